import { findProvince } from '../divisions/index.ts';
import { refuse } from '../errors/index.ts';
import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { type Text, text } from '../text.ts';
import { CREDIT_ALPHABET, creditCheck, idCheck, organisationCheck } from './check.ts';
import { characters, type NumberValue, refusals } from './common.ts';
import { bare } from './tidy.ts';

export interface CreditCode extends NumberValue {
  /** What the first two characters say; undefined for a pair not known here. */
  entityClass?: Text;
  /** Division of the registering body, six digits. */
  division: string;
  /** Organisation code of GB 11714, nine characters. */
  organisationCode: string;
}

/** Registering body and entity class, the first two characters (GB 32100-2015, the pairs met). */
export const entityClasses: Readonly<Record<string, Text>> = {
  '11': text('机关', 'State organ'),
  '12': text('事业单位', 'Public institution'),
  '13': text('编办直接管理机构编制的群众团体', 'Mass organisation with staff set by the State'),
  '19': text('机构编制部门登记的其他机构', 'Other body registered with the staffing office'),
  '51': text('社会团体', 'Social association'),
  '52': text('民办非企业单位', 'Private non-enterprise unit'),
  '53': text('基金会', 'Foundation'),
  '59': text('民政部门登记的其他机构', 'Other body registered with civil affairs'),
  '91': text('企业', 'Enterprise'),
  '92': text('个体工商户', 'Individual business'),
  '93': text('农民专业合作社', 'Farmers’ cooperative'),
  N1: text('组级农村集体经济组织', 'Rural collective, group level'),
  N2: text('村级农村集体经济组织', 'Rural collective, village level'),
  N3: text('乡镇级农村集体经济组织', 'Rural collective, township level'),
  Y1: text('其他', 'Other'),
};

const say = refusals({
  kind: 'credit-code',
  rule: text(
    'GB 32100-2015：18 位，由数字和大写字母组成，不用 I、O、S、V、Z，末位为校验位。',
    'GB 32100-2015: 18 characters of digits and capitals without I, O, S, V, Z, the last being the check character.',
  ),
  example: '91150100MA0P00018C',
});

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' };

/** A unified social credit code (统一社会信用代码). A wrong inner check (GB 11714) is a warning, a wrong last character a refusal. */
export function parseCreditCode(input: string): Parsed<CreditCode> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return say.empty();
  if (body.length !== 18) return say.length(characters(18), body.length);
  const wrong = [...body].findIndex((c) => !CREDIT_ALPHABET.includes(c));
  if (wrong >= 0) return say.character(body.charAt(wrong), wrong, hintFor(body));
  if (!/^\d{6}$/.test(body.slice(2, 8)))
    return say.character(body.slice(2, 8).replace(/\d/g, '').charAt(0), 2 + body.slice(2, 8).search(/\D/));
  const check = creditCheck(body.slice(0, 17));
  if (check !== body.charAt(17)) return say.check(check, body.charAt(17));

  const [pair, division, organisationCode] = [body.slice(0, 2), body.slice(2, 8), body.slice(8, 17)];
  const entityClass = entityClasses[pair];
  const inner = organisationCheck(organisationCode.slice(0, 8));
  const warnings: Refusal[] = [];
  if (inner !== organisationCode.charAt(8))
    warnings.push(refuse('ZQ-NUM-102', { expected: inner, found: organisationCode.charAt(8) }));
  if (!entityClass) warnings.push(refuse('ZQ-NUM-103', { prefix: pair }));
  // 10 stands for bodies registered with the central government.
  if (!findProvince(division) && !division.startsWith('10')) warnings.push(refuse('ZQ-NUM-105', { code: division }));
  // Once in 31 times an ID number passes the outer check; it must not be stored in the open as a code.
  if (warnings.length > 0 && /^\d{17}/.test(body) && idCheck(body.slice(0, 17)) === body.charAt(17))
    return say.shape(body);
  return {
    ok: true,
    value: { canonical: body, warnings, ...(entityClass && { entityClass }), division, organisationCode },
  };
}

/** Where digits in place of the letters that the standard avoids make the code right, that code. */
function hintFor(body: string): Text | '' {
  const repaired = [...body].map((c) => LOOKALIKES[c] ?? c).join('');
  const right =
    [...repaired].every((c) => CREDIT_ALPHABET.includes(c)) &&
    creditCheck(repaired.slice(0, 17)) === repaired.charAt(17);
  return right ? text(`是否为 ${repaired}？`, `Is it ${repaired}?`) : '';
}
