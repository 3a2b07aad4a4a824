import type { ActionDefinition, Requirement } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { alter, BAR_FACTS, barring, notBefore, tell } from './effects.ts';
import type { PriorityLaw } from './law.ts';
import { FAST, IS_APPLICATION } from './limits.ts';

/** Either side knows first what the national office issued, and records it. */
const BOTH = ['requester', 'clerk'];

const afterNotice = (field: string): Requirement =>
  notBefore(field, 'data.notice.issuedOn', '予以优先审查通知书发文日', 'the notice of priority examination');

/** What the national office does, recorded here: from the notice to the close or to the end of the fast track. */
export function followUpActions(law: PriorityLaw): Record<string, ActionDefinition> {
  return {
    'record-defect': {
      title: t('登记形式缺陷通知', 'Record a formal defect'),
      from: ['sent'],
      by: BOTH,
      form: 'defect',
      into: 'defects[]',
      requires: [notBefore('issuedOn', 'data.sending.sentOn', '报送日', 'the day of sending')],
      effects: [tell(BOTH, '国家知识产权局通知补正请求手续', 'the national office asks for a formal correction')],
    },
    'record-notice': {
      title: t('登记予以优先审查通知书', 'Record the notice of priority examination'),
      from: ['sent'],
      to: [
        { when: { eq: [{ ref: 'data.request.kind' }, 'invention'] }, to: 'accepted' },
        { when: { all: [] }, to: 'examining' },
      ],
      by: BOTH,
      form: 'notice',
      into: 'notice',
      primary: true,
      requires: [notBefore('issuedOn', 'data.sending.sentOn', '报送日', 'the day of sending')],
      effects: [
        alter({ notice_on: { ref: 'input.issuedOn' } }, 'accelerated'),
        tell(BOTH, '国家知识产权局予以优先审查', 'the national office grants priority'),
      ],
    },
    'record-refusal': {
      title: t('登记不予优先审查', 'Record that priority was refused'),
      from: ['sent'],
      to: 'refused',
      by: BOTH,
      form: 'office-refusal',
      into: 'officeRefusal',
      tone: 'danger',
      requires: [notBefore('issuedOn', 'data.sending.sentOn', '报送日', 'the day of sending')],
      effects: [
        alter({ ending: 'refused' }, 'refused'),
        tell(BOTH, '国家知识产权局不予优先审查，按普通程序审查', 'priority was refused; the ordinary course goes on'),
      ],
    },
    'record-action': {
      title: t('登记审查通知', 'Record an office action'),
      from: ['accepted', 'examining'],
      to: [
        { when: IS_APPLICATION, to: 'replying' },
        { when: { all: [] }, to: 'answering' },
      ],
      by: BOTH,
      form: 'action',
      into: 'officeActions[]',
      primary: true,
      requires: [
        afterNotice('issuedOn'),
        {
          condition: {
            any: [
              { all: [IS_APPLICATION, { not: { eq: [{ ref: 'input.notice' }, 'case-notice'] } }] },
              { all: [{ not: IS_APPLICATION }, { eq: [{ ref: 'input.notice' }, 'case-notice'] }] },
            ],
          },
          otherwise: {
            what: t('通知书与案件类型不符。', 'The notice does not fit the kind of case.'),
            why: t(
              '申请收到审查意见或补正通知书，案件收到程序通知书。',
              'Applications get office actions, cases get notices.',
            ),
            next: t('请改选通知书。', 'Choose another notice.'),
            basis: ['custom'],
            field: 'notice',
          },
        },
      ],
      effects: [
        tell(BOTH, '收到审查通知，请按优先审查的期限答复', 'an office action is to be answered in the short time'),
      ],
    },
    'record-reply': {
      title: t('登记答复', 'Record the reply'),
      from: ['replying', 'answering'],
      to: 'examining',
      by: BOTH,
      form: 'reply',
      into: 'replies[]',
      primary: true,
      requires: [notBefore('repliedOn', 'data.officeActions.last.issuedOn', '通知书发文日', 'the notice')],
      effects: [tell(BOTH, '答复已登记', 'the reply is recorded')],
    },
    'reply-missed': {
      title: t('答复期限届满，待核实', 'Time to reply is over: to be verified'),
      from: ['replying', 'answering'],
      to: 'reply-late',
      by: ['clock'],
      effects: [
        tell(
          BOTH,
          '优先审查的答复期限已届满，没有登记答复；已答复的请交回执',
          'the short time to reply is over and no reply is recorded; hand in the receipt if there was one',
        ),
      ],
    },
    'record-timely-reply': {
      title: t('核实为按期答复', 'Verified: replied in time'),
      from: ['reply-late'],
      to: 'examining',
      by: ['clerk'],
      form: 'timely-reply',
      into: 'replies[]',
      primary: true,
      requires: [
        notBefore('repliedOn', 'data.officeActions.last.issuedOn', '通知书发文日', 'the notice'),
        {
          condition: { lt: [{ ref: 'input.repliedOn' }, { ref: 'days.reply-missed' }] },
          otherwise: {
            what: t('答复日在答复期限之后。', 'The reply came after the time for it.'),
            why: t('超过优先审查的答复期限，优先审查终止。', 'A late reply ends the priority.'),
            next: t('请登记优先审查终止。', 'Record the end of priority.'),
            basis: law.basis.end,
            field: 'repliedOn',
          },
        },
      ],
      effects: [tell(BOTH, '核实为按期答复，优先审查继续', 'the reply was in time, priority goes on')],
    },
    'record-close': {
      title: t('登记结案', 'Record the close'),
      from: FAST,
      to: 'closed',
      by: BOTH,
      form: 'close',
      into: 'closing',
      requires: [afterNotice('closedOn')],
      effects: [
        alter({ ended_on: { ref: 'input.closedOn' }, ending: { ref: 'input.outcome' } }, 'closed'),
        tell(BOTH, '优先审查结案', 'closed under priority'),
      ],
    },
    'end-priority': {
      title: t('登记优先审查终止', 'Record the end of priority'),
      from: FAST,
      to: 'terminated',
      by: BOTH,
      form: 'end',
      into: 'ending',
      tone: 'danger',
      facts: BAR_FACTS,
      requires: [afterNotice('endedOn'), { check: 'ending-fits' }, { check: 'agency-acted' }],
      effects: [
        ...barring(law),
        alter({ ended_on: { ref: 'input.endedOn' }, ending: { ref: 'input.reason' } }, 'ended'),
        tell(BOTH, '优先审查终止，转普通程序', 'priority has ended; the ordinary course goes on'),
      ],
    },
  };
}
