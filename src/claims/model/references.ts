import type { Span } from './application-text.ts';
import { fold } from './fold.ts';

/**
 * A place where one claim cites others. `numbers` are expanded (`1-3` → 1, 2, 3), ascending and unique; they are what is
 * written, not what exists; empty where the number was lost. `relative` marks forms without a number (前述任一权利要求),
 * which cite all earlier claims.
 */
export interface Reference extends Span {
  numbers: number[];
  /** How several numbers are joined: `single`, `alternative` (或, 任一项, 之一), `range` and `conjunctive` without either. */
  form: 'single' | 'alternative' | 'range' | 'conjunctive';
  /** 任一项, 之一 and their like stand with the numbers. */
  anyOf: boolean;
  /** The joining words and marks as written, in order (`或`, `、`, `-` …). */
  connectors: string[];
  relative: boolean;
  /** The word 权利要求 is misspelt or cut (`权力要求1`, `权利要1`), but what is meant is plain. */
  misspelt: boolean;
}

/** A range wider than this is a slip of the pen, not a reference; it is cut so that it costs nothing. */
const WIDEST_RANGE = 600;

// Blanks are bounded everywhere so that a long run of them cannot make matching slow.
const MENTION =
  /权[利力](?:要求(?!书)|要求书(?=\s{0,3}\d{1,3}\s{0,3}(?:所述|所说|或|至|中|任))|(?:要|求)?(?=\s{0,3}\d{1,3}\s{0,3}(?:所述|所说|或|至|[-~、])))|(?<=[如据照述行现])(?:利|权)要求(?=\s{0,3}\d)/g;
/** 根据权利要求所述的…: a reference whose number was lost. */
const NUMBERLESS = /\s{0,3}中?(?:所述|所说|记载)/y;
const ACCORDING_BEFORE = /(?:根据|依据|依照|按照|按|如)\s{0,3}$/;
const NUMBER = /\s{0,3}(?:第\s{0,3})?(\d{1,4})(?!\d)(?:\s{0,3}项)?/y;
/** A scanned 1 that was read as a letter. */
const MISREAD_ONE = /\s{0,3}[lI|](?=\s{0,3}(?:所述|所说|或|至|[-~、]))/y;
const CHINESE_NUMBER =
  /\s{0,3}(?:第\s{0,3})?([一二三四五六七八九十]{1,3})(?=\s{0,3}(?:所|或|至|到|中|的|、|和|及|与|项))(?:\s{0,3}项)?/y;
const CONNECTOR =
  /\s{0,3}((?:以及|或者?|和|及|与|至|到|、|,|;|\/|~|∼|〜|[-‐‑‒–—―−])(?:\s{0,3}(?:以及|或者?|和|及|与|\/))*)\s{0,3}(?:权[利力]要求)?/y;
const RANGE = /[至到~∼〜\-‐‑‒–—―−]/;
const COMMA = /^[,;]$/;
const AFTER_COMMA_ITEM = /\s{0,3}(?:项|以及|或|和|及|与|至|到|、|,|\/|~|∼|〜|[-‐‑‒–—―−]|中|之一|任|所|的|记载|述)/y;
const ANY_OF =
  /\s{0,3}(?:之?中|之|里|当中|其中)?\s{0,3}的?\s{0,3}(任[一意何]\s{0,3}[一个]?\s{0,3}(?:项|个|条|权项)?(?:\s{0,3}权[利力]要求)?|任项|其?中?之一|一项)/y;
const BEFORE_ANY = /任[一意何][一个]?(?:项|个|条)?的?\s{0,3}$/;
const RELATIVE =
  /(?:前述|上述|前面|以上|在前|在先)(?:的|之)?\s{0,3}(?:任[一意何][一个]?(?:项|个|条)?|所有|各|全部)?(?:项|个|条)?的?\s{0,3}$/;
const NUMBER_BEFORE =
  /第\s{0,3}(\d{1,4})(?:\s{0,3}(至|到|或|和|、|-|~)\s{0,3}(?:第\s{0,3})?(\d{1,4}))?\s{0,3}项(?:的|所述的?)?\s{0,3}$/;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** Every citation of other claims in a text, in order. Never throws; costs linear time. */
export function findReferences(text: string): Reference[] {
  const folded = fold(text);
  const found: Reference[] = [];
  for (const mention of folded.matchAll(MENTION)) {
    const last = found.at(-1);
    if (last && mention.index < last.end) continue;
    const reference =
      readAfter(folded, mention.index, mention.index + mention[0].length) ??
      readBefore(folded, mention) ??
      readNumberless(folded, mention);
    if (reference) found.push({ ...reference, misspelt: mention[0] !== '权利要求' });
  }
  return found;
}

function readAfter(folded: string, start: number, from: number): Reference | undefined {
  const first = numberAt(folded, from);
  if (!first) return undefined;
  const ranges: [number, number][] = [[first.value, first.value]];
  const connectors: string[] = [];
  let end = first.end;
  for (;;) {
    CONNECTOR.lastIndex = end;
    const connector = CONNECTOR.exec(folded);
    if (!connector) break;
    const next = numberAt(folded, CONNECTOR.lastIndex);
    if (!next) break;
    const words = connector[1]!.replace(/\s/g, '');
    if (COMMA.test(words) && !matchesAt(AFTER_COMMA_ITEM, folded, next.digitsEnd)) break;
    if (RANGE.test(words)) ranges.at(-1)![1] = next.value;
    else ranges.push([next.value, next.value]);
    connectors.push(words);
    end = next.end;
  }
  ANY_OF.lastIndex = end;
  const anyAfter = ANY_OF.exec(folded);
  if (anyAfter) end = ANY_OF.lastIndex;
  const anyOf = anyAfter !== null || BEFORE_ANY.test(folded.slice(Math.max(0, start - 8), start));
  return build(start, end, ranges, connectors, anyOf, false);
}

/** 第1项权利要求, 前述任一权利要求: what is cited stands in front of the word. */
function readBefore(folded: string, mention: RegExpExecArray): Reference | undefined {
  const start = Math.max(0, mention.index - 24);
  const before = folded.slice(start, mention.index);
  let end = mention.index + mention[0].length;
  const numbered = NUMBER_BEFORE.exec(before);
  if (numbered) {
    const from = Number(numbered[1]);
    const to = numbered[3] === undefined ? from : Number(numbered[3]);
    const joined = numbered[2] ?? '';
    const ranges: [number, number][] = RANGE.test(joined)
      ? [[from, to]]
      : [
          [from, from],
          [to, to],
        ];
    ANY_OF.lastIndex = end;
    const any = ANY_OF.test(folded);
    if (any) end = ANY_OF.lastIndex;
    return build(start + numbered.index, end, ranges, joined ? [joined] : [], any, false);
  }
  const relative = RELATIVE.exec(before);
  if (!relative) return undefined;
  ANY_OF.lastIndex = end;
  const any = ANY_OF.test(folded) || /任[一意何]/.test(relative[0]);
  if (ANY_OF.lastIndex > end) end = ANY_OF.lastIndex;
  return build(start + relative.index, end, [], [], any, true);
}

function readNumberless(folded: string, mention: RegExpExecArray): Reference | undefined {
  const end = mention.index + mention[0].length;
  if (!matchesAt(NUMBERLESS, folded, end)) return undefined;
  if (!ACCORDING_BEFORE.test(folded.slice(Math.max(0, mention.index - 6), mention.index))) return undefined;
  return build(mention.index, end, [], [], false, false);
}

function build(
  start: number,
  end: number,
  ranges: [number, number][],
  connectors: string[],
  anyOf: boolean,
  relative: boolean,
): Reference {
  const numbers = expand(ranges);
  const joined = connectors.join('');
  const form =
    numbers.length <= 1 && !relative
      ? 'single'
      : anyOf || (/或/.test(joined) && !/[和及与]/.test(joined))
        ? 'alternative'
        : connectors.length > 0 && connectors.every((c) => RANGE.test(c))
          ? 'range'
          : 'conjunctive';
  return {
    start,
    end,
    numbers,
    form,
    anyOf,
    connectors,
    relative,
    misspelt: false,
  };
}

/** Wide ranges lately expanded: a long set may cite the same hundreds of claims in every claim. */
const wide = new Map<number, number[]>();
const WIDE = 40;
const MOST_KEPT = 64;

/** All numbers of some ranges, ascending and unique. Not to be changed: wide ones are shared. */
function expand(ranges: [number, number][]): number[] {
  const [first] = ranges;
  if (!first || ranges.length > 1) return expandAll(ranges);
  const [low, high] = first[0] <= first[1] ? first : [first[1], first[0]];
  if (high - low < WIDE || high - low > WIDEST_RANGE) return expandAll(ranges);
  const key = low * 10_000 + high;
  const known = wide.get(key) ?? expandAll(ranges);
  if (wide.size >= MOST_KEPT) wide.clear();
  wide.set(key, known);
  return known;
}

function expandAll(ranges: [number, number][]): number[] {
  const all: number[] = [];
  for (const [a, b] of ranges) {
    const [low, high] = a <= b ? [a, b] : [b, a];
    if (high - low > WIDEST_RANGE) all.push(low, high);
    else for (let n = low; n <= high; n++) all.push(n);
  }
  return ranges.length === 1 ? all : [...new Set(all)].sort((a, b) => a - b);
}

function numberAt(folded: string, at: number): { value: number; digitsEnd: number; end: number } | undefined {
  NUMBER.lastIndex = at;
  const arabic = NUMBER.exec(folded);
  if (arabic) {
    const digitsEnd = at + arabic[0].indexOf(arabic[1]!) + arabic[1]!.length;
    return { value: Number(arabic[1]), digitsEnd, end: NUMBER.lastIndex };
  }
  MISREAD_ONE.lastIndex = at;
  if (MISREAD_ONE.test(folded)) return { value: 1, digitsEnd: MISREAD_ONE.lastIndex, end: MISREAD_ONE.lastIndex };
  CHINESE_NUMBER.lastIndex = at;
  const chinese = CHINESE_NUMBER.exec(folded);
  if (!chinese) return undefined;
  return { value: chineseNumber(chinese[1]!), digitsEnd: CHINESE_NUMBER.lastIndex, end: CHINESE_NUMBER.lastIndex };
}

/** 一 … 九十九. */
export function chineseNumber(written: string): number {
  const [tens, units] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? Math.max(1, CHINESE_DIGITS.indexOf(tens || '一')) * 10 : 0;
  return ten + (units ? Math.max(0, CHINESE_DIGITS.indexOf(units)) : 0);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
