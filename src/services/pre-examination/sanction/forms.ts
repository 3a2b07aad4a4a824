import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { BEHAVIOURS, OUTCOMES } from './table.ts';

const one = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});

const behaviour: Field = {
  kind: 'choice',
  label: t('行为', 'Behaviour'),
  required: true,
  options: BEHAVIOURS.map(({ value, label }) => ({ value, label })),
};
const reason = (zh: string, en: string): Field => ({ kind: 'long-text', label: t(zh, en), required: true, max: 2000 });

export const reportForm = one(['提出处理', 'Propose a sanction'], ['主体与行为', 'The entity and what it did'], {
  creditCode: { kind: 'credit-code', label: t('统一社会信用代码', 'Credit code'), required: true },
  name: { kind: 'text', label: t('备案主体', 'Filed entity'), required: true, max: 100 },
  behaviour,
  source: {
    kind: 'text',
    label: t('来源办件编号', 'Case it comes from'),
    hint: t('如 YS2026-0001；没有则不填。', 'Such as YS2026-0001; leave it empty if there is none.'),
    max: 60,
  },
  note: { kind: 'long-text', label: t('情况说明', 'What happened'), max: 2000 },
});

/** Proposal and decision ask for the same; the decision begins from the proposal. */
const ruling = (title: [string, string]): Form =>
  one(title, ['认定与处理', 'Finding and consequence'], {
    behaviour: { ...behaviour, label: t('认定的行为', 'Finding'), known: 'data.report.behaviour' },
    course: {
      kind: 'choice',
      label: t('处理', 'Consequence'),
      hint: t(
        '“按处理标准”由系统按行为和此前同类处理次数对照标准；另作处理须说明理由。',
        'By the table: looked up from the behaviour and the earlier sanctions of its kind. Anything else needs a reason.',
      ),
      required: true,
      options: [
        { value: 'table', label: t('按处理标准', 'By the table') },
        ...OUTCOMES.filter((outcome) => outcome.kind !== 'none').map(({ value, label }) => ({ value, label })),
      ],
    },
    deviation: {
      ...reason('不按标准处理的理由', 'Why it departs from the table'),
      required: true,
      when: { all: [{ present: 'input.course' }, { not: { eq: [{ ref: 'input.course' }, 'table'] } }] },
    },
    facts: { ...reason('事实和依据', 'Facts and evidence'), known: 'data.report.note' },
  });

export const proposalForm = ruling(['发出处理告知书', 'Tell the entity what is proposed']);
export const decisionForm = ruling(['作出处理决定', 'Decide']);

export const statementForm = one(['陈述、申辩', 'Statement'], ['陈述', 'Statement'], {
  statement: reason('陈述、申辩意见', 'What you say'),
  evidence: {
    kind: 'files',
    label: t('证据材料', 'Evidence'),
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
  },
});

export const dropForm = one(['不予处理', 'Drop'], ['理由', 'Reasons'], { reason: reason('理由', 'Reason') });
export const restorationForm = one(['提前恢复备案', 'Restore early'], ['理由', 'Reasons'], {
  explanation: reason('理由', 'Reason'),
});
export const reviewForm = one(['申请复核', 'Ask for a review'], ['复核申请', 'Request'], {
  reason: reason('理由', 'Reason'),
});
export const reviewDecisionForm = one(['复核决定', 'Decision on the review'], ['决定', 'Decision'], {
  explanation: reason('理由', 'Reason'),
});

export const overturnForm = one(['复核：撤销', 'Withdraw the sanction'], ['决定', 'Decision'], {
  behaviour: { ...behaviour, label: t('撤销的认定', 'Finding withdrawn'), known: 'data.ruling.behaviour' },
  explanation: reason('理由', 'Reason'),
});
