import type { Finding } from '#claims/index.ts';
import { type RuleScore, ruleScores } from '#claims/rules/scores.generated.ts';
import type { Place } from '#claims/study/index.ts';
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

const parts: Record<Place['part'], Text> = {
  filing: t('申请', 'filing'),
  request: t('请求书', 'request'),
  title: t('名称', 'title'),
  claims: t('权利要求书', 'claims'),
  description: t('说明书', 'description'),
  drawings: t('附图', 'drawings'),
  abstract: t('摘要', 'abstract'),
  design: t('外观设计', 'design'),
};

export const partTitle = (part: Place['part']): Text => parts[part];

/** Where a finding stands, in a few words: `权3`, `说明书第12段`, `图2`. */
export function whereOf({ part, claim, order, figure }: Place): Text {
  if (part === 'claims' && claim !== undefined) return t(`权${claim}`, `claim ${claim}`);
  if (part === 'description' && order !== undefined) return t(`说明书第${order + 1}段`, `description ¶${order + 1}`);
  if (figure !== undefined) return t(figure, figure.replace(/^图/, 'Fig. '));
  return parts[part];
}

/** The principal basis as it is shown; custom is called custom. */
export function basisLabel(ids: readonly string[]): Text {
  const [first, ...others] = ids;
  if (first === undefined) return t('', '');
  const { label } = getBasis(first);
  return others.length === 0 ? label : t(`${label.zh}等`, `${label.en} and others`);
}

/** Precision in whole per cent with half the width of its interval; undefined for a rule nobody has measured. */
export function precisionOf(rule: string): FindingView['precision'] {
  const score: RuleScore | undefined = ruleScores[rule];
  if (score?.precision === undefined) return undefined;
  const { precision, low, high } = score;
  const percent = Math.round(precision * 100);
  if (low === undefined || high === undefined) return { percent };
  return { percent, margin: Math.round(((high - low) / 2) * 100) };
}

/**
 * The findings of a report as the findings list shows them, in the report's order; `ids[i]` of `findingIds` names the i-th.
 * `state` says what a person decided before, by id; open otherwise.
 */
export function findingViews(
  { report, rules }: Pick<Checked, 'report' | 'rules'>,
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
      where: whereOf(finding),
      basis: { label: basisLabel(finding.basis) },
      what: finding.what,
      why: finding.why,
      fix: finding.todo,
      ...(precision ? { precision } : {}),
      state: state(id, finding),
    };
  });
}
