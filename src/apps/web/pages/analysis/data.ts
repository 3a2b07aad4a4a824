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

export const searchPath = (formula: string): string => pathTo(`/search?${new URLSearchParams({ q: formula })}`);
export const analysisPath = (of: { query: string } | { collection: string }): string =>
  pathTo(`/analysis?${new URLSearchParams('query' in of ? { q: of.query } : { collection: of.collection })}`);

const NAMES: Partial<Record<keyof Filters, string>> = {
  applicant: 'PA',
  inventor: 'IN',
  right: 'TYPE',
  division: 'DIV',
};

/** Where a mark of a chart leads: a document, or the search that finds what the mark counts. */
export function leadPath(data: ChartData, lead: Lead): string {
  if (lead.key) return pathTo(`/patent/${encodeURIComponent(lead.key)}`);
  const filters = Object.entries(lead.filters ?? {}).flatMap(([facet, values]) => {
    const field = NAMES[facet as keyof Filters];
    return field ? [`${field}=(${values.map((one) => `"${one.replaceAll('"', '')}"`).join(' OR ')})`] : [];
  });
  const parts = [lead.and, ...filters].filter((one) => one !== undefined);
  const whole = data.formula === '' ? [] : [parts.length > 0 ? `(${data.formula})` : data.formula];
  return searchPath([...whole, ...parts].join(' AND '));
}
