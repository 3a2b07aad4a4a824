/** What a query asks for, marked in a text: spans in the text as it is written, and the passage that holds most of them. */
import type { Query } from '../query/ast.ts';
import { wantedLeaves } from '../query/begin.ts';
import { type CutWords, canonicalText, isHanText, patternOf, queryWords } from '../words/index.ts';

/** Half-open, in UTF-16 units of the text. */
export interface Span {
  start: number;
  end: number;
}

export type MarkedText = 'TI' | 'AB' | 'CL' | 'DE';
const HOLDS: Readonly<Record<MarkedText, readonly string[]>> = {
  TI: ['TI', 'TA', 'TAC', 'ALL'],
  AB: ['AB', 'TA', 'TAC', 'ALL'],
  CL: ['CL', 'TAC', 'ALL'],
  DE: ['DE', 'ALL'],
};

/** A text folded character by character, with the place each folded unit comes from. */
function folded(text: string): { units: string; from: number[]; to: number[] } {
  let units = ' ';
  const from = [0];
  const to = [0];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const same = canonicalText(character);
    const own = same === '' ? ' ' : same;
    units += own;
    for (let i = 0; i < own.length; i++) {
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { units: `${units} `, from: [...from, text.length], to: [...to, text.length] };
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A canonical phrase over folded text: words whole, its pieces with any marks between them. */
function phraseExpression(phrase: string): RegExp | undefined {
  const canonical = canonicalText(phrase);
  if (canonical === '') return undefined;
  const pieces = canonical.split(' ');
  const left = isHanText(pieces[0]!) ? '' : '(?<![a-z0-9])';
  const right = isHanText(pieces.at(-1)!) ? '' : '(?![a-z0-9])';
  return new RegExp(left + pieces.map(literal).join(' *') + right, 'gu');
}

/** Expressions for everything a query asks for in a text; names, numbers and symbols are not in texts. */
export function marksOf(query: Query, field: MarkedText, cut: CutWords): RegExp[] {
  const out = new Map<string, RegExp>();
  const add = (expression: RegExp | undefined) => expression && out.set(expression.source, expression);
  for (const leaf of wantedLeaves(query)) {
    if (!('field' in leaf) || !HOLDS[field].includes(leaf.field)) continue;
    if (leaf.kind === 'phrase') add(phraseExpression(leaf.text));
    else if (leaf.kind === 'words') for (const word of queryWords(leaf.text, cut)) add(phraseExpression(word));
    else if (leaf.kind === 'wild') add(patternOf(leaf.pattern));
    else if (leaf.kind === 'near')
      for (const side of [leaf.left, leaf.right]) add(/[?*？＊]/.test(side) ? patternOf(side) : phraseExpression(side));
  }
  return [...out.values()];
}

/** A part of a name, wherever in a word it begins. */
function namePart(text: string): RegExp | undefined {
  const canonical = canonicalText(text).replaceAll(' ', '');
  return canonical === '' ? undefined : new RegExp([...canonical].map(literal).join(' *'), 'gu');
}

/** Expressions for the names that a query asks for as applicant. */
export function nameMarksOf(query: Query): RegExp[] {
  const out = new Map<string, RegExp>();
  for (const leaf of wantedLeaves(query)) {
    if (!('field' in leaf) || leaf.field !== 'PA') continue;
    const mark =
      leaf.kind === 'name' ? namePart(leaf.text) : leaf.kind === 'wild' ? patternOf(leaf.pattern) : undefined;
    if (mark) out.set(mark.source, mark);
  }
  return [...out.values()];
}

/** The places of a text that the expressions hit, in order, joined where they touch. */
export function highlight(text: string, marks: readonly RegExp[]): Span[] {
  if (marks.length === 0 || text === '') return [];
  const { units, from, to } = folded(text);
  const spans: Span[] = [];
  for (const mark of marks) {
    mark.lastIndex = 0;
    for (let found = mark.exec(units); found !== null; found = mark.exec(units)) {
      const hit = found[0];
      if (hit.trim() === '') mark.lastIndex = found.index + 1;
      else {
        const first = found.index + (hit.length - hit.trimStart().length);
        const last = found.index + hit.trimEnd().length - 1;
        spans.push({ start: from[first]!, end: to[last]! });
      }
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

export interface Snippet {
  text: string;
  spans: Span[];
  /** Whether the text goes on before and after. */
  cutLeft: boolean;
  cutRight: boolean;
}

/** The passage of at most `size` characters that holds the most marked characters, begun at a sentence where one is near. */
export function snippet(text: string, spans: readonly Span[], size = 160): Snippet {
  if (text.length <= size) return { text, spans: [...spans], cutLeft: false, cutRight: false };
  let best = 0;
  let most = -1;
  let last = 0;
  let held = 0;
  for (let first = 0; first < spans.length; first++) {
    while (last < spans.length && spans[last]!.end - spans[first]!.start <= size) {
      held += spans[last]!.end - spans[last]!.start;
      last++;
    }
    if (held > most) [best, most] = [first, held];
    if (last === first) last++;
    else held -= spans[first]!.end - spans[first]!.start;
  }
  const hit = spans[best]?.start ?? 0;
  const lead = text.slice(Math.max(0, hit - Math.floor(size / 4)), hit);
  const stop = Math.max(...['。', '；', ';', '\n', '，'].map((mark) => lead.lastIndexOf(mark)));
  let start = hit - (stop < 0 ? Math.min(lead.length, Math.floor(size / 8)) : lead.length - stop - 1);
  start = Math.max(0, Math.min(start, text.length - size));
  let end = Math.min(text.length, start + size);
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start--;
  if (/[\udc00-\udfff]/.test(text[end] ?? '')) end--;
  return {
    text: text.slice(start, end),
    spans: spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })),
    cutLeft: start > 0,
    cutRight: end < text.length,
  };
}
