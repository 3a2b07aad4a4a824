import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InLine, PriorityNumbers } from '#apps/core/centre/priority-numbers.ts';
import type { Comparison, EvidenceItem } from '#services/priority/index.ts';
import { call } from '../../api/index.ts';

export const PRIORITY = 'priority/recommendation';

export type ComparisonAnswer = Comparison & { date: string };
/** `line` is told to the office alone. */
export type NumbersAnswer = PriorityNumbers & { line?: InLine[] };
export type FoundItem = EvidenceItem & { marks: string };
export interface EvidenceAnswer {
  application: string;
  asOf: string;
  items: FoundItem[];
}

export const useComparison = (site: string, date: string) =>
  useQuery({
    queryKey: ['priority', 'compare', site, date],
    queryFn: () => call<ComparisonAnswer>('/api/priority/compare', { query: { site, date } }),
    placeholderData: keepPreviousData,
  });

export const useNumbers = (site: string | undefined, who: 'all' | 'office' = 'all') =>
  useQuery({
    queryKey: [...(who === 'office' ? ['mine'] : []), 'priority', 'numbers', site],
    queryFn: () => call<NumbersAnswer>('/api/priority/numbers', { query: { site } }),
    enabled: site !== undefined,
  });

/** The records that can prove something in a request on this number; nothing is asked while the number is not whole. */
export const useEvidence = (application: string | undefined, kind: string) =>
  useQuery({
    queryKey: ['mine', 'priority', 'evidence', application, kind],
    queryFn: () => call<EvidenceAnswer>('/api/priority/evidence', { query: { application, kind } }),
    enabled: application !== undefined,
  });
