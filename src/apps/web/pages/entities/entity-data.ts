import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntityHistory, EntityList, EntityQuery } from '#apps/core/centre/entities.ts';
import type { Batches, BatchMember, MemberResult } from '#apps/core/centre/entity-batches.ts';
import type { Reviews } from '#apps/core/centre/entity-reviews.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { call, refusalsOf } from '../../api/index.ts';

export type { BatchMember, EntityHistory, EntityList, EntityQuery, MemberResult, Reviews };

/** What follows from a behaviour, and how a year is graded: public. */
export interface EntityRules {
  within: { unit: string; n: number };
  rows: { value: string; label: Text; first: { label: Text }; repeated: { label: Text } }[];
  formula: string;
  inputs: Record<string, Text>;
  thresholds: { a: number; b: number };
}

// Everything stands under "mine", so that an action anywhere has it read anew.
const own = (...rest: unknown[]) => ['mine', 'entities', ...rest];

export const useBatches = () =>
  useQuery({ queryKey: own('batches'), queryFn: () => call<Batches>('/api/entity-batches') });

export const useMembers = (batch: string, enabled: boolean) =>
  useQuery({
    queryKey: own('batches', batch),
    queryFn: () => call<BatchMember[]>('/api/entity-batches/members', { query: { batch } }),
    enabled,
  });

export const useRegister = (query: EntityQuery) =>
  useQuery({
    queryKey: own('register', query),
    queryFn: () => call<EntityList>('/api/entities', { query: { ...query } }),
    placeholderData: (before) => before,
  });

export const useEntity = (code: string) =>
  useQuery({
    queryKey: own('register', code),
    queryFn: () => call<EntityHistory>(`/api/entities/${encodeURIComponent(code)}`),
  });

export const useReviews = (year: number) =>
  useQuery({
    queryKey: own('reviews', year),
    queryFn: () => call<Reviews>('/api/entity-reviews', { query: { year } }),
  });

export const useEntityRules = (site: string) =>
  useQuery({
    queryKey: ['entity-rules', site],
    queryFn: () => call<EntityRules>('/api/entity-rules', { query: { site } }),
  });

export interface Run {
  results: MemberResult[];
  of: number;
  working: boolean;
  refusals: Refusal[];
}

/** How many are sent at once: few enough that the progress is seen to move. */
const AT_ONCE = 20;

/** Does one thing on many, some at a time, and tells how far it is and what became of each. */
export function useRun(): Run & { start: <T>(path: string, items: readonly T[], body: (some: T[]) => object) => void } {
  const client = useQueryClient();
  const [run, setRun] = useState<Run>({ results: [], of: 0, working: false, refusals: [] });
  const start = async <T>(path: string, items: readonly T[], body: (some: T[]) => object) => {
    const id = crypto.randomUUID();
    let results: MemberResult[] = [];
    let refusals: Refusal[] = [];
    setRun({ results, of: items.length, working: true, refusals });
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const some = items.slice(from, from + AT_ONCE);
      try {
        const answers = await call<MemberResult[]>(path, { body: { requestId: `${id}.${from}`, ...body(some) } });
        results = [...results, ...answers];
        setRun({ results, of: items.length, working: true, refusals });
      } catch (error) {
        refusals = refusalsOf(error);
        break;
      }
    }
    setRun({ results, of: items.length, working: false, refusals });
    await client.invalidateQueries({ queryKey: ['mine'] });
  };
  return { ...run, start: (path, items, body) => void start(path, items, body) };
}
