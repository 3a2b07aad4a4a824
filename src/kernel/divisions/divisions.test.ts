import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import {
  childrenOf,
  contains,
  divisions,
  divisionTitle,
  findDivision,
  findProvince,
  findReportingUnit,
  getDivision,
  lineage,
  parseDivision,
  provinces,
  REGION,
  reportingUnits,
} from './index.ts';

const today = plainDate('2026-11-22');
const now = divisions.filter((d) => !d.validTo);

// Written out a second time from the published list, so that a slip in the table shows.
const expected: Record<string, string> = {
  150100:
    '150102 新城区 150103 回民区 150104 玉泉区 150105 赛罕区 150121 土默特左旗 150122 托克托县 150123 和林格尔县 150124 清水河县 150125 武川县',
  150200:
    '150202 东河区 150203 昆都仑区 150204 青山区 150205 石拐区 150206 白云鄂博矿区 150207 九原区 150221 土默特右旗 150222 固阳县 150223 达尔罕茂明安联合旗',
  150300: '150302 海勃湾区 150303 海南区 150304 乌达区',
  150400:
    '150402 红山区 150403 元宝山区 150404 松山区 150421 阿鲁科尔沁旗 150422 巴林左旗 150423 巴林右旗 150424 林西县 150425 克什克腾旗 150426 翁牛特旗 150428 喀喇沁旗 150429 宁城县 150430 敖汉旗',
  150500:
    '150502 科尔沁区 150521 科尔沁左翼中旗 150522 科尔沁左翼后旗 150523 开鲁县 150524 库伦旗 150525 奈曼旗 150526 扎鲁特旗 150581 霍林郭勒市',
  150600:
    '150602 东胜区 150603 康巴什区 150621 达拉特旗 150622 准格尔旗 150623 鄂托克前旗 150624 鄂托克旗 150625 杭锦旗 150626 乌审旗 150627 伊金霍洛旗',
  150700:
    '150702 海拉尔区 150703 扎赉诺尔区 150721 阿荣旗 150722 莫力达瓦达斡尔族自治旗 150723 鄂伦春自治旗 150724 鄂温克族自治旗 150725 陈巴尔虎旗 150726 新巴尔虎左旗 150727 新巴尔虎右旗 150781 满洲里市 150782 牙克石市 150783 扎兰屯市 150784 额尔古纳市 150785 根河市',
  150800:
    '150802 临河区 150821 五原县 150822 磴口县 150823 乌拉特前旗 150824 乌拉特中旗 150825 乌拉特后旗 150826 杭锦后旗',
  150900:
    '150902 集宁区 150921 卓资县 150922 化德县 150923 商都县 150924 兴和县 150925 凉城县 150926 察哈尔右翼前旗 150927 察哈尔右翼中旗 150928 察哈尔右翼后旗 150929 四子王旗 150981 丰镇市',
  152200: '152201 乌兰浩特市 152202 阿尔山市 152221 科尔沁右翼前旗 152222 科尔沁右翼中旗 152223 扎赉特旗 152224 突泉县',
  152500:
    '152501 二连浩特市 152502 锡林浩特市 152522 阿巴嘎旗 152523 苏尼特左旗 152524 苏尼特右旗 152525 东乌珠穆沁旗 152526 西乌珠穆沁旗 152527 太仆寺旗 152528 镶黄旗 152529 正镶白旗 152530 正蓝旗 152531 多伦县',
  152900: '152921 阿拉善左旗 152922 阿拉善右旗 152923 额济纳旗',
};

describe('the table', () => {
  it('holds the 12 leagues and cities and their 103 counties', () => {
    const leagues = childrenOf(REGION, today);
    expect(leagues.length).toBe(12);
    expect(leagues.filter((d) => d.name.zh.endsWith('市')).length).toBe(9);
    const table = Object.fromEntries(
      leagues.map((l) => [
        l.code,
        childrenOf(l.code, today)
          .map((c) => `${c.code} ${c.name.zh}`)
          .join(' '),
      ]),
    );
    expect(table).toEqual(expected);
    expect(now.filter((d) => d.level === 'county').length).toBe(103);
  });

  it('nests every division in its parent, with unique codes and names in both languages', () => {
    expect(new Set(divisions.map((d) => d.code)).size).toBe(divisions.length);
    expect(new Set(now.map((d) => d.name.en)).size).toBe(now.length);
    for (const d of divisions) if (d.parent) expect(contains(d.parent, d.code)).toBe(true);
  });

  it('places the 12 leagues on their own tiles of a 4 × 5 grid', () => {
    const tiles = childrenOf(REGION, today).map((d) => d.tile!);
    expect(new Set(tiles.map((t) => `${t.row},${t.column}`)).size).toBe(12);
    for (const { row, column } of tiles) expect(row >= 1 && row <= 4 && column >= 1 && column <= 5).toBe(true);
  });
});

describe('nesting', () => {
  it('goes by prefix', () => {
    expect(contains('150000', '150102')).toBe(true);
    expect(contains('150100', '150102')).toBe(true);
    expect(contains('150102', '150102')).toBe(true);
    expect(contains('150102', '150100')).toBe(false);
    expect(contains('150200', '150102')).toBe(false);
    expect(contains('150000', '440300')).toBe(false);
    expect(lineage('150102')).toEqual(['150000', '150100', '150102']);
    expect(lineage('150000')).toEqual(['150000']);
  });
});

describe('finding', () => {
  it.each([
    ['150102', '150102'],
    ['新城区', '150102'],
    ['呼和浩特市', '150100'],
    ['呼和浩特', '150100'],
    ['hohhot', '150100'],
    ['兴安盟', '152200'],
    ['兴安', '152200'],
    ['杭锦旗', '150625'],
    ['１５０１００', '150100'],
    ['内蒙古', '150000'],
  ])('%s is %s', (input, code) => expect(findDivision(input, today)?.code).toBe(code));

  it.each(['150199', '150272', '', '北京市', 'constructor'])('%s is no division here', (input) => {
    expect(findDivision(input, today)).toBeUndefined();
    expect(parseDivision(input, { on: today })).toMatchObject({ ok: false, reason: { code: 'ZQ-COD-001' } });
  });

  it('knows the day', () => {
    expect(findDivision('150603', plainDate('2015-01-01'))).toBeUndefined();
    expect(findDivision('150500', plainDate('1998-01-01'))).toBeUndefined();
    expect(findDivision('152300', plainDate('1998-01-01'))?.name.zh).toBe('哲里木盟');
    expect(getDivision('152300').successor).toBe('150500');
    const parsed = parseDivision('152300', { on: today });
    expect(parsed.ok || parsed.reason.what.zh).toBe('哲里木盟（152300）在 2026-11-22 不是有效的行政区划。');
    expect(() => getDivision('999999')).toThrow('999999');
  });

  it('words any code', () => {
    expect(divisionTitle('150102').zh).toBe('内蒙古自治区呼和浩特市新城区');
    expect(divisionTitle('150102').en).toBe('Xincheng District, Hohhot, Inner Mongolia Autonomous Region');
    expect(divisionTitle('440300').zh).toBe('广东省');
    expect(divisionTitle('990000').zh).toBe('990000');
  });
});

describe('provinces', () => {
  it('holds 34', () => {
    expect(Object.keys(provinces).length).toBe(34);
    expect(findProvince('440300')?.zh).toBe('广东省');
    expect(findProvince('99')).toBeUndefined();
  });
});

describe('reporting units', () => {
  const units = reportingUnits(today);
  it('reports 满洲里 and 二连浩特 apart', () => {
    expect(units.length).toBe(14);
    expect(findReportingUnit('150781', units)?.division.name.zh).toBe('满洲里市');
    expect(findReportingUnit('152501', units)?.division.name.zh).toBe('二连浩特市');
    expect(findReportingUnit('150702', units)?.division.code).toBe('150700');
    expect(findReportingUnit('440300', units)).toBeUndefined();
    expect(findReportingUnit(REGION, units)).toBeUndefined();
  });
  it('counts every county exactly once', () => {
    for (const d of now.filter((one) => one.level === 'county'))
      expect(units.filter((u) => contains(u.division.code, d.code) && !u.except.includes(d.code)).length).toBe(1);
  });
  it('can report none apart', () => expect(reportingUnits(today, []).length).toBe(12));
});
