import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const workingDays = (n: number) => ({ unit: 'working-day', n }) as const;
const days = (n: number) => ({ unit: 'day', n }) as const;
const months = (n: number) => ({ unit: 'month', n }) as const;

/** The times of Order 81 and the Patent Law; `running` and `still` are the states in which the case's own clock runs and stands. */
export const limits = (running: string[], still: string[]): Record<string, LimitDefinition> => ({
  filing: {
    title: t('立案', 'Filing'),
    kind: 'O',
    start: { action: ['request', 'correct'] },
    span: workingDays(5),
    roll: true,
    runsIn: ['requested'],
    extendedBy: [{ action: 'extend-filing', span: workingDays(5), basis: ['O81-20'] }],
    onExpiry: 'lamp',
    amberWithin: 2,
    basis: ['O81-20'],
  },
  correction: {
    title: t('补正', 'Correction'),
    kind: 'P',
    start: { action: 'request-correction' },
    span: { setting: 'correction' },
    roll: true,
    runsIn: ['correcting'],
    onExpiry: { action: 'correction-overdue' },
    amberWithin: 3,
    basis: ['O81-16', 'custom'],
  },
  service: {
    title: t('送达被请求人', 'Service on the respondent'),
    kind: 'O',
    start: { action: 'file-case' },
    span: workingDays(5),
    roll: true,
    runsIn: ['filed'],
    onExpiry: 'lamp',
    amberWithin: 2,
    basis: ['O81-22'],
  },
  defence: {
    title: t('答辩', 'Defence'),
    kind: 'P',
    start: {
      action: 'serve',
      receipt: { method: { ref: 'input.method' }, proven: { action: 'record-receipt', date: 'receivedOn' } },
    },
    span: [
      { when: { eq: [{ ref: 'data.request.domicile' }, 'none'] }, span: days(30) },
      { when: { all: [] }, span: days(15) },
    ],
    roll: true,
    runsIn: ['defence'],
    pausedIn: still,
    metBy: ['submit-defence'],
    onExpiry: { action: 'defence-overdue' },
    amberWithin: 3,
    basis: ['O81-22'],
  },
  'defence-forwarding': {
    title: t('转送答辩', 'Forwarding of the defence'),
    kind: 'O',
    start: { action: 'submit-defence' },
    span: workingDays(5),
    roll: true,
    runsIn: ['defence-received', 'trial', 'hearing-set'],
    pausedIn: still,
    metBy: ['forward-defence'],
    onExpiry: 'lamp',
    amberWithin: 2,
    basis: ['O81-22'],
  },
  close: {
    title: t('结案', 'Closing the case'),
    kind: 'O',
    start: { action: 'file-case' },
    span: months(3),
    roll: true,
    runsIn: running,
    pausedIn: still,
    extendedBy: [
      { action: 'extend-by-head', span: months(1), basis: ['O81-37'] },
      { action: 'extend-by-superior', span: months(2), basis: ['O81-37'] },
    ],
    onExpiry: 'lamp',
    amberWithin: 10,
    basis: ['O81-37'],
  },
  sue: {
    title: t('起诉', 'Suit'),
    kind: 'P',
    start: {
      action: 'issue-decision',
      receipt: { method: { ref: 'input.method' }, proven: { action: 'record-decision-receipt', date: 'receivedOn' } },
    },
    span: days(15),
    roll: true,
    runsIn: ['decided'],
    onExpiry: { action: 'take-effect' },
    amberWithin: 3,
    basis: ['PL-65'],
  },
});
