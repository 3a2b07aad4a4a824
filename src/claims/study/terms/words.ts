/**
 * Words and characters of a closed vocabulary, looked up at a place of a text without cutting it. One bit of a table over
 * all characters tells at once that no word of a list begins with the character at hand, which is the usual case.
 */

const FLAGS = new Uint32Array(0x10000);
let lists = 0;

function nextBit(): number {
  if (lists === 32) throw new Error('More lists of words than bits.');
  return (1 << lists++) >>> 0;
}

/** Words by their first character, longest first. */
export interface WordTable {
  bit: number;
  byFirst: ReadonlyMap<number, readonly string[]>;
}

export function wordTable(words: string): WordTable {
  const bit = nextBit();
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words.split(/\s+/))) {
    if (word === '') continue;
    const code = word.charCodeAt(0);
    FLAGS[code]! |= bit;
    const list = byFirst.get(code);
    if (list) list.push(word);
    else byFirst.set(code, [word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return { bit, byFirst };
}

/** The longest word of the table that begins at `at`; its length, 0 without one. */
export function wordAt(table: WordTable, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((FLAGS[code]! & table.bit) === 0) return 0;
  for (const word of table.byFirst.get(code)!) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/** A set of characters. */
export interface CharacterSet {
  bit: number;
}

export function characterSet(characters: string): CharacterSet {
  const bit = nextBit();
  for (let i = 0; i < characters.length; i++) FLAGS[characters.charCodeAt(i)]! |= bit;
  return { bit };
}

/** Whether the character at a place belongs to a set; not where the text has ended. */
export const inSet = ({ bit }: CharacterSet, text: string, at: number): boolean =>
  (FLAGS[text.charCodeAt(at)]! & bit) !== 0;
