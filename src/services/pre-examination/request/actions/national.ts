import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CASE, tell } from './lib.ts';

const RECORDERS = ['clerk', 'applicant'];
const PENDING = ['fast-track', 'office-action', 'ordinary'];

/** The fate of the application at the national office, as clerk or applicant report it. */
export const nationalActions: Record<string, ActionDefinition> = {
  'record-office-action': {
    title: t('登记审查意见或补正通知', 'Enter an office action'),
    from: ['fast-track'],
    to: 'office-action',
    by: RECORDERS,
    form: 'office-action',
    into: 'officeActions[]',
    primary: true,
    requires: [{ check: 'issued-after-filing' }],
    effects: [
      {
        effect: 'document.issue',
        document: 'reply-reminder',
        to: ['applicant'],
        data: { ...CASE, issuedOn: { ref: 'input.issuedOn' }, replyBy: { limit: 'office-reply' } },
      },
      tell(
        ['applicant', 'examiner'],
        ['审查意见，请从速答复', 'An office action: reply soon'],
        [
          '国家知识产权局已发出通知书，快速审查的答复期限较短。',
          'the national office has acted; replies on the fast track are short.',
        ],
      ),
    ],
  },
  'record-reply': {
    title: t('登记已答复', 'Enter the reply'),
    from: ['office-action'],
    to: 'fast-track',
    by: RECORDERS,
    form: 'office-reply',
    into: 'officeReplies[]',
    primary: true,
    requires: [{ check: 'replied-after-notice' }],
  },
  'reply-missed': {
    title: t('逾期未答复，退出快速通道', 'No reply in time: off the fast track'),
    from: ['office-action'],
    to: 'ordinary',
    by: ['clock'],
    effects: [
      tell(
        ['applicant', 'clerk'],
        ['已退出快速通道', 'Off the fast track'],
        [
          '未在快速审查期限内登记答复，按普通程序审查。',
          'no reply was entered in time; it goes on in the ordinary track.',
        ],
      ),
    ],
  },
  'record-dropped': {
    title: t('登记退出快速通道', 'Enter that it was dropped from the fast track'),
    from: ['fast-track', 'office-action'],
    to: 'ordinary',
    by: ['clerk'],
    form: 'dropped',
    into: 'dropped',
    tone: 'danger',
    effects: [
      tell(
        ['applicant'],
        ['已退出快速通道', 'Off the fast track'],
        ['退出快速通道：{input.reason}', 'dropped: {input.reason}'],
      ),
    ],
  },
  'record-grant': {
    title: t('登记授权', 'Enter the grant'),
    from: PENDING,
    to: 'granted',
    by: RECORDERS,
    form: 'grant',
    into: 'grant',
    requires: [{ check: 'granted-after-filing' }],
    effects: [tell(['applicant', 'examiner'], ['已授权', 'Granted'], ['已授权。', 'granted.'])],
  },
  'record-rejection': {
    title: t('登记驳回', 'Enter the rejection'),
    from: PENDING,
    to: 'rejected',
    by: ['clerk'],
    form: 'rejection',
    into: 'rejection',
    tone: 'danger',
    effects: [
      tell(
        ['applicant', 'examiner', 'leader'],
        ['被驳回', 'Rejected'],
        ['申请被驳回。', 'rejected by the national office.'],
      ),
    ],
  },
  'record-withdrawal': {
    title: t('登记撤回或视为撤回', 'Enter the withdrawal'),
    from: PENDING,
    to: 'withdrawn-after',
    by: ['clerk'],
    form: 'withdrawal-recorded',
    into: 'withdrawalRecorded',
    tone: 'danger',
    effects: [
      tell(
        ['applicant'],
        ['申请已撤回或视为撤回', 'Withdrawn'],
        ['申请已撤回或视为撤回。', 'withdrawn or deemed withdrawn.'],
      ),
    ],
  },
};
