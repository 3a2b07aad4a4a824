// Columns of a terminal: Chinese characters take two of them, marks that ride on a letter none.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NONE = /\p{M}|\p{Default_Ignorable_Code_Point}/u;

const columnsOf = (sign: string): number => (WIDE.test(sign) ? 2 : NONE.test(sign) ? 0 : 1);

/** How many columns a terminal gives to a text of one line. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const sign of text) columns += columnsOf(sign);
  return columns;
}

/** What would move the cursor, turn the reading order or be no character at all. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** A text as one line that is safe on a terminal; line ends become blanks, everything unprintable the mark �. */
export const oneLine = (text: string): string => text.replace(/\s/g, ' ').replace(UNPRINTABLE, '\ufffd');

/** The longest beginning of a text that fits into so many columns. */
export function firstColumns(text: string, columns: number): string {
  let used = 0;
  let taken = '';
  for (const sign of text) {
    used += columnsOf(sign);
    if (used > columns) break;
    taken += sign;
  }
  return taken;
}

/** The longest end of a text that fits into so many columns. */
export function lastColumns(text: string, columns: number): string {
  const signs = [...text];
  let used = 0;
  let from = signs.length;
  while (from > 0) {
    used += columnsOf(signs[from - 1]!);
    if (used > columns) break;
    from--;
  }
  return signs.slice(from).join('');
}

/** Breaks a text into lines of so many columns: Chinese anywhere but before closing and behind opening marks, other words at blanks. */
export function wrap(text: string, columns: number): string[] {
  const pieces = oneLine(text).match(/[（《“‘「『【〈]+\S?|[^\s\u2e80-\u9fff\uff00-\uff65“‘]+|\s+|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces) {
    const width = displayWidth(piece);
    if (used + width > columns && used > 0 && !/^[，。；：、！？）】》”’%]/u.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') continue;
    }
    line += piece;
    used += width;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
