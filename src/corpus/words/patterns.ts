import { canonicalText, classAt, HAN, isHanText, WORD } from './characters.ts';
import { type PhraseHold, phraseHold } from './phrases.ts';

/** Most characters that a `*` stands for. */
export const STAR = 20;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

interface Part {
  canonical: string;
  /** Whether the literal itself begins or ends with a blank or a mark, so that a word cannot go on there. */
  closedLeft: boolean;
  closedRight: boolean;
}

/** The pattern as literals and wildcards; neighbouring wildcards become one. */
function partsOf(pattern: string): (Part | '?' | '*')[] {
  const folded = pattern.normalize('NFKC');
  const out: (Part | '?' | '*')[] = [];
  for (const piece of folded.split(/([?*]+)/)) {
    if (piece === '') continue;
    if (/^[?*]+$/.test(piece)) {
      if (piece.includes('*')) out.push('*');
      else for (const _ of piece) out.push('?');
      continue;
    }
    const canonical = canonicalText(piece);
    if (canonical === '') continue;
    const low = piece.toLowerCase();
    out.push({ canonical, closedLeft: classAt(low, 0) === 0, closedRight: classAt(low, low.length - 1) === 0 });
  }
  return out;
}

const startsWithWord = (part: Part) => classAt(part.canonical, 0) === WORD;
const endsWithWord = (part: Part) => !isHanText(part.canonical.slice(part.canonical.lastIndexOf(' ') + 1));

/**
 * A pattern (`?` one character, `*` up to twenty, of a Latin word its rest) as a global expression over a canonical text
 * with a blank at both ends. Undefined when the pattern holds no character.
 */
export function patternOf(pattern: string): RegExp | undefined {
  const parts = partsOf(pattern);
  if (!parts.some((part) => typeof part === 'object')) return undefined;
  let source = '';
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const after = parts[i + 1];
    if (part === '?') source += wildBetween(before, after) ? '[^ ]' : ' ?[^ ] ?';
    else if (part === '*') {
      if (before === undefined || after === undefined) source += edgeStar(before, after);
      else if (typeof before === 'object' && endsWithWord(before) && !before.closedRight)
        source += typeof after === 'object' && startsWithWord(after) ? '[^ ]*' : '[^ ]* ?';
      else source += `.{0,${STAR}}?`;
    } else {
      const openLeft = before !== undefined && !part.closedLeft;
      const openRight = after !== undefined && !part.closedRight;
      if (startsWithWord(part) && !openLeft) source += '(?<= )';
      if (startsWithWord(part) && openLeft && before === '*' && i > 1 && !wordBefore(parts, i)) source += '(?<= )';
      source += literal(part.canonical);
      if (endsWithWord(part) && !openRight) source += '(?= )';
    }
  });
  return new RegExp(source, 'gu');
}

const wildBetween = (before: Part | '?' | '*' | undefined, after: Part | '?' | '*' | undefined): boolean =>
  (typeof before === 'object' && endsWithWord(before) && !before.closedRight) ||
  (typeof after === 'object' && startsWithWord(after) && !after.closedLeft);

/** At an edge a star is the rest of a Latin word and nothing beside a Chinese character. */
const edgeStar = (before: Part | '?' | '*' | undefined, after: Part | '?' | '*' | undefined): string =>
  typeof before === 'object' && endsWithWord(before) && !before.closedRight
    ? '[^ ]*'
    : typeof after === 'object' && startsWithWord(after) && !after.closedLeft
      ? '[^ ]*'
      : '';

const wordBefore = (parts: (Part | '?' | '*')[], i: number): boolean => {
  const other = parts[i - 2];
  return typeof other === 'object' && endsWithWord(other) && !other.closedRight;
};

/** What the index can hold on to in a pattern: the phrases between its wildcards. */
export function patternHolds(pattern: string): PhraseHold[] {
  const parts = partsOf(pattern);
  return parts.flatMap((part, i) =>
    typeof part === 'object'
      ? [
          phraseHold(part.canonical, {
            left: i > 0 && !part.closedLeft,
            right: i < parts.length - 1 && !part.closedRight,
          }),
        ]
      : [],
  );
}

export const isPattern = (text: string): boolean => /[?*？＊]/.test(text);

export const hasPattern = (canonical: string, pattern: RegExp): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(` ${canonical} `);
};

/** Where a phrase or pattern stands in a canonical text that has a blank at both ends: [start, end), every beginning. */
function spansOf(padded: string, text: string): [number, number][] {
  const out: [number, number][] = [];
  const pattern = isPattern(text) ? patternOf(text) : phrasePattern(text);
  if (pattern === undefined) return out;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(padded); found !== null; found = pattern.exec(padded)) {
    if (found[0] !== '') out.push([found.index, found.index + found[0].length]);
    pattern.lastIndex = found.index + 1;
  }
  return out;
}

function phrasePattern(text: string): RegExp | undefined {
  const canonical = canonicalText(text);
  if (canonical === '') return undefined;
  const left = classAt(canonical, 0) === HAN ? '' : '(?<= )';
  const right = isHanText(canonical.slice(canonical.lastIndexOf(' ') + 1)) ? '' : '(?= )';
  return new RegExp(`${left}${literal(canonical)}${right}`, 'gu');
}

/** Whether two phrases or patterns stand with at most so many words or Chinese characters between them. */
export function isNear(canonical: string, left: string, right: string, distance: number, ordered: boolean): boolean {
  const padded = ` ${canonical} `;
  const a = spansOf(padded, left);
  if (a.length === 0) return false;
  const b = spansOf(padded, right);
  if (b.length === 0) return false;
  const before = unitsBefore(padded);
  const close = (first: [number, number], second: [number, number]) =>
    first[1] <= second[0] && before[second[0]]! - before[first[1]]! <= distance;
  return a.some((one) => b.some((other) => close(one, other) || (!ordered && close(other, one))));
}

/** For each place of a text: how many words and Chinese characters begin before it. */
function unitsBefore(padded: string): Int32Array {
  const out = new Int32Array(padded.length + 1);
  let count = 0;
  let last = 0;
  for (let at = 0; at < padded.length; at++) {
    out[at] = count;
    const kind = classAt(padded, at);
    const code = padded.charCodeAt(at);
    const low = code >= 0xdc00 && code <= 0xdfff;
    if ((kind === HAN && !low) || (kind === WORD && last !== WORD)) count++;
    last = kind;
  }
  out[padded.length] = count;
  return out;
}
