import type { Finding } from '#claims/index.ts';
import { shortPlaceLabel } from '#claims/report/index.ts';
import { scores } from '#claims/rules/scores.generated.ts';
import { getBasis } from '#kernel/law/index.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { Finding as FindingView } from '../ui/findings-list/findings-list.tsx';
import type { Checked } from './protocol.ts';

export type Tone = FindingView['severity'];

export const toneOf: Record<Finding['severity'], Tone> = { E: 'must', W: 'judge', I: 'hint' };

/** Names a finding within one report: the same alarm twice (the same words twice in a row) is told apart by its place. */
export const findingIds = (findings: readonly Finding[]): string[] => {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const n = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, n);
    return n === 1 ? fingerprint : `${fingerprint}-${n}`;
  });
};

/** The principal basis as it is shown; custom is called custom. */
export function basisLabel(ids: readonly string[]): Text {
  const [first, ...others] = ids;
  if (first === undefined) return t('', '');
  const { label } = getBasis(first);
  return others.length === 0 ? label : t(`${label.zh}等`, `${label.en} and others`);
}

/** Precision in whole per cent with the ends of its interval; undefined for a rule nobody has measured. */
export function precisionOf(rule: string): FindingView['precision'] {
  const score = scores[rule];
  if (score?.precision === undefined) return undefined;
  const { precision, low, high } = score;
  const percent = Math.round(precision * 100);
  if (low === undefined || high === undefined) return { percent };
  return { percent, interval: [Math.round(low * 100), Math.round(high * 100)] };
}

/**
 * The findings of a report as the findings list shows them, in the report's order; `ids[i]` of `findingIds` names the i-th.
 * `state` says what a person decided before, by id; open otherwise.
 */
export function findingViews(
  { report, rules, text }: Pick<Checked, 'report' | 'rules' | 'text'>,
  state: (id: string, finding: Finding) => FindingView['state'] = () => 'open',
): FindingView[] {
  const ids = findingIds(report.findings);
  return report.findings.map((finding, at) => {
    const id = ids[at]!;
    const precision = precisionOf(finding.rule);
    return {
      id,
      severity: toneOf[finding.severity],
      rule: finding.rule,
      title: rules[finding.rule]?.title ?? finding.rule,
      where: shortPlaceLabel(finding, text),
      basis: { label: basisLabel(finding.basis) },
      what: finding.what,
      why: finding.why,
      fix: finding.todo,
      ...(precision ? { precision } : {}),
      state: state(id, finding),
    };
  });
}
