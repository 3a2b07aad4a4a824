import type { ActionDefinition, Otherwise, Target } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { atMost, close, HEARD, IN_TIME, issue, OFFICE, PANEL, SIDES, tell } from './effects.ts';

const TRIAL = ['defence-received', 'trial', 'hearing-set'];

const notBefore = (what: string, en: string): Otherwise => ({
  what: t(`收到日早于${what}。`, `The day of receipt lies before the ${en}.`),
  why: t('收到不会早于发出。', 'Nothing is received before it is sent.'),
  next: t('请核对送达回证上的日期。', 'Check the date on the proof of service.'),
  basis: ['RR-4'],
  field: 'receivedOn',
});

/** Back to where the case stood; a hearing that was set has to be set anew. */
const back: Target = [
  ...['defence', 'defence-received', 'deliberation'].map((state) => ({
    when: { eq: [{ ref: 'matter.previous' }, state] as [{ ref: string }, string] },
    to: state,
  })),
  { when: { all: [] }, to: 'trial' },
];

export const trialActions: Record<string, ActionDefinition> = {
  'record-receipt': {
    title: t('登记被请求人收到日期', 'Record the respondent’s receipt'),
    from: ['defence', 'defence-received'],
    by: ['handler'],
    form: 'receipt',
    into: 'receipt',
    requires: [
      {
        condition: { lte: [{ ref: 'days.serve' }, { ref: 'input.receivedOn' }] },
        otherwise: notBefore('送达日', 'service'),
      },
    ],
  },
  'submit-defence': {
    title: t('提交答辩', 'File a defence'),
    from: ['defence', ...TRIAL],
    to: [{ when: { eq: [{ ref: 'matter.state' }, 'defence'] }, to: 'defence-received' }],
    by: ['respondent'],
    form: 'defence',
    into: 'defences[]',
    primary: true,
    visibleTo: ['respondent', ...PANEL],
    effects: [
      tell(
        ['handler'],
        '收到答辩，请在五个工作日内转送请求人',
        'a defence has come, forward it within five working days',
      ),
    ],
  },
  'forward-defence': {
    title: t('转送答辩', 'Forward the defence'),
    from: TRIAL,
    to: [{ when: { eq: [{ ref: 'matter.state' }, 'defence-received'] }, to: 'trial' }],
    by: ['handler'],
    primary: true,
    discloses: ['submit-defence'],
    requires: [
      {
        condition: { lt: [{ ref: 'counts.forward-defence' }, { ref: 'counts.submit-defence' }] },
        otherwise: {
          what: t('没有待转送的答辩。', 'There is no defence to forward.'),
          why: t('已收到的答辩都已转送。', 'Every defence was forwarded.'),
          next: t('收到新的答辩后再转送。', 'Forward the next one when it comes.'),
          basis: ['O81-22'],
        },
      },
    ],
    effects: [tell(['requester'], '被请求人已答辩，可以查看', 'the defence can be read')],
  },
  'defence-overdue': {
    title: t('答辩期满，继续审理', 'No defence in time: the case goes on'),
    from: ['defence'],
    to: 'trial',
    by: ['clock'],
    effects: [
      tell(['handler', ...SIDES], '答辩期届满，继续审理', 'the time for the defence is over, the case goes on'),
    ],
  },
  'submit-evidence': {
    title: t('提交证据', 'Submit evidence'),
    from: ['trial', 'hearing-set'],
    by: SIDES,
    form: 'evidence',
    into: 'evidence[]',
    effects: [tell(['handler', ...SIDES], '收到新证据', 'new evidence')],
  },
  'schedule-hearing': {
    title: t('安排口头审理', 'Set the hearing'),
    from: ['trial', 'hearing-set'],
    to: 'hearing-set',
    by: ['handler'],
    form: 'hearing',
    into: 'hearing',
    requires: [
      {
        ahead: { ref: 'input.heldOn' },
        by: { unit: 'working-day', n: 3 },
        otherwise: {
          what: t('口头审理日离今天太近。', 'The hearing is too near.'),
          why: t('应当至少提前三个工作日通知当事人。', 'The parties are told at least three working days ahead.'),
          next: t('请改定较晚的日期。', 'Choose a later day.'),
          basis: ['O81-26'],
          field: 'heldOn',
        },
      },
    ],
    effects: [
      issue('hearing', SIDES, {
        heldOn: { ref: 'input.heldOn' },
        time: { ref: 'input.time' },
        place: { ref: 'input.place' },
      }),
      tell([...SIDES, 'panel-leader'], '口头审理已安排', 'the hearing is set'),
    ],
  },
  'hold-hearing': {
    title: t('登记口头审理', 'Record the hearing'),
    from: ['hearing-set'],
    to: [
      { when: { eq: [{ ref: 'input.requesterPresence' }, 'absent'] }, to: 'withdrawn' },
      { when: { eq: [{ ref: 'input.requesterPresence' }, 'excused'] }, to: 'trial' },
      { when: { eq: [{ ref: 'input.respondentPresence' }, 'excused'] }, to: 'trial' },
      { when: { all: [] }, to: 'deliberation' },
    ],
    by: ['handler'],
    form: 'minutes',
    into: 'minutes[]',
    primary: true,
    requires: [
      {
        condition: { lte: [{ ref: 'data.hearing.heldOn' }, { ref: 'today' }] },
        otherwise: {
          what: t('口头审理尚未举行。', 'The hearing has not been held.'),
          why: t('还没有到通知的日期。', 'Its day has not come.'),
          next: t('请在口头审理后登记，或改期。', 'Record it afterwards, or set another day.'),
          basis: ['O81-26'],
        },
      },
    ],
    effects: [
      close('withdrawn', {}, { eq: [{ ref: 'input.requesterPresence' }, 'absent'] }),
      issue(
        'withdrawal',
        SIDES,
        { explanation: '请求人无正当理由不参加口头审理，视为撤回请求。' },
        {
          eq: [{ ref: 'input.requesterPresence' }, 'absent'],
        },
      ),
      tell(SIDES, '口头审理情况已登记', 'the hearing is recorded'),
    ],
  },
  'close-trial': {
    title: t('审理终结，进入合议', 'Close the trial'),
    from: ['trial'],
    to: 'deliberation',
    by: ['handler'],
    effects: [tell(['panel-leader'], '请组织合议', 'please deliberate')],
  },
  suspend: {
    title: t('中止处理', 'Suspend'),
    from: HEARD,
    to: 'suspended',
    by: ['head'],
    form: 'suspension',
    into: 'suspensions[]',
    effects: [
      issue('suspension', SIDES, { explanation: { ref: 'input.explanation' } }),
      tell([...SIDES, 'handler'], '案件中止处理', 'the case is suspended'),
    ],
  },
  resume: {
    title: t('恢复处理', 'Resume'),
    from: ['suspended'],
    to: back,
    by: ['head'],
    form: 'resumption',
    into: 'resumptions[]',
    primary: true,
    effects: [
      issue('resumption', SIDES, { closeBy: { limit: 'close' } }),
      tell([...SIDES, 'handler'], '案件恢复处理', 'the case goes on'),
    ],
  },
  'start-excluded-period': {
    title: t('开始不计入期限的期间', 'Begin time that is not counted'),
    from: HEARD,
    to: 'excluded',
    by: ['handler'],
    form: 'excluded',
    into: 'excludedPeriods[]',
    effects: [tell(SIDES, '自今日起的时间不计入办案期限', 'from today time is not counted')],
  },
  'end-excluded-period': {
    title: t('结束不计入期限的期间', 'End time that is not counted'),
    from: ['excluded'],
    to: back,
    by: ['handler'],
    primary: true,
    effects: [tell(SIDES, '办案期限继续计算', 'time is counted again')],
  },
  'extend-by-head': {
    title: t('批准延长一个月', 'Extend by one month'),
    from: IN_TIME,
    by: ['head'],
    form: 'extension',
    into: 'extensions[]',
    visibleTo: OFFICE,
    requires: [
      atMost('extend-by-head', 1, {
        what: t('负责人已批准延长过一次。', 'The head has extended it before.'),
        why: t('经负责人批准最多延长一个月。', 'The head may extend it by one month at most.'),
        next: t('仍不能结案的，报上一级部门批准延长。', 'Ask the superior for a further extension.'),
        basis: ['O81-37'],
      }),
    ],
  },
  'extend-by-superior': {
    title: t('上级批准延长两个月', 'Extend by two months'),
    from: IN_TIME,
    by: ['superior'],
    form: 'extension',
    into: 'extensions[]',
    visibleTo: OFFICE,
    requires: [
      {
        condition: { lt: [0, { ref: 'counts.extend-by-head' }] },
        otherwise: {
          what: t('负责人尚未批准延长。', 'The head has not extended it yet.'),
          why: t(
            '经负责人延长后仍不能结案的，才由上一级批准。',
            'The superior decides where the head’s extension does not suffice.',
          ),
          next: t('请先由负责人批准延长一个月。', 'Let the head extend it first.'),
          basis: ['O81-37'],
        },
      },
      atMost('extend-by-superior', 1, {
        what: t('上级已批准延长过一次。', 'The superior has extended it before.'),
        why: t('经上一级批准最多再延长两个月。', 'The superior may extend it by two months at most.'),
        next: t('请在期限内结案。', 'Close the case in time.'),
        basis: ['O81-37'],
      }),
    ],
  },
};
