import { findProvince } from '#kernel/divisions/index.ts';
import { text } from '#kernel/text.ts';
import type { Query } from '../query/ast.ts';
import type { RightKind } from '../record/types.ts';
import type { CorpusIndex, Facet, Filters, Tally } from '../search/types.ts';
import type { BodyOf, ChartOptions, Technology } from './types.ts';
import { alongYears, sum, yearsOf } from './years.ts';

/** What is counted: a query narrowed by filters, one document for each application. */
export interface Counted {
  query: Query | undefined;
  filters: Filters | undefined;
  /** Only these documents, as those of a collection. */
  keys: readonly string[] | undefined;
  /** Spelling → the name an applicant counts as. */
  names: ReadonlyMap<string, string> | undefined;
}

/** What is counted as a request to the corpus. */
export const requestOf = ({ query, filters, keys, names }: Counted) => ({
  ...(query ? { query } : {}),
  ...(filters ? { filters } : {}),
  ...(keys ? { keys } : {}),
  ...(names ? { names } : {}),
  byApplication: true as const,
});

/** More values of a facet than any chart needs; a tally this wide counts all of them. */
export const EVERY = 100_000;

const RIGHTS: readonly RightKind[] = ['invention', 'utility', 'design', 'other'];

export const both = (counted: Counted, query: Query): Counted => ({
  ...counted,
  query: counted.query ? { kind: 'and', parts: [counted.query, query] } : query,
});

export const count = (
  index: CorpusIndex,
  counted: Counted,
  by: { rows: Facet; columns?: Facet; size?: number },
): Promise<Tally> => index.tally(requestOf(counted), by);

/** Applications by year of filing and kind of right. */
export async function trendOf(index: CorpusIndex, counted: Counted, options: ChartOptions): Promise<BodyOf<'trend'>> {
  const tally = await count(index, counted, { rows: 'right', columns: 'filedYear', size: EVERY });
  const years = yearsOf(tally.columns, options);
  const series = RIGHTS.flatMap((right) => {
    const row = tally.rows.indexOf(right);
    const counts = row < 0 ? [] : alongYears(tally, row, years);
    return sum(counts) > 0 ? [{ of: right, counts }] : [];
  });
  return { kind: 'trend', years, series };
}

/** The names with the most applications, with their applications by year. */
export async function rankingOf(
  index: CorpusIndex,
  counted: Counted,
  kind: 'applicants' | 'inventors',
  options: ChartOptions,
): Promise<BodyOf<'applicants' | 'inventors'>> {
  const facet = kind === 'applicants' ? 'applicant' : 'inventor';
  const all = await count(index, counted, { rows: facet, size: EVERY });
  const top = all.rows
    .map((name, at) => ({ name, total: sum(all.cells[at] ?? []) }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, options.size ?? 15);
  // Narrowed to the names shown, unless the question itself is about some of these names.
  const narrowed = counted.filters?.[facet]
    ? counted
    : { ...counted, filters: { ...counted.filters, [facet]: top.map((one) => one.name) } };
  const byYear = await count(index, narrowed, { rows: facet, columns: 'filedYear', size: EVERY });
  const years = yearsOf(byYear.columns, options);
  const rows = top.map((one) => ({ ...one, counts: alongYears(byYear, byYear.rows.indexOf(one.name), years) }));
  return { kind, years, rows, named: all.rows.length };
}

/** Applications by league or city of the region, and by province, of the first applicant. */
export async function geographyOf(index: CorpusIndex, counted: Counted): Promise<BodyOf<'geography'>> {
  const tally = await count(index, counted, { rows: 'division', size: EVERY });
  const leagues = new Map<string, number>();
  const provinces = new Map<string, number>();
  let known = 0;
  tally.rows.forEach((code, at) => {
    if (!/^\d{6}$/.test(code)) return;
    const n = sum(tally.cells[at] ?? []);
    known += n;
    const province = `${code.slice(0, 2)}0000`;
    provinces.set(province, (provinces.get(province) ?? 0) + n);
    if (code.startsWith('15') && code.slice(2, 4) !== '00') {
      const league = `${code.slice(0, 4)}00`;
      leagues.set(league, (leagues.get(league) ?? 0) + n);
    }
  });
  const sorted = <K>(map: Map<K, number>) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    kind: 'geography',
    leagues: sorted(leagues).map(([code, n]) => ({ code, count: n })),
    provinces: sorted(provinces).map(([code, n]) => {
      return { code, title: findProvince(code) ?? text(code, code), count: n };
    }),
    unknown: Math.max(0, tally.total - known),
  };
}

/** Where technologies are given, one row for each; otherwise the most frequent subclasses of the IPC. */
export async function heatOf(
  index: CorpusIndex,
  counted: Counted,
  technologies: readonly Technology[],
  options: ChartOptions,
): Promise<BodyOf<'heat'>> {
  if (technologies.length > 0) {
    const tallies: Tally[] = [];
    for (const { query } of technologies)
      tallies.push(await count(index, both(counted, query), { rows: 'filedYear', size: EVERY }));
    const years = yearsOf([...new Set(tallies.flatMap((one) => one.rows))], options);
    const rows = technologies.map(({ query: _, ...of }, at) => {
      const tally = tallies[at]!;
      const byYear = new Map(tally.rows.map((year, row) => [Number(year), sum(tally.cells[row] ?? [])]));
      return { ...of, counts: years.map((year) => byYear.get(year) ?? 0) };
    });
    return { kind: 'heat', years, by: 'technology', rows };
  }
  const tally = await count(index, counted, { rows: 'ipc', columns: 'filedYear', size: EVERY });
  const years = yearsOf(tally.columns, options);
  const rows = tally.rows
    .map((symbol, at) => ({ ...symbolOf(symbol), counts: alongYears(tally, at, years) }))
    .sort((a, b) => sum(b.counts) - sum(a.counts) || (a.id < b.id ? -1 : 1))
    .slice(0, options.size ?? 12);
  return { kind: 'heat', years, by: 'ipc', rows };
}

/** Applications of the strongest applicants in each technology, or in the most frequent subclasses. */
export async function matrixOf(
  index: CorpusIndex,
  counted: Counted,
  technologies: readonly Technology[],
  options: ChartOptions,
): Promise<BodyOf<'matrix'>> {
  const { rows } = await rankingOf(index, counted, 'applicants', { size: options.size ?? 12 });
  const applicants = rows.map((one) => one.name);
  if (technologies.length > 0) {
    const columns = technologies.map(({ query: _, ...of }) => of);
    const byColumn: Map<string, number>[] = [];
    for (const { query } of technologies) {
      const tally = await count(index, both(counted, query), { rows: 'applicant', size: EVERY });
      byColumn.push(new Map(tally.rows.map((name, at) => [name, sum(tally.cells[at] ?? [])])));
    }
    const cells = applicants.map((name) => byColumn.map((column) => column.get(name) ?? 0));
    return { kind: 'matrix', by: 'technology', applicants, columns, cells };
  }
  const all = await count(index, counted, { rows: 'ipc', size: EVERY });
  const symbols = all.rows
    .map((symbol, at) => ({ symbol, n: sum(all.cells[at] ?? []) }))
    .sort((a, b) => b.n - a.n || (a.symbol < b.symbol ? -1 : 1))
    .slice(0, 10)
    .map(({ symbol }) => symbol);
  const tally = await count(index, counted, { rows: 'applicant', columns: 'ipc', size: EVERY });
  const cells = applicants.map((name) => {
    const row = tally.cells[tally.rows.indexOf(name)] ?? [];
    return symbols.map((symbol) => row[tally.columns.indexOf(symbol)] ?? 0);
  });
  return { kind: 'matrix', by: 'ipc', applicants, columns: symbols.map(symbolOf), cells };
}

const symbolOf = (symbol: string): Omit<Technology, 'query'> => ({
  id: symbol,
  title: text(symbol, symbol),
  formula: `IPC=${symbol.replaceAll(' ', '')}`,
});
