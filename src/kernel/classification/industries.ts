import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { tidySymbol } from './tidy.ts';

/** Sections of GB/T 4754-2017 with the range of their two-digit divisions. */
export const industrySections: Readonly<Record<string, { from: number; to: number; name: Text }>> = {
  A: { from: 1, to: 5, name: text('农、林、牧、渔业', 'Agriculture, forestry, animal husbandry, fishery') },
  B: { from: 6, to: 12, name: text('采矿业', 'Mining') },
  C: { from: 13, to: 43, name: text('制造业', 'Manufacturing') },
  D: { from: 44, to: 46, name: text('电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water') },
  E: { from: 47, to: 50, name: text('建筑业', 'Construction') },
  F: { from: 51, to: 52, name: text('批发和零售业', 'Wholesale and retail') },
  G: { from: 53, to: 60, name: text('交通运输、仓储和邮政业', 'Transport, storage and post') },
  H: { from: 61, to: 62, name: text('住宿和餐饮业', 'Hotels and catering') },
  I: {
    from: 63,
    to: 65,
    name: text('信息传输、软件和信息技术服务业', 'Information transmission, software and IT services'),
  },
  J: { from: 66, to: 69, name: text('金融业', 'Finance') },
  K: { from: 70, to: 70, name: text('房地产业', 'Real estate') },
  L: { from: 71, to: 72, name: text('租赁和商务服务业', 'Leasing and business services') },
  M: { from: 73, to: 75, name: text('科学研究和技术服务业', 'Scientific research and technical services') },
  N: { from: 76, to: 79, name: text('水利、环境和公共设施管理业', 'Water, environment and public facilities') },
  O: { from: 80, to: 82, name: text('居民服务、修理和其他服务业', 'Household services, repair and other services') },
  P: { from: 83, to: 83, name: text('教育', 'Education') },
  Q: { from: 84, to: 85, name: text('卫生和社会工作', 'Health and social work') },
  R: { from: 86, to: 90, name: text('文化、体育和娱乐业', 'Culture, sports and entertainment') },
  S: {
    from: 91,
    to: 96,
    name: text('公共管理、社会保障和社会组织', 'Public administration, social security, social organisations'),
  },
  T: { from: 97, to: 97, name: text('国际组织', 'International organisations') },
};

const GB4754 = text('国民经济行业分类（GB/T 4754-2017）', 'the industrial classification GB/T 4754-2017');
const RULE = text(
  '门类字母加两至四位数字，前两位在该门类的大类之内。',
  'A section letter and two to four digits, the first two within the divisions of that section.',
);

export interface IndustryCode {
  canonical: string;
  section: string;
  name: Text;
}

/** `C3911`, `C39`; the letter may be left out (`3911`), since the digits give it. */
export function parseIndustry(input: string): Parsed<IndustryCode> {
  const match = /^([A-T])?(\d{2,4})$/.exec(tidySymbol(input).replaceAll(' ', ''));
  if (!match)
    return {
      ok: false,
      reason: refuse('ZQ-COD-003', {
        input: maskLongNumbers(input.trim()),
        scheme: GB4754,
        rule: RULE,
        example: 'C3911',
      }),
    };
  const [, letter, digits = ''] = match;
  const division = Number(digits.slice(0, 2));
  const found = Object.entries(industrySections).find(([, { from, to }]) => division >= from && division <= to);
  if (!found || (letter !== undefined && letter !== found[0]))
    return {
      ok: false,
      reason: refuse('ZQ-COD-004', {
        input: maskLongNumbers(input.trim()),
        scheme: GB4754,
        part: `${letter ?? ''}${digits.slice(0, 2)}`,
        rule: RULE,
      }),
    };
  return { ok: true, value: { canonical: `${found[0]}${digits}`, section: found[0], name: found[1].name } };
}

/** The nine fields of the catalogue of strategic emerging industries of 2018 (战略性新兴产业分类). */
export const strategicFields: Readonly<Record<string, Text>> = {
  '1': text('新一代信息技术产业', 'New-generation information technology'),
  '2': text('高端装备制造产业', 'High-end equipment'),
  '3': text('新材料产业', 'New materials'),
  '4': text('生物产业', 'Biology'),
  '5': text('新能源汽车产业', 'New-energy vehicles'),
  '6': text('新能源产业', 'New energy'),
  '7': text('节能环保产业', 'Energy saving and environmental protection'),
  '8': text('数字创意产业', 'Digital creation'),
  '9': text('相关服务业', 'Related services'),
};

const STRATEGIC = text('战略性新兴产业分类（2018）', 'the strategic emerging industries (2018)');
const STRATEGIC_RULE = text(
  '1 至 9 个领域，下分至多三层，以点分开。',
  'Field 1 to 9 with up to three further levels, dots between.',
);

/** `1`, `3.2`, `3.2.1.1`. */
export function parseStrategicIndustry(input: string): Parsed<{ canonical: string; field: Text }> {
  const tidy = tidySymbol(input).replaceAll(' ', '');
  const field = /^[1-9](?:\.\d{1,2}){0,3}$/.test(tidy) ? strategicFields[tidy.slice(0, 1)] : undefined;
  if (!field)
    return {
      ok: false,
      reason: refuse('ZQ-COD-003', {
        input: maskLongNumbers(input.trim()),
        scheme: STRATEGIC,
        rule: STRATEGIC_RULE,
        example: '3.2.1',
      }),
    };
  return { ok: true, value: { canonical: tidy, field } };
}
