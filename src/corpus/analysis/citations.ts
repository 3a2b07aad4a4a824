import { yearOf } from '#kernel/plain-date.ts';
import type { CorpusIndex, Hit } from '../search/types.ts';
import { type Counted, requestOf } from './counts.ts';
import type { BodyOf, CitationNode } from './types.ts';

/** Documents whose citations are read: the newest ones of a set. */
export const MOST_READ = 5000;
/** Documents drawn. */
const MOST_DRAWN = 90;
const TOP = 15;

/** A cited number as keys write it: without blanks and dots, and of the kind code its letter. */
export const citedKey = (cited: string): string =>
  cited
    .toUpperCase()
    .replace(/[\s./-]/g, '')
    .replace(/^([A-Z]{2}\d+[A-Z])\d$/, '$1');

/** Who cites whom within the newest documents of a set, and what is cited most. */
export async function citationsOf(index: CorpusIndex, counted: Counted): Promise<BodyOf<'citations'>> {
  const hits: Hit[] = [];
  for await (const batch of index.all({ ...requestOf(counted), sort: '-published' })) {
    hits.push(...batch.slice(0, MOST_READ - hits.length));
    if (hits.length >= MOST_READ) break;
  }
  const place = new Map<string, number>();
  hits.forEach(({ key, application }, at) => {
    place.set(key, at);
    if (application) place.set(`CN${citedKey(application)}`, at);
  });
  // A and B of one application are one document here: the other stage is found by its number without the letter.
  hits.forEach(({ key }, at) => {
    const bare = key.replace(/[A-Z]$/, '');
    if (!place.has(bare)) place.set(bare, at);
  });
  const whole = new Map<string, number>();
  const outside = new Map<string, number>();
  const edges = new Set<string>();
  for (let from = 0; from < hits.length; from += 500) {
    const records = await index.records(hits.slice(from, from + 500).map((one) => one.key));
    for (const record of records) {
      const citing = place.get(record.key);
      if (citing === undefined) continue;
      for (const { cited, sort } of record.citations) {
        if (sort !== 'patent') continue;
        const key = citedKey(cited);
        const found = place.get(key) ?? place.get(key.replace(/[A-Z]$/, ''));
        if (found === citing) continue;
        if (found === undefined) {
          outside.set(cited, (outside.get(cited) ?? 0) + 1);
        } else edges.add(`${citing} ${found}`);
      }
    }
  }
  const links = [...edges].map((edge) => edge.split(' ').map(Number) as [number, number]);
  const times = new Array<number>(hits.length).fill(0);
  for (const [, cited] of links) times[cited] = times[cited]! + 1;
  for (const [, cited] of links) whole.set(hits[cited]!.key, times[cited]!);
  const top = [
    ...[...whole].map(([cited, n]) => ({ cited, title: hits[place.get(cited)!]!.title, count: n, inside: true })),
    ...[...outside].map(([cited, n]) => ({ cited, title: null, count: n, inside: false })),
  ]
    .sort((a, b) => b.count - a.count || (a.cited < b.cited ? -1 : 1))
    .slice(0, TOP);
  return { kind: 'citations', ...drawn(hits, links, times), top, links: links.length, read: hits.length };
}

/** The most cited documents and those that cite them, laid out by time from left to right. */
function drawn(
  hits: readonly Hit[],
  links: readonly [number, number][],
  times: readonly number[],
): Pick<BodyOf<'citations'>, 'nodes' | 'edges'> {
  const ranked = [...new Set(links.map(([, cited]) => cited))].sort((a, b) => times[b]! - times[a]! || a - b);
  const chosen = new Set<number>();
  for (const centre of ranked) {
    const around = links.filter(([, cited]) => cited === centre).map(([citing]) => citing);
    if (chosen.size + around.length + 1 > MOST_DRAWN && chosen.size > 0) break;
    chosen.add(centre);
    for (const citing of around) if (chosen.size < MOST_DRAWN) chosen.add(citing);
  }
  const order = [...chosen];
  const at = new Map(order.map((hit, place) => [hit, place]));
  const edges = links.flatMap(([citing, cited]): [number, number][] => {
    const [a, b] = [at.get(citing), at.get(cited)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const years = order.map((hit) => (hits[hit]!.filedOn ? yearOf(hits[hit]!.filedOn) : null));
  const heights = arrange(order.length, years, edges);
  const known = years.filter((year) => year !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const nodes = order.map((hit, place): CitationNode => {
    const { key, title, applicants } = hits[hit]!;
    const year = years[place]!;
    const x = year === null || last === first ? 0.5 : (year - first) / (last - first);
    return { key, title, applicant: applicants[0] ?? '', year, cited: times[hit]!, x, y: heights[place]! };
  });
  return { nodes, edges };
}

/** Heights from 0 to 1: near to what a document is linked with, apart from others of the same year. */
function arrange(n: number, years: readonly (number | null)[], edges: readonly [number, number][]): number[] {
  const beside: number[][] = Array.from({ length: n }, () => []);
  for (const [a, b] of edges) {
    beside[a]!.push(b);
    beside[b]!.push(a);
  }
  const columns = Map.groupBy(
    Array.from({ length: n }, (_, at) => at),
    (at) => years[at] ?? 0,
  );
  const y = Array.from({ length: n }, (_, at) => (at + 0.5) / n);
  for (let round = 0; round < 30; round++) {
    for (const members of columns.values()) {
      const wish = new Map(
        members.map((at) => {
          const near = beside[at]!;
          return [
            at,
            near.length === 0 ? y[at]! : near.reduce((all, one) => all + y[one]!, y[at]!) / (near.length + 1),
          ];
        }),
      );
      members.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
      members.forEach((at, rank) => {
        const even = (rank + 0.5) / members.length;
        y[at] = members.length === 1 ? wish.get(at)! : wish.get(at)! * 0.35 + even * 0.65;
      });
    }
  }
  return y;
}
