import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { atMost, enter, issue, OFFICE, tell } from './effects.ts';

const requestChecks = ['two-sides', 'one-patent', 'jurisdiction'].map((check) => ({ check }));
const patentFact: ActionDefinition['facts'] = [{ id: 'patent', register: 'patent', key: { ref: 'input.patents' } }];

/** From the request to the filing of the case and its service on the respondent. */
export const filingActions: Record<string, ActionDefinition> = {
  request: {
    title: t('提出处理请求', 'File the request'),
    from: 'new',
    to: 'requested',
    by: ['requester'],
    form: 'request',
    into: 'request',
    primary: true,
    facts: patentFact,
    requires: requestChecks,
    effects: [tell(['officer'], '新的处理请求，请审查立案', 'a new request')],
  },
  'extend-filing': {
    title: t('批准延长立案期限', 'Extend the time for filing'),
    from: ['requested'],
    by: ['head'],
    form: 'extension',
    into: 'filingExtension',
    visibleTo: OFFICE,
    requires: [
      atMost('extend-filing', 1, {
        what: t('立案期限已延长过一次。', 'The time was extended before.'),
        why: t('经负责人批准可以延长五个工作日，一次为限。', 'The head may extend it by five working days, once.'),
        next: t('请在期限内决定是否立案。', 'Decide on the filing in time.'),
        basis: ['O81-20'],
      }),
    ],
  },
  'request-correction': {
    title: t('一次性告知补正', 'Tell what to correct'),
    from: ['requested'],
    to: 'correcting',
    by: ['officer'],
    form: 'correction',
    into: 'correction',
    requires: [
      atMost('request-correction', 1, {
        what: t('已经告知过补正。', 'A correction was asked for before.'),
        why: t('需要补正的内容应当一次性全部告知。', 'Everything to be corrected is told at once.'),
        next: t('请决定立案或不予立案。', 'Decide on the filing.'),
        basis: ['O81-16'],
      }),
    ],
    effects: [
      issue('correction', ['requester'], { items: { ref: 'input.items' }, correctBy: { limit: 'correction' } }),
      tell(['requester'], '请求需要补正', 'the request has to be corrected'),
    ],
  },
  correct: {
    title: t('提交补正', 'Submit the correction'),
    from: ['correcting'],
    to: 'requested',
    by: ['requester'],
    form: 'request',
    into: 'request',
    primary: true,
    facts: patentFact,
    requires: requestChecks,
    effects: [tell(['officer'], '请求已补正', 'the request was corrected')],
  },
  'correction-overdue': {
    title: t('逾期未补正，不予立案', 'Not corrected in time: not filed'),
    from: ['correcting'],
    to: 'not-filed',
    by: ['clock'],
    effects: [
      issue('not-filed', ['requester'], { explanation: '期满未按要求补正。' }),
      tell(['requester', 'officer'], '逾期未补正，不予立案', 'not corrected in time, no case is filed'),
    ],
  },
  'refuse-filing': {
    title: t('不予立案', 'Do not file'),
    from: ['requested'],
    to: 'not-filed',
    by: ['officer'],
    form: 'not-filed',
    into: 'notFiled',
    tone: 'danger',
    effects: [
      issue('not-filed', ['requester'], { explanation: { ref: 'input.explanation' } }),
      tell(['requester'], '不予立案，理由见通知书', 'no case is filed, see the notice'),
    ],
  },
  'file-case': {
    title: t('立案', 'File the case'),
    from: ['requested'],
    to: 'filed',
    by: ['officer'],
    form: 'filing',
    into: 'filing',
    primary: true,
    requires: [{ check: 'odd-panel' }],
    numbers: { case: { series: 'adjudication-case', pattern: '内知裁字〔{year}〕{n}号' } },
    effects: [
      { effect: 'assign', account: { ref: 'input.handler' } },
      enter,
      issue('filed', ['requester'], { panel: { ref: 'input.panel.name' }, closeBy: { limit: 'close' } }),
      tell(['requester', 'handler', 'panel-leader'], '已立案，案号 {numbers.case}', 'filed as {numbers.case}'),
    ],
  },
  serve: {
    title: t('送达被请求人', 'Serve on the respondent'),
    from: ['filed'],
    to: 'defence',
    by: ['handler'],
    form: 'service',
    into: 'service',
    primary: true,
    // Being named makes a respondent; being served makes a party that can see the case and answer.
    joins: [
      {
        role: 'respondent',
        party: { template: 'org:{data.request.respondentCode}' },
        name: { ref: 'data.request.respondentName' },
        when: { present: 'data.request.respondentCode' },
      },
      {
        role: 'respondent',
        party: { template: 'person:{input.account}' },
        name: { ref: 'data.request.respondentName' },
        when: { all: [{ present: 'input.account' }, { not: { present: 'data.request.respondentCode' } }] },
      },
    ],
    effects: [
      issue('defence', ['respondent'], {
        demands: { ref: 'data.request.demands' },
        defenceBy: { limit: 'defence' },
      }),
      tell(['respondent'], '有请求书副本送达，请按期答辩', 'you are served, please file a defence in time'),
    ],
  },
};
