import {
  ADVERBS,
  CLAUSES,
  FUNCTION_ENDS,
  HEADS,
  INHERENT,
  NAMES,
  NO_CLAUSES,
  NOT_AFTER,
  NOT_SOFT,
  PART_HEADS,
  PARTS,
  PREFIXES,
  PROCESSES,
  PURPOSES,
  SINGLE_ENDS,
  SINGLES,
  SOFT_ENDS,
  TAILS,
  VERB_ENDS,
} from './lexicon.ts';
import { isDigit, isLetter, isSymbol, STOP_CODE, type Stream } from './stream.ts';
import { characterSet, inSet, wordAt, wordTable } from './words.ts';

/** No term is looked at further than this. */
export const LONGEST_TERM = 32;

const SUO = 0x6240;
const SHU = 0x8ff0;
const SHUO = 0x8bf4;
const CHENG = 0x79f0;
const SHANG = 0x4e0a;
const QIAN = 0x524d;
const GAI = 0x8be5;
const ORDINAL = 0x7b2c;
const HYPHEN = 0x2d;

/** The length of a word of back-reference (所述, 所说, 所称, 上述, 前述, 该) at a place; 0 without one. */
export function articleAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === GAI) return 1;
  const next = text.charCodeAt(at + 1);
  if (code === SUO) return next === SHU || next === SHUO || next === CHENG ? 2 : 0;
  return (code === SHANG || code === QIAN) && next === SHU ? 2 : 0;
}

/** Whether a term that stands before `at` has ended: a mark, 的, a sign, an article, a function word or verb. */
export function endsAt(stream: Stream, at: number): boolean {
  return hardEnd(stream, at) || functionAt(stream.text, at) > 0 || verbAt(stream.text, at) > 0 || softEnd(stream, at);
}

/** A mark, 的, a sign, an article, the beginning of a number or abbreviation: an end that no reading removes. */
export function hardEnd({ text, gap }: Stream, at: number): boolean {
  if (at >= text.length || gap[at] !== 0) return true;
  const code = text.charCodeAt(at);
  if (code === STOP_CODE || articleAt(text, at) > 0) return true;
  // 馏分|第二蒸馏塔: an ordinal begins another name.
  if (code === ORDINAL) return ordinalAt(text, at) > 0;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return isSymbol(code) && !isSymbol(before) && before !== HYPHEN && before !== ORDINAL;
}

/** The length of a function word at a place; 0 without one. */
export function functionAt(text: string, at: number): number {
  const word = wordAt(FUNCTION_ENDS, text, at);
  if (word > 0) return allowed(text, at, word) ? word : 0;
  if (!inSet(SINGLES, text, at)) return 0;
  const single = SINGLE_ENDS.get(text.charCodeAt(at))!;
  if (single.after.includes(text[at - 1] ?? '-')) return 0;
  if (!single.before.includes(text[at + 1] ?? '-')) return 1;
  return TAKES_OBJECT.includes(text[at]!) && disposes(text, at) ? 1 : 0;
}

/** Prepositions that belong to 进行 later in the clause: 对数据进行存储. */
const TAKES_OBJECT = '对将把';

function disposes(text: string, at: number): boolean {
  const last = Math.min(text.length - 1, at + 24);
  for (let i = at + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === STOP_CODE) return false;
    if ((code === 0x8fdb && text[i + 1] === '行') || (code === 0x4e88 && text[i + 1] === '以')) return true;
  }
  return false;
}

/** The length of a verb at a place that may also stand inside a compound; 0 without one. */
export function verbAt(text: string, at: number): number {
  const word = wordAt(VERB_ENDS, text, at);
  return word > 0 && allowed(text, at, word) ? word : 0;
}

const allowed = (text: string, at: number, length: number): boolean =>
  wordAt(GUARDED, text, at) !== length || !NOT_AFTER.get(text.slice(at, at + length))!.includes(text[at - 1] ?? '-');

const GUARDED = wordTable([...NOT_AFTER.keys()].join(' '));

/** Whether a term may begin at a place: after a mark, 的, an article, a count or the end of a function word or verb. */
export function beginsAt({ text, gap }: Stream, at: number): boolean {
  if (at === 0 || gap[at] !== 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before === STOP_CODE || inSet(BEFORE_TERMS, text, at - 1)) return true;
  for (let back = 1; back <= 4 && back <= at; back++) {
    const from = at - back;
    if (articleAt(text, from) === back || functionAt(text, from) === back || verbAt(text, from) === back) return true;
  }
  return false;
}

/** Numbers, measure words and joining words. */
const BEFORE_TERMS = characterSet('一二三四五六七八九十两各每该其个根条块片组对只台套件种类层段有');

/** 壳体内的, 电机上设有: a word of place or time with an end after it. */
const softEnd = (stream: Stream, at: number): boolean => {
  if (!inSet(SOFT_ENDS, stream.text, at) || wordAt(NOT_SOFT, stream.text, at - 1) > 0) return false;
  const next = at + 1;
  return hardEnd(stream, next) || functionAt(stream.text, next) > 0 || verbAt(stream.text, next) > 0;
};

/** The end of the words of the clause from `start`: the next mark or article. */
export function clauseEnd({ text }: Stream, start: number): number {
  const last = Math.min(text.length, start + LONGEST_TERM);
  for (let i = start; i < last; i++)
    if (text.charCodeAt(i) === STOP_CODE || (articleAt(text, i) > 0 && i > start)) return i;
  return last;
}

/** Where the term that begins at `start` most plausibly ends; at most at `limit`. */
export function termEnd(stream: Stream, start: number, limit: number): number {
  const { text } = stream;
  let first = start + ordinalAt(text, start);
  if (isSymbol(text.charCodeAt(first))) {
    while (first < limit && isTokenPart(text.charCodeAt(first))) first++;
    if (first >= limit || hardEnd(stream, first) || functionAt(text, first) > 0 || softEnd(stream, first)) return first;
    if (verbAt(text, first) > 0) return compoundEnd(stream, first, limit) || first;
  }
  // A word that could end a term ends none that it begins: 连接件, 上盖.
  for (let i = first + 1; i < limit; i++) {
    if (hardEnd(stream, i)) return i;
    if (i - first < 2) {
      // A term of one character: 孔与, 酸包括.
      const word = functionAt(text, i);
      if (word > 1 || (word === 1 && inSet(HEADS, text, first) && wordAt(NO_CLAUSES, text, first) === 0)) return i;
      if (inSet(PART_HEADS, text, first) && verbAt(text, i) > 1 && compoundEnd(stream, i, limit) === 0) return i;
      continue;
    }
    if (functionAt(text, i) > 0 || softEnd(stream, i)) return i;
    const verb = verbAt(text, i);
    if (verb === 0) continue;
    if (
      inSet(HEADS, text, i - 1) &&
      wordAt(ADVERBS, text, first) < i - first &&
      wordAt(PREFIXES, text, first) < i - first
    )
      return i;
    // 无线|连接: what ends in no noun is no term yet.
    i += verb - 1;
  }
  return limit;
}

const isTokenPart = (code: number): boolean => isSymbol(code) || code === HYPHEN || code === 0x5f;

/** The length of 第一, 第12, 第n at a place; 0 without one. */
export function ordinalAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== ORDINAL) return 0;
  let i = at + 1;
  while (isDigit(text.charCodeAt(i)) || isLetter(text.charCodeAt(i))) i++;
  if (i > at + 1) return i - at;
  while ('一二三四五六七八九十'.includes(text[i] ?? '-') && i < at + 4) i++;
  return i > at + 1 ? i - at : 0;
}

/**
 * The end of a compound whose middle is a verb (主体|连接|件, 图像|处理|装置): where the noun after the verb at `at` ends; 0
 * without one. A longer noun there is rather what the verb acts on (电机|驱动|转子).
 */
export function compoundEnd(stream: Stream, at: number, limit: number): number {
  const { text } = stream;
  const verb = hardEnd(stream, at) ? 0 : verbAt(text, at);
  if (verb === 0) return 0;
  const end = at + verb + (wordAt(NAMES, text, at + verb) || 1);
  return end <= limit && inSet(HEADS, text, end - 1) && (endsAt(stream, end) || wordAt(INHERENT, text, end) > 1)
    ? end
    : 0;
}

/**
 * Whether the words at `at` go on with another noun (电机|支架), so that what stands before them is no term of its own.
 * `most` is the length up to which a noun that follows takes the words before it into itself.
 */
export function goesOn(stream: Stream, at: number, most = 3): boolean {
  if (endsAt(stream, at)) return false;
  for (const table of ADDED) {
    const tail = wordAt(table, stream.text, at);
    if (tail > 0 && endsAt(stream, at + tail)) return false;
  }
  let end = at + 1;
  while (end <= at + most && !endsAt(stream, end)) end++;
  return end <= at + most && namesPart(stream.text, at, end);
}

const ADDED = [TAILS, INHERENT, PROCESSES];

/**
 * Whether words after a known thing's name are clearly a noun that makes another name of it (轴承|座, 电机|支架, 电机|安装座).
 * What only ends in a noun's character may as well be a verb nobody listed.
 */
export function namesPart(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length === 1) return inSet(PART_HEADS, text, at) || LIQUIDS.includes(text[at]!);
  if (wordAt(PARTS, text, at) === length) return true;
  const purpose = wordAt(PURPOSES, text, at);
  const from = purpose > 0 && purpose < length ? at + purpose : at;
  if (from > at && end - from === 1) return inSet(PART_HEADS, text, from);
  return wordAt(NAMES, text, from) === end - from || (from > at && wordAt(PARTS, text, from) === end - from);
}

const LIQUIDS = '液油粉剂酸';

/** Whether what follows an article opens a clause rather than a term. */
export const opensClause = ({ text }: Stream, at: number): boolean =>
  wordAt(CLAUSES, text, at) > 0 && wordAt(NO_CLAUSES, text, at) === 0;
