import { useQueries } from '@tanstack/react-query';
import { procedureQuery } from '../../api/index.ts';
import type { Guide, ProcedureLine } from '../../api/types.ts';

/** The guides of several procedures as they stand at a site; those not answered yet are left out. */
export const useGuides = (lines: readonly ProcedureLine[], site: string): Guide[] =>
  useQueries({
    queries: lines.map((line) => procedureQuery(line.id, site)),
    combine: (results) => results.flatMap((result) => result.data?.guide ?? []),
  });
