import { useMemo, useState } from 'react';
import {
  type ApplicationAnswer,
  type MatterView,
  useMarkFinding,
  useMarks,
  useMatterFindings,
  useWithdrawMark,
} from '../../../api/index.ts';
import type { FormValues } from '../../../ui/form-renderer/form-types.ts';
import type { CheckDesk } from './check-panel.tsx';
import { examine } from './examined.ts';
import { findingForOpinion, type OpinionTarget, type Round } from './opinion.ts';

/** The findings of the check beside the text, and what the examiner answers to them. */
export function useCheckDesk({
  view,
  answer,
  rounds,
  opinion,
  onChoose,
}: {
  view: MatterView;
  answer: ApplicationAnswer | undefined;
  rounds: Round[];
  /** The opinion being written; left out for those who only read. */
  opinion:
    | {
        target: OpinionTarget;
        findings: FormValues[];
        change: (findings: FormValues[]) => void;
        open: (at: number) => void;
      }
    | undefined;
  /** Shows the part of the text a finding stands in. */
  onChoose: (part: string) => void;
}): CheckDesk | undefined {
  const file = { matter: view.head.id };
  const findings = useMatterFindings(view.head.id, undefined, answer !== undefined);
  const marks = useMarks(file, answer !== undefined);
  const mark = useMarkFinding(file);
  const withdraw = useWithdrawMark(file);
  const [active, setActive] = useState<string>();
  const drafted = opinion?.findings;
  const examined = useMemo(
    () =>
      findings.data && answer && findings.data.version === answer.version
        ? examine({
            answer: findings.data,
            text: answer.text,
            rounds,
            drafted: drafted ?? [],
            marks: marks.data ?? [],
          })
        : undefined,
    [findings.data, answer, rounds, drafted, marks.data],
  );
  if (!examined || !answer) return undefined;
  const at = (id: string) => examined.list.find((one) => one.view.id === id);
  const choose = (id: string) => {
    setActive(id);
    const found = at(id);
    if (found) onChoose(found.finding.part);
  };
  const base = { examined, active, choose, error: findings.error ?? mark.error ?? withdraw.error };
  if (!opinion) return base;
  const { target, change } = opinion;
  const without = (fingerprint: string): FormValues[] => {
    const last = opinion.findings.findLastIndex((one) => one.fingerprint === fingerprint);
    return last < 0 ? opinion.findings : opinion.findings.filter((_, other) => other !== last);
  };
  return {
    ...base,
    decide: (id, state, reason) => {
      const found = at(id);
      if (!found) return;
      const { finding } = found;
      setActive(id);
      if (found.mark && state !== 'rejected') withdraw.mutate(found.mark.id);
      if (state === 'accepted') change([...opinion.findings, findingForOpinion(target, finding, answer.text)]);
      else if (found.view.state === 'accepted') change(without(finding.fingerprint));
      if (state === 'rejected' && reason !== undefined)
        mark.mutate({ rule: finding.rule, fingerprint: finding.fingerprint, reason });
    },
    rewrite: (id) => {
      const found = at(id);
      if (!found) return;
      change([...opinion.findings, findingForOpinion(target, found.finding, answer.text)]);
      opinion.open(opinion.findings.length);
    },
  };
}
