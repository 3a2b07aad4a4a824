import { useQuery } from '@tanstack/react-query';
import type { Examples, Rule } from '#claims/rules/index.ts';
import type { RuleScore } from '#claims/rules/score.ts';
import { scores } from '#claims/rules/scores.generated.ts';
import { call } from '../../api/call.ts';
import { toneOf } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import type { Range } from '../../ui/precision-range/precision-range.tsx';
import type { ScoredRule } from '../../ui/score-plot/score-plot.tsx';

/** What was measured of a rule; undefined until `npm run bench claims` met it. */
export const scoreOf = (id: string): RuleScore | undefined => scores[id];

export function rangeOf(id: string): Range | undefined {
  const score = scores[id];
  if (score?.precision === undefined) return undefined;
  return { value: score.precision, low: score.low ?? score.precision, high: score.high ?? score.precision };
}

/** Alarms for every hundred texts that the rule judged; undefined where it judged none. */
export const alarmsPerHundred = ({ alarms, texts }: RuleScore): number | undefined =>
  texts === 0 ? undefined : (alarms / texts) * 100;

export const rulePath = (id: string): string => pathTo(`/rules/${id}`);

export function scored(rule: Rule): ScoredRule {
  const range = rangeOf(rule.id);
  return {
    id: rule.id,
    title: rule.title,
    tone: toneOf[rule.severity],
    nursery: rule.nursery !== undefined,
    labelled: scoreOf(rule.id)?.labelled ?? 0,
    href: rulePath(rule.id),
    ...(range ? { range } : {}),
  };
}

/** Every rule's file of examples by the rule's folder, loaded only when the rule's page is opened. */
const files = import.meta.glob<{ examples: Examples }>('../../../../claims/rules/*/*/*.examples.ts');

export const examplesOf = async (id: string): Promise<Examples> => {
  const path = Object.keys(files).find((file) => file.endsWith(`/${id.toLowerCase()}.examples.ts`));
  const load = path === undefined ? undefined : files[path];
  if (!load) throw new Error(`${id} has no file of examples.`);
  return (await load()).examples;
};

export const useExamples = (id: string) => useQuery({ queryKey: ['rule-examples', id], queryFn: () => examplesOf(id) });

/** How often somebody of this house called an alarm of the rule false; undefined until that is known. */
export function useHouseMarks(): ReadonlyMap<string, number> | undefined {
  const { data } = useQuery({
    queryKey: ['rule-marks'],
    staleTime: 60_000,
    queryFn: () => call<{ rule: string; falseAlarms: number }[]>('/api/rules/marks', { quiet: true }),
  });
  return data && new Map(data.map(({ rule, falseAlarms }) => [rule, falseAlarms]));
}

interface HouseFeedback {
  /** Passed cases of which the national office has acted; 0 until enough are known. */
  cases: number;
  rules: { rule: string; later: number }[];
}

/** In how many passed cases the national office later raised the rule; undefined until enough cases are known. */
export function useRaisedLater(rule: string): { later: number; cases: number } | undefined {
  const { data } = useQuery({
    queryKey: ['rule-feedback'],
    staleTime: 60_000,
    queryFn: () => call<HouseFeedback>('/api/rules/feedback', { quiet: true }),
  });
  if (!data || data.cases === 0) return undefined;
  return { later: data.rules.find((one) => one.rule === rule)?.later ?? 0, cases: data.cases };
}
