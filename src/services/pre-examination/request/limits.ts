import type { Condition } from '#engine/condition.ts';
import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const isInvention: Condition = { eq: [{ ref: 'data.request.kind' }, 'invention'] };

/** All of them custom: lengths are settings of the centre. */
export const limits: Record<string, LimitDefinition> = {
  acceptance: {
    title: t('受理审查', 'Acceptance check'),
    kind: 'O',
    start: { action: 'submit' },
    span: { setting: 'acceptance' },
    roll: true,
    runsIn: ['submitted'],
    onExpiry: 'lamp',
    amberWithin: 1,
    basis: ['custom'],
  },
  'first-opinion': {
    title: t('首次预审意见', 'First opinion'),
    kind: 'O',
    start: { action: 'accept' },
    span: [
      { when: isInvention, span: { setting: 'first-opinion-invention' } },
      { when: { eq: [{ ref: 'data.request.kind' }, 'utility'] }, span: { setting: 'first-opinion-utility' } },
      { when: { all: [] }, span: { setting: 'first-opinion-design' } },
    ],
    roll: true,
    runsIn: ['allocation', 'examining', 'review'],
    metBy: ['issue-opinion'],
    onExpiry: 'lamp',
    amberWithin: 2,
    basis: ['custom'],
  },
  're-examination': {
    title: t('补正后再审', 'Examination after a correction'),
    kind: 'O',
    start: { action: 'reply' },
    span: { setting: 're-examination' },
    roll: true,
    runsIn: ['examining', 'review'],
    onExpiry: 'lamp',
    amberWithin: 2,
    basis: ['custom'],
  },
  reply: {
    title: t('补正答复', 'Reply'),
    kind: 'P',
    start: { action: 'issue-opinion' },
    span: [
      { when: isInvention, span: { setting: 'reply-invention' } },
      { when: { all: [] }, span: { setting: 'reply-other' } },
    ],
    roll: true,
    runsIn: ['correcting'],
    onExpiry: { action: 'reply-overdue' },
    amberWithin: 2,
    basis: ['custom'],
  },
  'formal-filing': {
    title: t('正式提交', 'Formal filing'),
    kind: 'P',
    start: { action: 'pass' },
    span: { setting: 'formal-filing' },
    roll: true,
    runsIn: ['passed'],
    onExpiry: { action: 'filing-overdue' },
    amberWithin: 1,
    basis: ['custom'],
  },
  flagging: {
    title: t('加快标记', 'Fast-track flag'),
    kind: 'O',
    start: { action: 'file' },
    span: { setting: 'flagging' },
    roll: true,
    runsIn: ['filed'],
    onExpiry: 'lamp',
    amberWithin: 1,
    basis: ['custom'],
  },
};
