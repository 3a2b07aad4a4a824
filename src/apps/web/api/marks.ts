import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FindingMark } from '#apps/core/finding-marks.ts';
import type { Finding, PartComparison } from '#claims/index.ts';
import type { CheckReport } from '#claims/rules/check.ts';
import type { Text } from '#kernel/text.ts';
import { call } from './call.ts';

export type { FindingMark };

/** The file whose marks are meant: a draft of one's own, or a matter. */
export type MarkedFile = { draft: string } | { matter: string };

type Rules = Record<string, { title: Text; nursery?: true }>;

/** What the rule book says of one version of a matter's text, and of the version before it. */
export interface FindingsAnswer {
  version: number;
  report: CheckReport;
  before?: { version: number; findings: Finding[] };
  rules: Rules;
}

/** The filed text beside the passed one, when there is a text that has to be the same. */
export type FilingAnswer =
  | { compared: false }
  | {
      compared: true;
      passed: { label: Text; seq: number; version: number };
      filed: { label: Text; seq: number; version: number };
      parts: PartComparison[];
      findings: Finding[];
      rules: Rules;
    };

const marksKey = (file: MarkedFile) => ['mine', 'marks', file] as const;

/** The false alarms that stand in a file; quietly none while a draft was not saved yet. */
export const useMarks = (file: MarkedFile, enabled = true) =>
  useQuery({
    queryKey: marksKey(file),
    queryFn: async () => (await call<{ marks: FindingMark[] }>('/api/finding-marks', { query: file })).marks,
    enabled,
  });

export interface MarkWords {
  rule: string;
  fingerprint: string;
  reason: string;
}

export function useMarkFinding(file: MarkedFile) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mark: MarkWords) => call<FindingMark>('/api/finding-marks', { body: { ...file, ...mark } }),
    onSuccess: (mark) => {
      const same = (one: FindingMark) => one.own && one.rule === mark.rule && one.fingerprint === mark.fingerprint;
      client.setQueryData<FindingMark[]>(marksKey(file), (marks = []) => [...marks.filter((one) => !same(one)), mark]);
    },
  });
}

export function useWithdrawMark(file: MarkedFile) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>(`/api/finding-marks/${encodeURIComponent(id)}/withdraw`, { method: 'POST' }),
    onSuccess: (_, id) =>
      client.setQueryData<FindingMark[]>(marksKey(file), (marks = []) => marks.filter((one) => one.id !== id)),
  });
}

export const matterFindingsQuery = (matter: string, version?: number) =>
  queryOptions({
    queryKey: ['mine', 'matter', matter, 'findings', version ?? 'newest'],
    queryFn: () => call<FindingsAnswer>(`/api/matters/${encodeURIComponent(matter)}/findings`, { query: { version } }),
  });

export const useMatterFindings = (matter: string, version?: number, enabled = true) =>
  useQuery({ ...matterFindingsQuery(matter, version), enabled });

export const useFiling = (matter: string, enabled = true) =>
  useQuery({
    queryKey: ['mine', 'matter', matter, 'filing'],
    queryFn: () => call<FilingAnswer>(`/api/matters/${encodeURIComponent(matter)}/filing`),
    enabled,
  });
