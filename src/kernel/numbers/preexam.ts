import type { Parsed } from '../parsed.ts';
import { text } from '../text.ts';
import { idCheck } from './check.ts';
import { type NumberValue, refusals } from './common.ts';
import { tidy } from './tidy.ts';

/** The form every centre may narrow: capitals, digits and hyphens, 6 to 32. */
export const PREEXAM_FORM = /^[A-Z0-9-]{6,32}$/;

/** A pre-examination or case number of a centre (专利预审号). `form` is the centre's own, by setting. */
export function parsePreexamNumber(
  input: string,
  { form = PREEXAM_FORM }: { form?: RegExp } = {},
): Parsed<NumberValue> {
  const say = refusals({
    kind: 'preexam',
    rule: text(
      '由中心自行编号，只用大写字母、数字和连字符。',
      'Numbered by the centre, in capitals, digits and hyphens.',
    ),
    example: 'YS-2026-000123',
  });
  const body = tidy(input)
    .replace(/^[\p{Script=Han}()]+[ :]*/u, '')
    .replaceAll(' ', '');
  if (body === '') return say.empty();
  // An ID number written into the wrong field must not be stored in the open.
  const runs = [...body.replaceAll('-', '').matchAll(/(?=(\d{17})([\dX]))/g)];
  const person = runs.some(([, digits = '', check]) => idCheck(digits) === check);
  return form.test(body) && !person ? { ok: true, value: { canonical: body, warnings: [] } } : say.shape(body);
}
