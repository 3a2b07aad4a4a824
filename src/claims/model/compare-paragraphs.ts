import type { Description, Paragraph } from './application-text.ts';
import { type DiffSegment, diffText } from './diff.ts';
import { canonical } from './fold.ts';
import { type Bigrams, bigrams, likeness } from './similarity.ts';

/** Below this likeness two paragraphs are different paragraphs, not versions of one. */
const SAME_PARAGRAPH = 0.4;

/** What became of one paragraph between two versions; order is kept, so a moved paragraph is removed and added. */
export interface ParagraphComparison {
  status: 'same' | 'changed' | 'added' | 'removed';
  old?: Paragraph;
  next?: Paragraph;
  similarity: number;
  segments: DiffSegment[];
}

export function compareParagraphs(old: Paragraph[], next: Paragraph[]): ParagraphComparison[] {
  const same = new Map(anchors(old, next));
  const result: ParagraphComparison[] = [];
  let i = 0;
  let j = 0;
  const gap = (toI: number, toJ: number) => {
    result.push(...align(old.slice(i, toI), next.slice(j, toJ)));
    i = toI;
    j = toJ;
  };
  for (const [ai, aj] of same) {
    gap(ai, aj);
    result.push(kept(old[ai]!, next[aj]!));
    i++;
    j++;
  }
  gap(old.length, next.length);
  return result;
}

/** All paragraphs of a description in order, section headings included as paragraphs. */
export const flatParagraphs = (description: Description): Paragraph[] =>
  description.sections.flatMap((section) => [
    ...(section.heading === undefined
      ? []
      : [{ id: `heading-${section.id}`, text: section.heading, heading: true as const }]),
    ...section.paragraphs,
  ]);

const kept = (old: Paragraph, next: Paragraph): ParagraphComparison => ({
  status: 'same',
  old,
  next,
  similarity: 1,
  segments: [{ kind: 'same', text: next.text }],
});

/** The longest run of pairs of equal paragraphs that keeps the order, over paragraphs that occur once on either side. */
function anchors(old: Paragraph[], next: Paragraph[]): [number, number][] {
  const once = (list: Paragraph[]) => {
    const places = new Map<string, number>();
    for (const [at, p] of list.entries()) {
      const key = canonical(p.text);
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const inNext = once(next);
  const pairs = [...once(old)]
    .map(([key, i]): [number, number] => [i, inNext.get(key) ?? -1])
    .filter(([i, j]) => i >= 0 && j >= 0)
    .sort((a, b) => a[0] - b[0]);
  return longestIncreasing(pairs);
}

function longestIncreasing(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : tails[low - 1]!;
    tails[low] = at;
  }
  const chain: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

/** Beyond this a gap is not aligned pair by pair: the cost grows with its square and the texts are unlike anyway. */
const WIDEST_GAP = 400;

/** Aligns a short run of paragraphs in order so that the likest stand beside each other. */
function align(old: Paragraph[], next: Paragraph[]): ParagraphComparison[] {
  if (old.length === 0 || next.length === 0 || old.length > WIDEST_GAP || next.length > WIDEST_GAP)
    return [...old.map(gone), ...next.map(come)];
  const a = old.map((p) => bigrams(p.text));
  const b = next.map((p) => bigrams(p.text));
  const score = bestScores(a, b);
  const result: ParagraphComparison[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < next.length) {
    const alike = likeness(a[i]!, b[j]!);
    if (alike >= SAME_PARAGRAPH && Math.abs(score[i]![j]! - (alike + score[i + 1]![j + 1]!)) < 1e-9) {
      result.push(beside(old[i]!, next[j]!, alike));
      i++;
      j++;
    } else if (score[i + 1]![j]! >= score[i]![j + 1]!) result.push(gone(old[i++]!));
    else result.push(come(next[j++]!));
  }
  while (i < old.length) result.push(gone(old[i++]!));
  while (j < next.length) result.push(come(next[j++]!));
  return result;
}

/** score[i][j]: the best sum of likenesses when pairing old paragraphs from i on with new ones from j on, in order. */
function bestScores(a: Bigrams[], b: Bigrams[]): Float64Array[] {
  const score = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const alike = likeness(a[i]!, b[j]!);
      const paired = alike >= SAME_PARAGRAPH ? alike + score[i + 1]![j + 1]! : 0;
      score[i]![j] = Math.max(paired, score[i + 1]![j]!, score[i]![j + 1]!);
    }
  return score;
}

function beside(old: Paragraph, next: Paragraph, similarity: number): ParagraphComparison {
  if (canonical(old.text) === canonical(next.text)) return kept(old, next);
  return { status: 'changed', old, next, similarity, segments: diffText(old.text, next.text) };
}

const gone = (old: Paragraph): ParagraphComparison => ({
  status: 'removed',
  old,
  similarity: 0,
  segments: [{ kind: 'removed', text: old.text }],
});

const come = (next: Paragraph): ParagraphComparison => ({
  status: 'added',
  next,
  similarity: 0,
  segments: [{ kind: 'added', text: next.text }],
});
