import type { ActionDefinition, EffectTemplate, FactNeed } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import {
  CASE,
  earlier,
  earlierReported,
  entity,
  issueRuling,
  KEY,
  OWN_SUSPENSION,
  registerEffects,
  suggestion,
  tell,
} from './lib.ts';
import { followsKind } from './table.ts';

/** The entity as it is named when the matter is opened. */
const reported: FactNeed = { id: 'entity', register: 'filed-entity', key: { ref: 'input.creditCode' } };
const explanation = { ref: 'input.explanation' };
const joins: ActionDefinition['joins'] = [
  { role: 'entity', party: { template: 'org:{input.creditCode}' }, name: { ref: 'input.name' } },
];

const restored: EffectTemplate = {
  effect: 'register.alter',
  register: 'filed-entity',
  key: KEY,
  fields: { suspension_months: null },
  state: 'filed',
  validFrom: { ref: 'today' },
  when: OWN_SUSPENSION,
};
const restorationNotice = (data: Record<string, { ref: string }>): EffectTemplate => ({
  effect: 'document.issue',
  document: 'restoration',
  to: ['entity'],
  data: { ...CASE, ...data },
  when: OWN_SUSPENSION,
});

export const openingActions: Record<string, ActionDefinition> = {
  propose: {
    title: t('提出处理', 'Propose a sanction'),
    from: 'new',
    to: 'proposed',
    by: ['leader'],
    form: 'report',
    into: 'report',
    joins,
    facts: [reported, ...earlierReported],
    requires: [{ check: 'in-register' }],
    effects: suggestion,
  },
  report: {
    title: t('业务办理中发现，转处理', 'Reported from another matter'),
    from: 'new',
    to: 'proposed',
    by: ['clock'],
    form: 'report',
    into: 'report',
    joins,
    facts: [reported, ...earlierReported],
    effects: suggestion,
  },
  notify: {
    title: t('发出处理告知书', 'Tell the entity what is proposed'),
    from: ['proposed'],
    to: 'hearing',
    by: ['leader'],
    form: 'proposal',
    into: 'ruling',
    primary: true,
    facts: [entity, ...earlier],
    requires: [{ check: 'in-register' }, { check: 'something-follows' }, { check: 'not-shorter' }],
    effects: [
      ...issueRuling('proposal', { stateBy: { limit: 'statement' } }),
      tell(['entity'], '拟作出处理，可以陈述、申辩', 'a sanction is proposed, you may make a statement'),
    ],
  },
  drop: {
    title: t('不予处理', 'Drop it'),
    from: ['proposed', 'hearing', 'deciding'],
    to: 'dropped',
    by: ['leader'],
    form: 'drop',
    into: 'drop',
    effects: [tell(['entity', 'clerk'], '经研究不予处理', 'nothing follows')],
  },
  state: {
    title: t('提交陈述、申辩', 'Make the statement'),
    from: ['hearing'],
    to: 'deciding',
    by: ['entity'],
    form: 'statement',
    into: 'statement',
    primary: true,
    effects: [tell(['leader'], '收到陈述、申辩', 'the statement has come')],
  },
  waive: {
    title: t('放弃陈述、申辩', 'Waive the statement'),
    from: ['hearing'],
    to: 'deciding',
    by: ['entity'],
    effects: [tell(['leader'], '主体放弃陈述、申辩', 'the entity waives its statement')],
  },
  'statement-over': {
    title: t('陈述期满', 'Time for the statement is over'),
    from: ['hearing'],
    to: 'deciding',
    by: ['clock'],
    effects: [tell(['leader', 'entity'], '陈述、申辩期满，请作出决定', 'the time for the statement is over')],
  },
};

export const decisionActions: Record<string, ActionDefinition> = {
  decide: {
    title: t('作出处理决定', 'Decide'),
    from: ['deciding'],
    to: [
      { when: followsKind('suspension'), to: 'suspended' },
      { when: followsKind('cancellation'), to: 'cancelled' },
      { when: followsKind('warning'), to: 'warned' },
    ],
    by: ['leader'],
    form: 'decision',
    into: 'ruling',
    primary: true,
    facts: [entity, ...earlier],
    requires: [
      { check: 'in-register' },
      { check: 'something-follows' },
      { check: 'not-graver-than-told' },
      { check: 'not-shorter' },
    ],
    effects: [
      ...registerEffects,
      // Limits that do not run, because nothing is suspended, leave their places empty.
      ...issueRuling('decision', {
        statement: { ref: 'data.statement.statement' },
        until: { limit: 'suspension' },
        appealBy: { limit: 'appeal' },
      }),
      tell(['entity', 'clerk'], '已作出处理决定，见决定书', 'a sanction was decided, see the decision'),
    ],
  },
  restore: {
    title: t('提前恢复备案', 'Restore early'),
    from: ['suspended', 'serving', 'reviewing'],
    to: 'restored',
    by: ['leader'],
    form: 'restoration',
    into: 'restoration',
    facts: [entity],
    effects: [
      restored,
      restorationNotice({ explanation }),
      tell(['entity', 'clerk'], '备案已提前恢复', 'restored early'),
    ],
  },
  'suspension-over': {
    title: t('暂停期满，自动恢复', 'Suspension over: restored'),
    from: ['suspended', 'serving', 'reviewing'],
    to: 'restored',
    by: ['clock'],
    facts: [entity],
    effects: [restored, restorationNotice({}), tell(['entity', 'clerk'], '暂停期满', 'the suspension is over')],
  },
  'request-review': {
    title: t('申请复核', 'Ask for a review'),
    from: ['suspended'],
    to: 'reviewing',
    by: ['entity'],
    form: 'review',
    into: 'review',
    primary: true,
    effects: [
      tell(
        ['leader', 'reviewer'],
        '主体申请复核，请由决定人以外的人员办理',
        'a review is asked for; somebody else decides',
      ),
    ],
  },
  'appeal-over': {
    title: t('逾期未申请复核', 'No review asked for in time'),
    from: ['suspended'],
    to: 'serving',
    by: ['clock'],
  },
  uphold: {
    title: t('复核：维持', 'Uphold'),
    from: ['reviewing'],
    to: 'serving',
    by: ['reviewer', 'leader'],
    form: 'review-decision',
    into: 'reviewDecision',
    notBySameAs: ['decide'],
    effects: [
      { effect: 'document.issue', document: 'upheld', to: ['entity'], data: { ...CASE, explanation } },
      tell(['entity'], '复核维持处理决定', 'the sanction stands after review'),
    ],
  },
  overturn: {
    title: t('复核：撤销', 'Withdraw the sanction'),
    from: ['reviewing'],
    to: 'restored',
    by: ['reviewer', 'leader'],
    form: 'overturn',
    into: 'reviewDecision',
    primary: true,
    notBySameAs: ['decide'],
    facts: [entity],
    requires: [
      {
        condition: { eq: [{ ref: 'input.behaviour' }, { ref: 'data.ruling.behaviour' }] },
        otherwise: {
          what: t('撤销的不是所作的认定。', 'This is not the finding that was made.'),
          why: t('撤销的认定不再计入此前同类处理。', 'What is withdrawn counts no more as an earlier one of its kind.'),
          next: t('请选择处理决定认定的行为。', 'Choose the behaviour that the decision found.'),
          basis: ['custom'],
          field: 'behaviour',
        },
      },
    ],
    effects: [
      restored,
      restorationNotice({ explanation }),
      tell(['entity', 'clerk'], '复核撤销处理决定', 'the sanction is withdrawn'),
    ],
  },
};
