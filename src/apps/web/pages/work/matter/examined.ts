import type { ApplicationText, Finding } from '#claims/index.ts';
import type { FindingMark, FindingsAnswer } from '../../../api/index.ts';
import { betweenVersions } from '../../../check/between-versions.ts';
import { findingViews } from '../../../check/index.ts';
import type { Finding as FindingView } from '../../../ui/findings-list/findings-list.tsx';
import type { MendedFinding } from '../../../ui/findings-list/mended.tsx';
import type { FormValues } from '../../../ui/form-renderer/form-types.ts';
import { placeOf, type Round } from './opinion.ts';

export interface ExaminedFinding {
  finding: Finding;
  view: FindingView;
  /** The examiner's own mark, which may be taken back. */
  mark?: FindingMark;
}

/** What the check finds in the newest text, as an examiner has to answer it. */
export interface Examined {
  /** The gravest first, those of the claims before those of the description, then as they stand in the text. */
  list: ExaminedFinding[];
  mended: MendedFinding[];
  judged: number;
  notJudged: number;
}

const NEW = { zh: '这一稿新出现', en: 'new in this version' };
const asked = (n: number) => ({ zh: `第${n}次意见已提，仍在`, en: `asked in opinion no. ${n}, still there` });
const inOpinion = (n: number) => ({ zh: `第${n}次意见`, en: `opinion no. ${n}` });
const saysNo = (name: string | undefined) => ({
  zh: `申请人${name ? `（${name}）` : ''}认为不是缺陷`,
  en: `The applicant${name ? ` (${name})` : ''} calls it no defect`,
});
const replied = (n: number) => ({ zh: `申请人对第${n}次意见的答复`, en: `The applicant on opinion no. ${n}` });
const ORDER = { must: 0, judge: 1, hint: 2 };
/** The examiner's reading order. */
const PARTS: Finding['part'][] = [
  'claims',
  'description',
  'drawings',
  'abstract',
  'design',
  'title',
  'request',
  'filing',
];

export function examine({
  answer,
  text,
  rounds,
  drafted,
  marks,
}: {
  answer: FindingsAnswer;
  text: ApplicationText;
  rounds: readonly Round[];
  drafted: readonly FormValues[];
  marks: readonly FindingMark[];
}): Examined {
  const { report } = answer;
  const { since, mended } = betweenVersions(answer.before?.findings, report.findings);
  const left = new Map<string, number>();
  for (const { fingerprint } of drafted)
    if (typeof fingerprint === 'string') left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  const list = findingViews({ report, rules: answer.rules, text }).map((view, at): ExaminedFinding => {
    const finding = report.findings[at]!;
    const { rule, fingerprint } = finding;
    const marked = (side: FindingMark['side']) =>
      marks.findLast((one) => one.side === side && one.rule === rule && one.fingerprint === fingerprint);
    const [office, applicant] = [marked('examiner'), marked('applicant')];
    const told = toldIn(rounds, fingerprint);
    const n = left.get(fingerprint) ?? 0;
    if (n > 0) left.set(fingerprint, n - 1);
    return {
      finding,
      view: {
        ...view,
        state: n > 0 || drafted.some((one) => holds(one, finding, text)) ? 'accepted' : office ? 'rejected' : 'open',
        ...(office?.reason ? { reason: office.reason } : {}),
        tags: [
          ...(since(finding) === 'new' ? [{ label: NEW, tone: 'new' as const }] : []),
          ...(told ? [{ label: asked(told.n), tone: 'told' as const }] : []),
        ],
        remarks: [
          ...(applicant ? [{ by: saysNo(applicant.by), text: applicant.reason ?? '' }] : []),
          ...(told?.reply ? [{ by: replied(told.n), text: told.reply }] : []),
        ],
      },
      ...(office?.own ? { mark: office } : {}),
    };
  });
  return {
    list: list.sort(
      (a, b) =>
        ORDER[a.view.severity] - ORDER[b.view.severity] ||
        PARTS.indexOf(a.finding.part) - PARTS.indexOf(b.finding.part),
    ),
    mended: mended.map(({ rule, what, fingerprint }) => {
      const told = toldIn(rounds, fingerprint);
      return { rule, what, ...(told ? { tag: inOpinion(told.n) } : {}) };
    }),
    judged: report.judged.length,
    notJudged: report.notJudged.length,
  };
}

/** Whether a finding was taken into another one of its rule: its place and its words stand there, under another fingerprint. */
const holds = (drafted: FormValues, finding: Finding, text: ApplicationText): boolean =>
  drafted.rule === finding.rule &&
  drafted.fingerprint !== finding.fingerprint &&
  String(drafted.place ?? '')
    .split('、')
    .includes(placeOf(finding, text)) &&
  String(drafted.what ?? '')
    .split('\n')
    .includes(finding.what.zh);

/** The last opinion that named a finding, and what was answered to it there. */
function toldIn(rounds: readonly Round[], fingerprint: string): { n: number; reply: string } | undefined {
  for (const round of rounds.toReversed())
    for (const { values, answer, fields } of round.findings) {
      if (values.fingerprint !== fingerprint || !('what' in fields)) continue;
      const reason = typeof answer?.reason === 'string' ? answer.reason : '';
      return { n: round.n, reply: reason };
    }
  return undefined;
}
