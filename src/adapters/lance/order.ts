import type { SortBy } from '#corpus/search/index.ts';
import { countRows, hasRow, listRows, type Rows } from '#corpus/search/row-sets.ts';
import { NO_DAY } from '#corpus/search/values.ts';
import { WORD_COLUMN } from './layout.ts';
import type { Snapshot } from './snapshot.ts';
import type { Ranked, TextSearch } from './text-search.ts';

/** Rows in order, with their scores where the order is by relevance. */
export interface Ordered {
  rows: Int32Array;
  scores?: Float32Array;
}

/**
 * The first rows of a set by a day; equal days by key, documents without the day last. Only days that reach the page are
 * sorted, so a page of a million costs one pass.
 */
export function byDay(snapshot: Snapshot, rows: Rows, sort: Exclude<SortBy, 'relevance'>, end: number): Int32Array {
  const { columns } = snapshot;
  const newest = sort.startsWith('-');
  const days = columns.days[sort.endsWith('filed') ? 'filed' : 'published'].array;
  const weight = (row: number): number => {
    const day = days[row]!;
    return day === NO_DAY ? 2_147_483_647 : newest ? -day : day;
  };
  let kept = listRows(rows);
  if (kept.length > end * 4 && kept.length > 1000) {
    const weights = Int32Array.from(kept, weight).sort();
    const most = weights[Math.min(weights.length, end) - 1]!;
    kept = kept.filter((row) => weight(row) <= most);
  }
  return kept.sort((a, b) => weight(a) - weight(b) || columns.compareKeys(a, b)).subarray(0, end);
}

/** Scores of the first ranks, looked at again; never below those they had. */
export type Again = (rows: Int32Array, scores: Float32Array) => Promise<Float32Array>;

/** Of the whole index so many of the best are looked at for the first ranks. */
const FIRST = 512;

/**
 * The first rows of a set by how well the words fit them, then the rest by day. The index gives its best for all
 * documents; those outside the set are left out and more is asked for until the page is full, so the order is exact.
 * Rows of the lowest score reached may have equals further down and are left for the next, larger round. What the first
 * round finds, at most `window` rows, is put in order again: which rows these are depends on the set and the words alone,
 * so that pages fit together.
 */
export async function byRelevance(
  snapshot: Snapshot,
  texts: TextSearch,
  rows: Rows,
  asked: { words: readonly string[]; least: 'any' | 'all' },
  end: number,
  again?: { window: number; scores: Again },
): Promise<Ordered> {
  const total = countRows(rows);
  const wanted = Math.min(end, total);
  let most = Math.max(FIRST, Math.min(snapshot.rows, Math.ceil((40 * snapshot.mark.documents) / (8 * total + 1))));
  let first: Required<Ordered> | undefined;
  for (;;) {
    const ranked = await texts.best(asked.words, WORD_COLUMN, most, asked.least);
    const best = kept(snapshot, ranked, rows);
    if (again) {
      first ??= await inOrderAgain(snapshot, best, again);
      best.rows.set(first.rows);
      best.scores.set(first.scores);
    }
    if (best.rows.length >= wanted || ranked.whole) {
      if (best.rows.length >= wanted)
        return { rows: best.rows.subarray(0, wanted), scores: best.scores.subarray(0, wanted) };
      return withRest(snapshot, rows, best, wanted);
    }
    most *= 8;
  }
}

/** The first ranks with new scores, the best first; equal ones by key. */
async function inOrderAgain(
  { columns }: Snapshot,
  best: Required<Ordered>,
  again: { window: number; scores: Again },
): Promise<Required<Ordered>> {
  const rows = best.rows.subarray(0, again.window);
  const scores = await again.scores(rows, best.scores.subarray(0, again.window));
  const places = Array.from(rows, (_, i) => i);
  places.sort((a, b) => scores[b]! - scores[a]! || columns.compareKeys(rows[a]!, rows[b]!));
  return { rows: Int32Array.from(places, (i) => rows[i]!), scores: Float32Array.from(places, (i) => scores[i]!) };
}

function kept(snapshot: Snapshot, ranked: Ranked, rows: Rows): Required<Ordered> {
  const { columns } = snapshot;
  const last = ranked.scores[ranked.scores.length - 1] ?? 0;
  const places: number[] = [];
  for (let i = 0; i < ranked.rows.length; i++) {
    if (!ranked.whole && ranked.scores[i] === last) continue;
    if (hasRow(rows, ranked.rows[i]!)) places.push(i);
  }
  places.sort((a, b) => ranked.scores[b]! - ranked.scores[a]! || columns.compareKeys(ranked.rows[a]!, ranked.rows[b]!));
  return {
    rows: Int32Array.from(places, (i) => ranked.rows[i]!),
    scores: Float32Array.from(places, (i) => ranked.scores[i]!),
  };
}

/** Rows that no word ranks follow by day, newest first. */
function withRest(snapshot: Snapshot, rows: Rows, best: Required<Ordered>, wanted: number): Ordered {
  const rest = rows.slice();
  for (const row of best.rows) rest[row >>> 5]! &= ~(1 << (row & 31));
  const more = byDay(snapshot, rest, '-published', wanted - best.rows.length);
  const all = new Int32Array(best.rows.length + more.length);
  all.set(best.rows);
  all.set(more, best.rows.length);
  const scores = new Float32Array(all.length);
  scores.set(best.scores);
  return { rows: all, scores };
}
