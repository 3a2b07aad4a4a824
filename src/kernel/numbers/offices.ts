import { refuse } from '../errors/index.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { type NumberValue, refusals } from './common.ts';
import { bare } from './tidy.ts';

/** Offices by the two letters of WIPO ST.3: those met most, and the organisations that are no countries. */
export const offices: Readonly<Record<string, Text>> = {
  CN: text('中国', 'China'),
  HK: text('中国香港', 'Hong Kong, China'),
  MO: text('中国澳门', 'Macao, China'),
  TW: text('中国台湾', 'Taiwan, China'),
  US: text('美国', 'United States'),
  EP: text('欧洲专利局', 'European Patent Office'),
  WO: text('世界知识产权组织', 'World Intellectual Property Organization'),
  IB: text('世界知识产权组织国际局', 'International Bureau of WIPO'),
  JP: text('日本', 'Japan'),
  KR: text('韩国', 'Republic of Korea'),
  DE: text('德国', 'Germany'),
  GB: text('英国', 'United Kingdom'),
  FR: text('法国', 'France'),
  IT: text('意大利', 'Italy'),
  ES: text('西班牙', 'Spain'),
  CH: text('瑞士', 'Switzerland'),
  NL: text('荷兰', 'Netherlands'),
  SE: text('瑞典', 'Sweden'),
  RU: text('俄罗斯', 'Russian Federation'),
  EA: text('欧亚专利组织', 'Eurasian Patent Organization'),
  MN: text('蒙古国', 'Mongolia'),
  KZ: text('哈萨克斯坦', 'Kazakhstan'),
  IN: text('印度', 'India'),
  SG: text('新加坡', 'Singapore'),
  AU: text('澳大利亚', 'Australia'),
  CA: text('加拿大', 'Canada'),
  BR: text('巴西', 'Brazil'),
  ZA: text('南非', 'South Africa'),
  AP: text('非洲地区知识产权组织', 'ARIPO'),
  OA: text('非洲知识产权组织', 'OAPI'),
  EM: text('欧盟知识产权局', 'EUIPO'),
  GC: text('海湾合作委员会专利局', 'Patent Office of the GCC'),
  XN: text('北欧专利局', 'Nordic Patent Institute'),
  XV: text('维谢格拉德专利局', 'Visegrad Patent Institute'),
  QZ: text('欧盟植物新品种局', 'Community Plant Variety Office'),
};

export const findOffice = (code: string): Text | undefined =>
  Object.hasOwn(offices, code) ? offices[code] : undefined;

export interface ForeignPublicationNumber extends NumberValue {
  office: string;
  number: string;
  kindCode?: string;
}

const say = refusals({
  kind: 'foreign-publication',
  rule: text('WIPO ST.3 两位字母、号码、文献种类代码。', 'Two letters of WIPO ST.3, the number, a kind code.'),
  example: 'US10123456B2',
});

/** A publication number of another office: its form only, since the rules of the offices are not loaded. */
export function parseForeignPublication(input: string): Parsed<ForeignPublicationNumber> {
  const body = bare(input).replaceAll('.', '').replaceAll(',', '');
  if (body === '') return say.empty();
  const match = /^([A-Z]{2})([A-Z]{0,2}\d{4,13})([A-Z]\d?)?$/.exec(body);
  const [, office = '', number = '', kindCode] = match ?? [];
  if (!match || office === 'CN' || !findOffice(office)) return say.shape(body);
  return {
    ok: true,
    value: {
      canonical: body,
      warnings: [refuse('ZQ-NUM-107')],
      office,
      number,
      ...(kindCode !== undefined && { kindCode }),
    },
  };
}
