import type { ClaimText, Paragraph } from '../record/types.ts';

/**
 * The claims of one text: `1. …`, `2、…` each at the beginning of a line or after the end of a sentence, numbered upwards from
 * the first one. A text without numbers is one claim.
 */
export function claimsOf(text: string): ClaimText[] {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  if (whole === '') return [];
  const claims: ClaimText[] = [];
  let from = 0;
  for (const match of whole.matchAll(/(^|[\n。.;；]\s*)(\d{1,4})\s*[.．、:：]\s*(?=\D)/g)) {
    const number = Number(match[2]);
    const next = claims.length === 0 ? number === 1 : number === claims.at(-1)!.number + 1;
    if (!next || (claims.length === 0 && match.index !== 0)) continue;
    const start = match.index + match[1]!.length;
    if (claims.length > 0) claims.at(-1)!.text = whole.slice(from, start).trim();
    claims.push({ number, text: '' });
    from = match.index + match[0].length;
  }
  if (claims.length === 0) return [{ number: 1, text: whole }];
  claims.at(-1)!.text = whole.slice(from).trim();
  return claims;
}

const HEADINGS = /^(?:技术领域|背景技术|发明内容|实用新型内容|附图说明|具体实施方式|实施例\d*)[:：]?$/;

/** Paragraphs by line; `[0012]` before one is its number. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Paragraph => {
      const numbered = /^[[【](\d{3,5})[\]】]\s*(.*)$/s.exec(line);
      if (numbered) return { number: numbered[1]!, text: numbered[2]! };
      return HEADINGS.test(line) ? { heading: true, text: line.replace(/[:：]$/, '') } : { text: line };
    });
