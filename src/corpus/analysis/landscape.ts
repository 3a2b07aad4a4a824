import { yearOf } from '#kernel/plain-date.ts';
import type { CorpusIndex, Hit } from '../search/types.ts';
import { Draw } from './chance.ts';
import { type Counted, requestOf } from './counts.ts';
import { group, type Laid, layOut } from './map.ts';
import { reduce } from './reduce.ts';
import { pairs, telling, type Weighed, type Words, weigh } from './terms.ts';
import type { BodyOf, ChartOptions } from './types.ts';

export const MOST_SAMPLED = 3000;
const DIMENSIONS = 18;
const GRID = { columns: 72, rows: 44 };

/** A map of a set: documents that speak of the same things lie together, groups carry their most telling terms. */
export async function landscapeOf(
  index: CorpusIndex,
  counted: Counted,
  options: ChartOptions,
  words: Words = pairs,
): Promise<BodyOf<'landscape'>> {
  const seed = options.seed ?? 'landscape';
  const draw = new Draw<Hit>(seed, Math.min(MOST_SAMPLED, options.sample ?? MOST_SAMPLED));
  for await (const batch of index.all({ ...requestOf(counted), sort: '-published' }))
    for (const hit of batch) draw.add(hit.key, hit);
  return { kind: 'landscape', ...mapOf(draw.drawn(), words, seed), seed };
}

/** The map of given documents; pure. */
export function mapOf(hits: readonly Hit[], words: Words, seed: string): Omit<BodyOf<'landscape'>, 'kind' | 'seed'> {
  const ordered = [...hits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const texts = ordered.map(({ title, abstract }) =>
    telling([...words(title), ...words(title), ...words(title), ...words(abstract)]),
  );
  const titles = weigh(ordered.map(({ title }) => telling(words(title))));
  const weighed = weigh(texts);
  const points = reduce(weighed, DIMENSIONS, seed);
  const wanted = Math.max(1, Math.min(12, Math.round(Math.sqrt(ordered.length / 12))));
  const groups = group(points, wanted, seed);
  const places = layOut(points, 26, 16, seed);
  const documents = ordered.map(({ key, title, applicants, filedOn, state, source }, at) => ({
    key,
    title,
    applicant: applicants[0] ?? '',
    year: filedOn ? yearOf(filedOn) : null,
    state,
    licence: source.licence,
    cluster: groups[at]!,
    x: rounded(places[at]!.x),
    y: rounded(places[at]!.y),
  }));
  const found = [...new Set(groups)].sort((a, b) => a - b);
  const clusters = found.map((cluster) => {
    const own = documents.flatMap((one, at) => (one.cluster === cluster ? [at] : []));
    const middle = densest(own.map((at) => places[at]!));
    return {
      terms: tellingTerms(titles.terms.length > 0 ? titles : weighed, own),
      size: own.length,
      x: rounded(middle.x),
      y: rounded(middle.y),
    };
  });
  return { documents, clusters, ground: groundOf(places), sampled: ordered.length };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Terms of titles that weigh more in the group than elsewhere; a term that only repeats part of a better one is left out. */
function tellingTerms({ terms, rows }: Weighed, own: readonly number[]): string[] {
  const inside = new Float64Array(terms.length);
  const whole = new Float64Array(terms.length);
  const members = new Set(own);
  rows.forEach(({ places, weights }, row) => {
    for (let i = 0; i < places.length; i++) {
      whole[places[i]!]! += weights[i]!;
      if (members.has(row)) inside[places[i]!]! += weights[i]!;
    }
  });
  const ranked = terms
    .map((term, at) => ({
      term,
      score:
        inside[at]! === 0
          ? 0
          : (inside[at]! / own.length) * Math.sqrt(inside[at]! / whole[at]!) * (term.length > 2 ? 1.25 : 1),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  const chosen: string[] = [];
  for (const { term } of ranked) {
    if (chosen.some((one) => one.includes(term) || term.includes(one))) continue;
    chosen.push(term);
    if (chosen.length === 3) break;
  }
  return chosen;
}

/** The member with most others around it. */
function densest(places: readonly Laid[]): Laid {
  let best = places[0] ?? { x: 0.5, y: 0.5 };
  let most = -1;
  for (const one of places) {
    let near = 0;
    for (const other of places) near += Math.exp(-((one.x - other.x) ** 2 + (one.y - other.y) ** 2) / 0.008);
    if (near > most) [best, most] = [one, near];
  }
  return best;
}

/** How densely documents lie, on a grid, the densest place being 1. */
function groundOf(places: readonly Laid[]): BodyOf<'landscape'>['ground'] {
  const { columns, rows } = GRID;
  const values = new Float64Array(columns * rows);
  const reach = 7;
  for (const { x, y } of places) {
    const [cx, cy] = [x * columns - 0.5, y * rows - 0.5];
    for (let v = Math.max(0, Math.ceil(cy - reach)); v <= Math.min(rows - 1, cy + reach); v++)
      for (let u = Math.max(0, Math.ceil(cx - reach)); u <= Math.min(columns - 1, cx + reach); u++)
        values[v * columns + u]! += Math.exp(-((u - cx) ** 2 + (v - cy) ** 2) / (2 * 1.9 * 1.9));
  }
  // The densest hundredth alone is the top, so that one heap of look-alikes does not flatten the rest.
  const most = Math.max(1e-9, [...values].sort((a, b) => b - a)[Math.floor(values.length / 100)] ?? 0);
  return {
    columns,
    rows,
    values: Array.from(values, (value) => Math.min(1, Math.round((value / most) * 1000) / 1000)),
  };
}
