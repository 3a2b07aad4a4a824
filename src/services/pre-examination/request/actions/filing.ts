import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CASE, report, tell } from './lib.ts';

/** From the pass to the fast track: formal filing, fees, the flag. */
export const filingActions: Record<string, ActionDefinition> = {
  file: {
    title: t('登记正式提交', 'Enter the formal filing'),
    from: ['passed'],
    to: [
      { when: { present: 'input.feesPaidOn' }, to: 'paid' },
      { when: { all: [] }, to: 'filed' },
    ],
    by: ['applicant'],
    form: 'filing',
    into: 'filing',
    primary: true,
    requires: [{ check: 'application-number' }, { check: 'filed-after-pass' }, { check: 'paid-after-filing' }],
    effects: [
      tell(
        ['clerk'],
        ['已正式提交', 'Filed'],
        ['已正式提交，申请号 {data.filing.applicationNumber}。', 'filed as {data.filing.applicationNumber}.'],
      ),
    ],
  },
  'report-fees': {
    title: t('登记缴费', 'Enter the payment of fees'),
    from: ['filed'],
    to: 'paid',
    by: ['applicant'],
    form: 'fees',
    into: 'fees',
    primary: true,
    requires: [{ check: 'paid-after-filing' }],
    effects: [
      tell(['clerk'], ['已缴费，请提请加快标记', 'Paid: please ask for the flag'], ['已登记缴费。', 'fees are paid.']),
    ],
  },
  'filing-overdue': {
    title: t('逾期未正式提交', 'Not filed in time'),
    from: ['passed'],
    to: 'lapsed',
    by: ['clock'],
    effects: [
      tell(
        ['applicant', 'leader'],
        ['逾期未正式提交', 'Not filed in time'],
        ['逾期未正式提交，不再加快。', 'was not filed in time and loses the fast track.'],
      ),
      ...report('late-filing', '预审合格后逾期未正式提交'),
    ],
  },
  'fees-overdue': {
    title: t('逾期未缴费', 'Fees not paid in time'),
    from: ['filed'],
    to: 'off-track',
    by: ['clock'],
    effects: [
      tell(
        ['applicant', 'clerk'],
        ['逾期未登记缴费', 'Fees not reported in time'],
        ['逾期未登记缴费，不予加快。', 'fees were not reported in time; no fast track.'],
      ),
    ],
  },
  'request-flag': {
    title: t('提请加快标记', 'Ask for the fast-track flag'),
    from: ['paid'],
    to: 'flag-requested',
    by: ['clerk'],
    form: 'flag-request',
    into: 'flagRequest',
    primary: true,
    requires: [{ check: 'same-text' }],
    effects: [
      tell(
        ['applicant'],
        ['已提请加快标记', 'The flag is asked for'],
        ['已向国家知识产权局提请加快标记。', 'the fast-track flag is asked for.'],
      ),
    ],
  },
  'refuse-flag': {
    title: t('不予提请加快标记', 'Do not ask for the flag'),
    from: ['filed', 'paid'],
    to: 'off-track',
    by: ['clerk'],
    form: 'no-flag',
    into: 'noFlag',
    tone: 'danger',
    effects: [
      {
        effect: 'document.issue',
        document: 'no-flag',
        to: ['applicant'],
        data: { ...CASE, reasons: { ref: 'input.reason' } },
      },
      tell(
        ['applicant'],
        ['不予加快标记', 'No fast-track flag'],
        ['不予提请加快，理由见通知书。', 'gets no flag; see the notice.'],
      ),
      ...report('text-differs', '正式提交文本与预审合格文本不一致', { in: ['text-differs', { ref: 'input.grounds' }] }),
      ...report('late-filing', '正式提交或缴费逾期', { in: ['late', { ref: 'input.grounds' }] }),
    ],
  },
  'record-flag': {
    title: t('登记加快标记', 'Enter the flag'),
    from: ['flag-requested'],
    to: 'fast-track',
    by: ['clerk'],
    form: 'flag',
    into: 'flag',
    primary: true,
    requires: [{ check: 'flagged-after-filing' }],
    effects: [
      tell(
        ['applicant'],
        ['已进入快速审查通道', 'On the fast track'],
        ['已进入快速审查通道，请留意答复期限。', 'is on the fast track; mind the short limits.'],
      ),
    ],
  },
  'record-flag-refused': {
    title: t('登记未予加快', 'Enter that no flag was given'),
    from: ['flag-requested'],
    to: 'off-track',
    by: ['clerk'],
    form: 'flag-refused',
    into: 'flagRefused',
    tone: 'danger',
    effects: [
      tell(
        ['applicant'],
        ['国家知识产权局未予加快', 'No flag by the national office'],
        ['未予加快：{input.reason}', 'no flag: {input.reason}'],
      ),
    ],
  },
  'withdraw-after-pass': {
    title: t('合格后撤回', 'Withdraw after the pass'),
    from: ['passed', 'filed', 'paid', 'flag-requested', 'fast-track', 'office-action'],
    to: 'withdrawn-after',
    by: ['applicant'],
    form: 'withdrawal-after',
    into: 'withdrawalAfter',
    tone: 'danger',
    effects: [
      tell(
        ['clerk', 'leader'],
        ['合格后撤回', 'Withdrawn after a pass'],
        ['申请人在预审合格后撤回。', 'withdrawn after the pass.'],
      ),
      ...report('withdrawn', '预审合格后撤回', { eq: [{ ref: 'input.cause' }, 'none'] }),
    ],
  },
};
