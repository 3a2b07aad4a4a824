import type { Study } from './study.ts';

/**
 * What a text must hold for a pattern to match: pairs of Chinese characters that stand side by side. Long lists of words
 * mostly do not occur in a text at all, and asking for their pairs costs far less than running the pattern.
 */
export type Needed = number | 'nothing' | { all: Needed[] } | { any: Needed[] };

/** Pairs of Chinese characters of a text, by hash: a pair that is missing here is missing there, not the other way round. */
export type PairSet = Uint32Array;

const BITS = 19;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fa5;
const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;
const hash = (a: number, b: number): number => Math.imul(Math.imul(a, 0x2c1b3c6d) + b, 0x9e3779b1) >>> (32 - BITS);

export function pairsOf(text: string): PairSet {
  const set = new Uint32Array(1 << (BITS - 5));
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) {
      last = 0;
      continue;
    }
    if (last !== 0) {
      const h = hash(last, code);
      set[h >>> 5]! |= 1 << (h & 31);
    }
    last = code;
  }
  return set;
}

/** Whether a word stands in the description, found out from its pairs where they are missing. */
export const descriptionHolds = (study: Study, word: string): boolean =>
  mayHoldWord(word, study.view(pairsOfDescription)) && study.foldedDescription.includes(word);

function mayHoldWord(word: string, pairs: PairSet): boolean {
  for (let i = 0; i + 1 < word.length; i++) {
    const [a, b] = [word.charCodeAt(i), word.charCodeAt(i + 1)];
    if (isHan(a) && isHan(b) && !holds(hash(a, b), pairs)) return false;
  }
  return true;
}

export const pairsOfDescription = (study: Study): PairSet => pairsOf(study.description.text);

/** Matches in the description, as `matchAll` of its text or folded text finds them. */
export const matchesInDescription = (study: Study, text: string, pattern: RegExp): Iterable<RegExpExecArray> =>
  matchesOf(text, pattern, study.view(pairsOfDescription));

/**
 * All matches of a global pattern, as `matchAll` finds them, when the pairs of the text are known: alternatives whose
 * words do not occur are never tried, and the few others one by one, each as a pattern of its own.
 */
export function* matchesOf(text: string, pattern: RegExp, pairs: PairSet): Generator<RegExpExecArray> {
  const alive = alternativesOf(pattern).filter(({ needed }) => holds(needed, pairs));
  const next: (RegExpExecArray | null)[] = alive.map(({ own }) => seek(own, text, 0));
  for (;;) {
    let first: RegExpExecArray | null = null;
    // Of two that begin at one place the one written first counts, as in the whole pattern.
    for (const match of next) if (match && (!first || match.index < first.index)) first = match;
    if (!first) return;
    yield first;
    const from = first.index + (first[0].length || 1);
    for (const [i, match] of next.entries()) if (match && match.index < from) next[i] = seek(alive[i]!.own, text, from);
  }
}

function seek(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function holds(needed: Needed, pairs: PairSet): boolean {
  if (typeof needed === 'number') return (pairs[needed >>> 5]! & (1 << (needed & 31))) !== 0;
  if (needed === 'nothing') return true;
  return 'all' in needed ? needed.all.every((one) => holds(one, pairs)) : needed.any.some((one) => holds(one, pairs));
}

interface Alternative {
  needed: Needed;
  own: RegExp;
}

const known = new WeakMap<RegExp, Alternative[]>();

function alternativesOf(pattern: RegExp): Alternative[] {
  let alternatives = known.get(pattern);
  if (!alternatives) {
    alternatives = alternativeSources(pattern.source).map((source) => ({
      needed: neededBy(source),
      own: new RegExp(source, pattern.flags),
    }));
    known.set(pattern, alternatives);
  }
  return alternatives;
}

/** What a pattern, given by its source, cannot match without. */
export const neededBy = (source: string): Needed => new Reader(source).alternatives();

/** Numbered groups and references to them must stay together. */
const GROUPS = /(?<!\\)\((?!\?)|\(\?<\w|\\[1-9]/;

/** `(?:a|b|c)` and `a|b|c` as a, b and c. */
function alternativeSources(source: string): string[] {
  if (GROUPS.test(source)) return [source];
  const within = source.startsWith('(?:') ? partsOf(source.slice(3)) : [];
  return within.join('|').length === source.length - 4 ? within : partsOf(source);
}

/** The alternatives of a source up to the bracket that closes around it. */
function partsOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let i = 0;
  for (; i < source.length && depth >= 0; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '[') while (source[++i] !== ']') i += source[i] === '\\' ? 1 : 0;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) {
      parts.push(source.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, source.slice(start, depth < 0 ? i - 1 : i)];
}

/** Reads a pattern only as far as its pairs go: whatever else stands in it needs nothing. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Needed {
    const any = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      any.push(this.#sequence());
    }
    if (any.includes('nothing')) return 'nothing';
    return any.length === 1 ? any[0]! : { any };
  }

  #sequence(): Needed {
    const all: Needed[] = [];
    // The Chinese character right before, when it must stand there.
    let last = 0;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const code = this.#source.charCodeAt(this.#at);
      const inner = this.#element();
      const times = this.#times();
      const own = inner === undefined && times !== 'maybe' && isHan(code) ? code : 0;
      if (last !== 0 && own !== 0) all.push(hash(last, own));
      if (inner !== undefined && inner !== 'nothing' && times !== 'maybe') all.push(inner);
      last = times === 'once' ? own : 0;
    }
    if (all.length === 0) return 'nothing';
    return all.length === 1 ? all[0]! : { all };
  }

  /** Steps over one element: what a group needs, `nothing` for what is no plain character, undefined for one that is. */
  #element(): Needed | undefined {
    const c = this.#source[this.#at++]!;
    if (c === '(') return this.#group();
    if (c === '[') return this.#characters();
    if (c === '\\') return this.#escape();
    return c === '.' || c === '^' || c === '$' ? 'nothing' : undefined;
  }

  #group(): Needed {
    const opening = /\?(?:[:=!]|<[=!]|<\w+>)/y;
    opening.lastIndex = this.#at;
    const kind = opening.exec(this.#source)?.[0] ?? '';
    this.#at += kind.length;
    const inner = this.alternatives();
    this.#at++;
    // What lookarounds ask for may stand outside the text searched, or must not stand there.
    return /[=!]$/.test(kind) ? 'nothing' : inner;
  }

  #characters(): Needed {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return 'nothing';
  }

  #escape(): Needed {
    const rest = /[pPkux]\{[^}]*\}|k<\w+>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S]/y;
    rest.lastIndex = this.#at;
    this.#at += rest.exec(this.#source)?.[0].length ?? 0;
    return 'nothing';
  }

  /** Steps over a quantifier. */
  #times(): 'once' | 'maybe' | 'often' {
    const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
    quantifier.lastIndex = this.#at;
    const match = quantifier.exec(this.#source);
    if (!match) return 'once';
    this.#at += match[0].length;
    return match[0].startsWith('+') || Number(match[1] ?? 0) > 0 ? 'often' : 'maybe';
  }
}
