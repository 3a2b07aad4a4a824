/** Stands for a character no font has, as printers have long done (geta mark). */
export const GETA = '〓';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Signs that change the reading order or are no characters; they have no place in an official document. */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu;

export interface PrintableText {
  text: string;
  /** The characters that were replaced, in order, once each. */
  missing: string[];
}

/** Turns any string into one that the fonts can print: line breaks are kept, unprintable characters become 〓. */
export function printable(input: string, coverage: readonly ReadonlySet<number>[]): PrintableText {
  const missing: string[] = [];
  const clean = input
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNWANTED, '');
  let text = '';
  for (const { segment } of segmenter.segment(clean)) {
    if (segment === '\n' || isCovered(segment, coverage)) text += segment;
    else if (/^\s+$/u.test(segment)) text += ' ';
    else {
      text += GETA;
      if (!missing.includes(segment)) missing.push(segment);
    }
  }
  return { text, missing };
}

/** Private characters mean nothing outside their font, and two of them are ours; see `breakable`. */
const PRIVATE = /\p{Private_Use}/u;

/** Joiners and variation selectors need no glyph of their own. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** One font must have the whole cluster, since a cluster is set in one font. */
function isCovered(cluster: string, coverage: readonly ReadonlySet<number>[]): boolean {
  if (PRIVATE.test(cluster)) return false;
  const codes = [...cluster].filter((sign) => !INVISIBLE.test(sign)).map((sign) => sign.codePointAt(0) ?? 0);
  return codes.length > 0 && coverage.some((font) => codes.every((code) => font.has(code)));
}

/** How a missing character is named in the note at the end: U+20BB7, or U+0915 U+093F. */
export const codePoints = (cluster: string): string =>
  [...cluster].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** The template sets what stands between these two in a box of its own, so that a line may end behind it. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** What a reader takes for single signs. */
export const clusters = (text: string): string[] => [...segmenter.segment(text)].map((one) => one.segment);

/** Lets a run of more than `longest` signs without a natural break, such as a long address, break anywhere. */
export const breakable = (text: string, longest: number): string =>
  text.replace(/[^\s\p{Script=Han}]+/gu, (run) => {
    const signs = run.length > longest ? clusters(run) : [];
    return signs.length > longest ? signs.map((sign) => OPEN + sign + CLOSE).join('') : run;
  });
