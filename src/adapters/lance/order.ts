import type { SortBy } from '#corpus/search/index.ts';
import { listRows, type Rows } from '#corpus/search/row-sets.ts';
import { NO_DAY } from '#corpus/search/values.ts';
import type { Snapshot } from './snapshot.ts';
import type { TextSearch } from './text-search.ts';

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
  const worth = (row: number): number => {
    const day = days[row]!;
    return day === NO_DAY ? NEVER : newest ? day : -day;
  };
  return best(listRows(rows), end, worth, columns);
}

/** Worth of a document without the day: less than that of any day. */
const NEVER = -4_000_000_000;

/** The rows worth most, in that order; equal ones by key. */
function best(
  rows: Int32Array,
  most: number,
  worth: (row: number) => number,
  columns: Pick<Snapshot['columns'], 'compareKeys'>,
): Int32Array {
  const better = (a: number, b: number): number => worth(b) - worth(a) || columns.compareKeys(a, b);
  if (most > HEAP) return rows.slice().sort(better).subarray(0, most);
  if (most <= 0) return new Int32Array(0);
  const heap: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (worth(row) < least) continue;
    if (heap.length < most) {
      heap.push(row);
      rise(heap, better);
    } else if (better(row, heap[0]!) < 0) {
      heap[0] = row;
      sink(heap, better);
    }
    if (heap.length === most) least = worth(heap[0]!);
  }
  return Int32Array.from(heap.sort(better));
}

/** Scores of the first ranks, looked at again; never below those they had. */
export type Again = (rows: Int32Array, scores: Float32Array) => Promise<Float32Array>;

/**
 * The first rows of a set by how well the words fit them, equal ones by key, then the rest by day. The first ranks, at most
 * `window` rows, are put in order again: which rows these are depends on the set and the words alone, so that pages fit
 * together.
 */
export async function byRelevance(
  snapshot: Snapshot,
  texts: TextSearch,
  rows: Rows,
  words: readonly string[],
  end: number,
  again?: { window: number; scores: Again },
): Promise<Ordered> {
  const list = listRows(rows);
  const wanted = Math.min(end, list.length);
  const most = Math.max(wanted, again?.window ?? 0);
  const best = texts.scored(list, words, (scores) => first(snapshot, list, scores, most));
  if (again) {
    const anew = await inOrderAgain(snapshot, best, again);
    best.rows.set(anew.rows);
    best.scores.set(anew.scores);
  }
  if (best.rows.length >= wanted)
    return { rows: best.rows.subarray(0, wanted), scores: best.scores.subarray(0, wanted) };
  return withRest(snapshot, rows, best, wanted);
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

/** So many rows are kept in a heap; for more, all are sorted. */
const HEAP = 2000;

/** The rows of a set with the highest scores above 0, the best first. */
function first({ columns }: Snapshot, rows: Int32Array, scores: Float32Array, most: number): Required<Ordered> {
  const having = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (scores[rows[i]!]! > 0) having[count++] = rows[i]!;
  const found = best(having.subarray(0, count), most, (row) => scores[row]!, columns);
  return { rows: found, scores: Float32Array.from(found, (row) => scores[row]!) };
}

/** Lets the last entry of a heap whose first is the worst find its place. */
function rise(heap: number[], better: (a: number, b: number) => number): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    if (better(heap[at]!, heap[parent]!) <= 0) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

/** The same for the first entry. */
function sink(heap: number[], better: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) return;
    if (child + 1 < heap.length && better(heap[child + 1]!, heap[child]!) > 0) child++;
    if (better(heap[child]!, heap[at]!) <= 0) return;
    [heap[at], heap[child]] = [heap[child]!, heap[at]!];
    at = child;
  }
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
