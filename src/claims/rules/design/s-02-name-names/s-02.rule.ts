import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { designOf, inName } from '../../../study/design.ts';
import { BRANDS, MARK_SIGN } from '../../request/brands.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Only names that occur in no ordinary word: 包头, 合肥, 大连, 西安 are left out (鞋包头, 组合肥皂盒, 大连接件, 东西安装架). */
const PLACE =
  /内蒙古|呼和浩特|呼伦贝尔|鄂尔多斯|巴彦淖尔|乌兰察布|锡林郭勒|锡林浩特|阿拉善|兴安盟|赤峰|通辽|满洲里|北京|天津|上海(?!绵|草)|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|四川|贵州|云南(?!白药)|西藏|陕西|甘肃|宁夏|新疆|台湾|香港|澳门|广州|深圳|杭州|苏州|成都|武汉|景德镇|宜兴/;
/** 蒙古包, 中国结, 瑞士军刀, 法国号 are names of things. */
const COUNTRY =
  /中国(?!结|象棋|跳棋|节)|(?<!完|精)美国|日本|德国|法国(?!号)|英国(?!管)|俄罗斯(?!方块|套娃)|韩国|意大利|西班牙|泰国|越南|印度(?!尼|飞饼|神油|香)|印尼|澳大利亚|新西兰|加拿大|巴西(?!木|坚果|龟|玉)|墨西哥|埃及|希腊|蒙古国/;
const ERA =
  /(?<![说证声申])(?:唐|宋|明|清|汉|秦)(?:朝|代(?!码|表|办|理|替|用))|唐宋|明清|民国|商周|战国|维多利亚时[代期]|路易十[四五六]/;
const UNIT = /[一-龥]{2,12}(?:股份有限公司|有限责任公司|有限公司|研究院(?=的|用|专用)|集团公司)/;
const CODE =
  /(?:型号|代号|款号|货号)[为是:]?\s?[A-Z\d]|(?<![A-Z])[A-Z]{1,5}-?\d{2,5}[A-Z]{0,3}(?:型|款)?(?![A-Z\d])|(?<=[一-龥])(?:[A-Z]{1,4}-\d{1,5}|\d{3,5}型)$/;
const KNOWN = /^(?:MP[34]|USB\d?|PM\d{1,3}|CR\d{4}|IPV6|RS\d{3}|M\d{1,2}|A[3-6]|R\d{2}|E27|GU10)$/;
const MARKED = /["“「『《][^"”」』》]{1,12}["”」』》]\s?牌/;

export const designNameNames = defineRule({
  id: 'S-02',
  group: 'design',
  title: t(
    '产品名称中没有人名、地名、单位、商标、型号、年代',
    'No persons, places, units, marks, models or eras in the name',
  ),
  severity: 'E',
  kinds: ['design'],
  basis: ['GL-1-3-4.1.1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('产品名称中的“{text}”是{kind}。', '“{text}” in the product name is {kind}.'),
      why: t(
        '产品名称应当避免含有人名、地名、国名、单位名称、商标、代号、型号或者以历史时代命名。',
        'A product name avoids persons, places, countries, units, trademarks, codes, models and eras.',
      ),
      todo: t('删去它，只写产品本身的名称。', 'Leave it out; name the product itself.'),
    },
  },
  limits: [
    t(
      '地名只认省、国名和不与普通词重合的城市名；人名和不在短表中的商标看不出来。',
      'Places are provinces, countries and unmistakable cities; persons and marks outside a short list are not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const name = fold(study.view(designOf).name);
    if (name === '') return;
    const code = /\d/.test(name) ? CODE.exec(name.toUpperCase()) : null;
    const found: [RegExpExecArray | null, ReturnType<typeof t>][] = [
      [MARK_SIGN.exec(name), t('商标标记', 'a trademark sign')],
      [BRANDS.exec(name), t('商标', 'a trademark')],
      [MARKED.exec(name), t('商标或者品牌', 'a brand')],
      [UNIT.exec(name), t('单位名称', 'the name of a unit')],
      [COUNTRY.exec(name), t('国名', 'the name of a country')],
      [PLACE.exec(name), t('地名', 'a place name')],
      [ERA.exec(name), t('历史时代', 'an era')],
      [code && !KNOWN.test(code[0]) ? code : null, t('代号或者型号', 'a code or model number')],
    ];
    let last = -1;
    const hits = found.flatMap(([match, kind]) =>
      match ? [{ start: match.index, end: match.index + match[0].length, kind }] : [],
    );
    for (const { start, end, kind } of hits.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < last) continue;
      last = end;
      yield { at: inName(start, end), params: { kind } };
    }
  },
});
