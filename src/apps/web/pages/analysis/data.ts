import { useQuery } from '@tanstack/react-query';
import type { Lead } from '#corpus/analysis/draw/frame.ts';
import type { ChartData, ChartKind, ChartOf, ChartOptions, ChartSpec } from '#corpus/analysis/types.ts';
import type { Filters } from '#corpus/search/types.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export interface Asked {
  kind: ChartKind;
  of: ChartOf;
  filters?: Filters;
  options?: ChartOptions;
}

export const useChart = (asked: Asked, enabled: boolean) =>
  useQuery({
    queryKey: ['chart', asked],
    queryFn: () => call<ChartData>('/api/analysis/chart', { body: { options: {}, ...asked } }),
    enabled,
    staleTime: 5 * 60_000,
  });

export type FileForm = 'svg' | 'csv' | 'xlsx' | 'json';

/** Where a chart is had as a file: of the corpus and day that are on the screen. */
export const filePath = (spec: ChartSpec, format: FileForm, lang: string): string =>
  `/api/analysis/chart?${new URLSearchParams({ spec: JSON.stringify(spec), format, lang })}`;

export const searchPath = (formula: string): string =>
  pathTo(`/search?${new URLSearchParams({ q: formula, grouped: 'true' })}`);
export const analysisPath = (of: { query: string } | { collection: string }): string =>
  pathTo(`/analysis?${new URLSearchParams('query' in of ? { q: of.query } : { collection: of.collection })}`);

/** Where a mark of a chart leads: a document, or the search that finds what the mark counts, by application as charts count. */
export function leadPath(data: ChartData, lead: Lead): string {
  if (lead.key) return pathTo(`/patent/${encodeURIComponent(lead.key)}`);
  const formula =
    lead.and === undefined ? data.formula : data.formula === '' ? lead.and : `(${data.formula}) AND ${lead.and}`;
  const words = new URLSearchParams({ q: formula });
  for (const [facet, values] of Object.entries({ ...data.spec.filters, ...lead.filters }))
    for (const value of values) words.append('f', `${facet}:${value}`);
  words.set('grouped', 'true');
  return pathTo(`/search?${words}`);
}
