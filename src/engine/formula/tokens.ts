import { text as t } from '#kernel/text.ts';
import { Fault } from './words.ts';

export interface Token {
  kind: 'number' | 'name' | 'sign';
  /** As the reader knows it. */
  text: string;
  /** As it was written. */
  shown: string;
  from: number;
  to: number;
}

/** Other ways to write a sign, as input methods and word processors make them. */
const SAME: Record<string, string> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '×': '*',
  '÷': '/',
  '＋': '+',
  '－': '-',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '!=': '<>',
  '==': '=',
  '＝': '=',
  '＜': '<',
  '＞': '>',
};
const PIECE =
  /(?<space>\s+)|(?<number>\d{1,15}(?:\.\d{1,15})?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign><=|>=|<>|!=|==|[-+*/(),<>=（），×÷＋－−≤≥≠＝＜＞])/uy;

/** Parts a text into numbers, names and signs; throws a Fault at the first character that is none of them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    PIECE.lastIndex = from;
    const match = PIECE.exec(text);
    const shown = match?.[0] ?? String.fromCodePoint(text.codePointAt(from)!);
    const to = from + shown.length;
    const groups = match?.groups;
    const glued = groups?.number !== undefined && /^[\p{L}\p{N}_.]/u.test(text.slice(to));
    if (!groups || glued)
      throw new Fault(
        'character',
        glued ? { from, to: to + 1 } : { from, to },
        glued
          ? t(`第${from + 1}个字符起的数写得不对。`, `The number at character ${from + 1} is not well written.`)
          : t(
              `第${from + 1}个字符“${shown}”不能用在公式里。`,
              `Character ${from + 1}, "${shown}", has no place in a formula.`,
            ),
        glued
          ? t('数写成 12 或 0.5，乘号要写出来。', 'Write numbers as 12 or 0.5, and the sign of a product in full.')
          : t('可用：数、名称、+ - * / ( ) , < <= > >= = <>。', 'Use numbers, names and + - * / ( ) , < <= > >= = <>.'),
      );
    if (groups.space === undefined)
      tokens.push({
        kind: groups.number !== undefined ? 'number' : groups.name !== undefined ? 'name' : 'sign',
        text: SAME[shown] ?? shown,
        shown,
        from,
        to,
      });
    from = to;
  }
  return tokens;
}
