import type { Claim, ReadNote, Span } from './application-text.ts';
import { fold, withoutInvisible } from './fold.ts';
import { cutFurniture, findFurniture } from './furniture.ts';
import { readNote } from './notes.ts';
import { chineseNumber } from './references.ts';

export interface SplitClaims {
  claims: Claim[];
  notes: ReadNote[];
  /** What stands before the first claim (a title, a heading), without page furniture. */
  before: string;
}

interface Start extends Span {
  number: number;
  label: string;
  /** The start stands at the beginning of a line. */
  line: boolean;
  /** What stands before it ends a sentence, or nothing stands before it. */
  closed: boolean;
  /** What follows opens as a claim does (一种…, 根据权利要求…). */
  opens: boolean;
  /** The number is written as 权利要求1：. */
  named: boolean;
}

const CANDIDATE =
  /(?:[【[]?(?<named>权[利力]要求) {0,3}(?<n1>\d{1,3}) {0,3}[:.、,\]】]|(?<n2>\d{1,3}) {0,3}(?:[.、](?![\d.])|[:,)](?= {0,3}[一根如按依权])| {1,6}(?=[一根如按依权]))|(?<n4>\d{1,3})(?=根据权|如权|按照权|一种)|(?<n5>[lI])(?:[.、])(?= {0,3}一[种个])|(?<n3>[一二三四五六七八九十]{1,3}) {0,2}[、.])/g;
const OPENING =
  /^\s{0,6}(?:一[种类个套组台件款项]|(?:根据|依据|依照|按照|按|如|依|参照)\s{0,3}(?:[^,;。:\n]{0,12})权[利力]要求|权[利力]要求\s{0,3}\d|(?:包括|包含|采用|利用|使用|应用|由|用于|基于|具有)[^。\n]{0,24}权[利力]要求|[^,;。:\n]{2,60}(?:,|\s)?其?特征在于|(?:前述|上述)[^,;。\n]{0,12}权[利力]要求)/;
/** A character after which a lost line break and a lost full stop may be suspected: no 第, 图, 步骤, 至 … before a number. */
const GLUE = /[\u4e00-\u9fa5)](?<![第图表式骤例项至和或到及与号页])/;
const SENTENCE_END = /[。.!?．〕】⟧]$/;
/** A title that may stand right before the first claim. */
const TITLE_BEFORE =
  /(?:权\s{0,4}利\s{0,4}要\s{0,4}求\s{0,4}书?|claim(?:s|ed)?(?: is| are)?|請求の範囲)\s{0,3}[:;]?\s*$/i;
/** A claim that lost its number still shows itself by what it cites, or by its article and its characterising words. */
const UNNUMBERED_CITING =
  /^(?:(?:根据|依据|依照|按照|按|如|依)\s{0,3}(?:前述|上述)?(?:任一)?的?权[利力]要求|权[利力]要求\s{0,3}\d{1,3}[^。\n]{0,20}所述)/;
const UNNUMBERED_FREE = /^(?:一[种类个套]|采用|应用|使用|利用)[^。\n]{1,80}(?:特征|权[利力]要求\s{0,3}\d)/;
/** Less telling: believed only where a number is left out. */
const UNNUMBERED_IN_GAP = /^一[种类个套][^。\n]{1,80}(?:包括|包含|用途|应用)/;

/**
 * Splits pasted claims. Survives `1．`, `1、`, `1.`, `权利要求1：`, page feet in the middle of a claim, mixed widths and
 * lost line breaks; keeps the numbers as written, also when they repeat or skip. Linear in the length of the text.
 */
export function splitClaims(raw: string): SplitClaims {
  const notes: ReadNote[] = [];
  const text = claimsOnly(raw);
  const furniture = findFurniture(text);
  const cleaned = cutFurniture(text, furniture);
  if (furniture.length > 0) notes.push(readNote('page-furniture-removed', { count: furniture.length }));
  const folded = fold(cleaned.text);
  let starts = chooseStarts(findStarts(folded, cleaned.removed.length > 0 ? cutPlaces(furniture) : undefined));
  const unnumbered = starts.length === 0;
  if (!unnumbered) starts = withUnnumbered(folded, starts);
  if (unnumbered) starts = unnumberedStarts(folded);
  const claims = starts.map((start, i) => {
    const end = starts[i + 1]?.start ?? cleaned.text.length;
    return buildClaim(cleaned.text.slice(start.end, end), start, {
      start: cleaned.rawOffset(start.start),
      end: cleaned.rawOffset(end),
    });
  });
  const invisible = withoutInvisible(cleaned.text).removed;
  if (invisible > 0) notes.push(readNote('invisible-characters', { count: invisible }));
  if (unnumbered && claims.length > 0) notes.push(readNote('claims-unnumbered', { count: claims.length }));
  notes.push(...consecutiveNote(claims));
  return { claims, notes, before: cleaned.text.slice(0, starts[0]?.start ?? cleaned.text.length).trim() };
}

/** A note when the numbers of claims do not run 1, 2, 3 …. */
export function consecutiveNote(claims: Claim[]): ReadNote[] {
  if (claims.every((claim, i) => claim.number === i + 1)) return [];
  const numbers = claims.map((claim) => claim.number);
  const shown = numbers.length > 40 ? `${numbers.slice(0, 40).join('、')}…` : numbers.join('、');
  return [readNote('claims-not-consecutive', { numbers: shown })];
}

/** A page foot of the description ends the claims: what follows it belongs to the next part. */
function claimsOnly(raw: string): string {
  const text = raw.replace(/\r\n?/g, '\n');
  const next = findFurniture(text).find((f) => f.part === 'description' || f.part === 'drawings');
  return next ? text.slice(0, next.start) : text;
}

/** Offsets in the cleaned text where furniture was cut out: a claim may begin there without a line break. */
function cutPlaces(furniture: Span[]): Set<number> {
  const places = new Set<number>();
  let removed = 0;
  for (const piece of furniture) {
    places.add(piece.start - removed);
    removed += piece.end - piece.start;
  }
  return places;
}

function findStarts(folded: string, cuts: Set<number> = new Set()): Start[] {
  const starts: Start[] = [];
  for (const match of folded.matchAll(CANDIDATE)) {
    const before = lastNonBlank(folded, match.index);
    const line = before.broken || before.at < 0 || cuts.has(match.index);
    const closed =
      before.at < 0 ||
      SENTENCE_END.test(folded[before.at]!) ||
      (starts.length === 0 && line && TITLE_BEFORE.test(folded.slice(Math.max(0, match.index - 24), match.index)));
    const groups = match.groups!;
    // A number glued to a word or another number (第1、图1、3.1、) numbers no claim.
    const glued = !line && !closed;
    if (glued && (groups.n3 || !GLUE.test(folded[before.at]!))) continue;
    if ((groups.n3 || groups.n4 || groups.n5) && !line) continue;
    const written = groups.n1 ?? groups.n2 ?? groups.n4 ?? (groups.n5 && '1');
    const end = match.index + match[0].length;
    const opens = OPENING.test(folded.slice(end, end + 90));
    if ((groups.n3 || glued) && !opens) continue;
    starts.push({
      start: match.index,
      end,
      number: written === undefined ? chineseNumber(groups.n3!) : Number(written),
      label: match[0].trim(),
      line,
      closed,
      opens,
      named: groups.named !== undefined,
    });
  }
  return starts;
}

function lastNonBlank(folded: string, index: number): { at: number; broken: boolean } {
  let at = index - 1;
  let broken = false;
  while (at >= 0 && (folded[at] === ' ' || folded[at] === '\t' || folded[at] === '\n')) {
    if (folded[at] === '\n') broken = true;
    at--;
  }
  return { at, broken };
}

/**
 * Decides which numbers number claims. A claim that opens as claims do and stands after a finished sentence counts under
 * any number; other numbers only count where the next number is due and no better place for it follows — steps inside
 * a claim are numbered too.
 */
function chooseStarts(all: Start[]): Start[] {
  const strong = (s: Start) => s.opens && (s.closed || s.line);
  const laterOpening = new Map<number, number[]>();
  for (const [i, s] of all.entries()) {
    if (!s.opens) continue;
    const places = laterOpening.get(s.number);
    if (places) places.push(i);
    else laterOpening.set(s.number, [i]);
  }
  const opensBefore = (number: number, after: number): boolean => {
    const place = firstAfter(laterOpening.get(number), after);
    const limit = firstAfter(laterOpening.get(number + 1), after);
    return place !== undefined && (limit === undefined || place < limit);
  };
  const chosen: Start[] = [];
  for (const [i, s] of all.entries()) {
    const expected = (chosen.at(-1)?.number ?? 0) + 1;
    const followed = firstAfter(laterOpening.get(s.number + 1), i) !== undefined;
    if (strong(s) && (s.number === expected || (s.closed && plausible(s, chosen, followed)))) chosen.push(s);
    else if (s.number === expected && fits(s) && (s.opens || !opensBefore(expected, i))) chosen.push(s);
  }
  return chosen;
}

/** Without the wording of a claim: a finished sentence before it and the beginning of a line. Without either: the wording. */
const fits = (s: Start): boolean => s.named || (s.closed && s.line) || (!s.closed && !s.line && s.opens);

/** Out of sequence: a repeated or skipped number still starts a claim, a wild one (a year, a measure) does not. */
function plausible(s: Start, chosen: Start[], followed: boolean): boolean {
  const last = chosen.at(-1)?.number ?? 0;
  return (s.number <= last + 20 || (followed && s.line)) && (s.line || s.number > last);
}

function firstAfter(places: number[] | undefined, after: number): number | undefined {
  if (!places) return undefined;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! > after) high = middle;
    else low = middle + 1;
  }
  return places[low];
}

/**
 * Claims that lost their numbers among numbered ones: a line after a finished sentence that cites claims as a claim does,
 * or that opens as an independent claim where a number is left out.
 */
function withUnnumbered(folded: string, chosen: Start[]): Start[] {
  const all: Start[] = [];
  let next = 0;
  for (let at = 0; at < folded.length; ) {
    const lineEnd = folded.indexOf('\n', at);
    const end = lineEnd < 0 ? folded.length : lineEnd;
    let first = at;
    while (first < end && folded[first]! <= ' ') first++;
    while (next < chosen.length && chosen[next]!.start < first) all.push(chosen[next++]!);
    const own = next < chosen.length && chosen[next]!.start === first;
    if (!own && first < end && endsSentence(folded, at)) {
      const head = folded.slice(first, first + 110);
      const left = (chosen[next]?.number ?? 0) - (all.at(-1)?.number ?? 0) === 2;
      const within = all.length > 0 && (UNNUMBERED_CITING.test(head) || UNNUMBERED_FREE.test(head));
      if (within || (left && (UNNUMBERED_FREE.test(head) || UNNUMBERED_IN_GAP.test(head))))
        all.push({
          start: first,
          end: first,
          number: 0,
          label: '',
          line: true,
          closed: true,
          opens: true,
          named: false,
        });
    }
    at = end + 1;
  }
  return [...all, ...chosen.slice(next)];
}

function endsSentence(folded: string, lineStart: number): boolean {
  const { at } = lastNonBlank(folded, lineStart);
  return at < 0 || SENTENCE_END.test(folded[at]!);
}

/** Claims pasted without numbers: each line that opens as a claim does, after a finished sentence. */
function unnumberedStarts(folded: string): Start[] {
  const starts: Start[] = [];
  let at = 0;
  let closed = true;
  for (const line of folded.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      if (closed && OPENING.test(trimmed.slice(0, 90)))
        starts.push({
          start: at,
          end: at,
          number: starts.length + 1,
          label: '',
          line: true,
          closed: true,
          opens: true,
          named: false,
        });
      closed = SENTENCE_END.test(trimmed);
    }
    at += line.length + 1;
  }
  return starts;
}

function buildClaim(body: string, start: Start, raw: Span): Claim {
  const lines = withoutInvisible(body)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const built = claimFrom(start.number, joinWrapped(lines));
  return start.label === '' ? { ...built, raw } : { ...built, label: start.label, raw };
}

/** Lines that a layout broke inside a sentence are joined; a line after a clause mark stays its own paragraph. */
function joinWrapped(lines: string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (
      last === undefined ||
      /[。；;：:，,、]$/.test(last) ||
      /^(?:[(（]?\d{1,2}[)）]|步骤|S\d|[A-Za-z]\d{0,2}[、.．)）])/.test(line)
    )
      paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] =
        /[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(line) ? `${last} ${line}` : last + line;
  }
  return paragraphs;
}

/** A claim of paragraphs; ids `p1`, `p2` … where the source has none. */
export function claimFrom(number: number, paragraphs: string[], ids: (string | undefined)[] = []): Claim {
  let at = 0;
  const placed = paragraphs.map((paragraph, i) => {
    const start = at;
    at += paragraph.length + 1;
    return { id: ids[i] ?? `p${i + 1}`, start, end: start + paragraph.length };
  });
  return { number, text: paragraphs.join('\n'), paragraphs: placed };
}
