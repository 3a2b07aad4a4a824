import type { ActionDefinition, FactNeed } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CASE, CONDITIONS, KEY, OFFICE, tell } from './lib.ts';

/** What the register says of the applying entity, so that nobody is filed twice or before a bar is over. */
const entity: FactNeed = { id: 'entity', register: 'filed-entity', key: KEY };

export const filingActions: Record<string, ActionDefinition> = {
  submit: {
    title: t('提交备案申请', 'Submit the application'),
    from: 'new',
    to: 'submitted',
    by: ['applicant'],
    form: 'entity',
    into: 'entity',
    primary: true,
    facts: [
      { id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } },
      {
        id: 'open',
        matters: { procedure: 'pre-examination/entity-filing', party: { ref: 'actor.party' } },
        count: true,
      },
    ],
    requires: [
      ...[...CONDITIONS, 'not-filed-yet', 'not-barred'].map((check) => ({ check })),
      {
        condition: { lt: [{ ref: 'facts.open' }, 1] },
        otherwise: {
          what: t('贵单位已有一件备案申请正在办理。', 'An application of your entity is under way.'),
          why: t('同一单位同时只办理一件备案申请。', 'One application of an entity is handled at a time.'),
          next: t(
            '请在“我的办件”中继续办理；对不予备案的结果，可先选择“接受结果”再重新申请。',
            'Go on with it among your matters; after a refusal, accept it first and then apply again.',
          ),
          basis: ['custom'],
        },
      },
    ],
    effects: [tell(['clerk'], '新的备案申请，请审核', 'a new application to review')],
  },
  'request-correction': {
    title: t('通知补正', 'Ask for a correction'),
    from: ['submitted'],
    to: 'correcting',
    by: ['clerk'],
    form: 'correction',
    into: 'corrections[]',
    effects: [
      {
        effect: 'document.issue',
        document: 'correction',
        to: ['applicant'],
        data: { ...CASE, items: { ref: 'input.items' }, correctBy: { limit: 'correction' } },
      },
      tell(['applicant'], '备案申请需要补正', 'the application has to be corrected'),
    ],
  },
  correct: {
    title: t('提交补正', 'Submit the correction'),
    from: ['correcting'],
    to: 'submitted',
    by: ['applicant'],
    form: 'entity',
    into: 'entity',
    primary: true,
    requires: CONDITIONS.map((check) => ({ check })),
    effects: [tell(['clerk'], '备案申请已补正，请审核', 'the correction has come')],
  },
  'correction-overdue': {
    title: t('逾期未补正，终止', 'Not corrected in time: ended'),
    from: ['correcting'],
    to: 'lapsed',
    by: ['clock'],
    effects: [tell(['applicant', 'clerk'], '逾期未补正，本次申请终止', 'not corrected in time, the application ends')],
  },
  approve: {
    title: t('审核通过，待上报', 'Approve for the next report'),
    from: ['submitted'],
    to: 'reviewed',
    by: ['clerk'],
    form: 'approval',
    into: 'approval',
    primary: true,
    facts: [entity],
    requires: [{ check: 'not-filed-yet' }, { check: 'not-barred' }],
    effects: [
      tell(['applicant'], '中心审核通过，将随下一批上报', 'approved by the centre, to be reported with the next batch'),
    ],
  },
  report: {
    title: t('上报国家知识产权局', 'Report to the national office'),
    from: ['reviewed'],
    to: 'reported',
    by: ['clerk'],
    form: 'report',
    into: 'report',
    primary: true,
    effects: [tell(['applicant', 'leader'], '已上报国家知识产权局确认', 'reported for confirmation')],
  },
  confirm: {
    title: t('登记备案确认', 'Enter the confirmation'),
    from: ['reported'],
    to: 'filed',
    by: ['clerk'],
    form: 'confirmation',
    into: 'confirmation',
    primary: true,
    facts: [entity],
    requires: [
      { check: 'not-filed-yet' },
      {
        condition: { lte: [{ ref: 'days.report' }, { ref: 'input.filedOn' }] },
        otherwise: {
          what: t('备案日早于上报日。', 'The filing day lies before the report.'),
          why: t('确认在上报之后作出。', 'Confirmation follows the report.'),
          next: t('请核对确认文件上的日期。', 'Check the date on the confirmation.'),
          basis: ['custom'],
          field: 'filedOn',
        },
      },
    ],
    effects: [
      {
        effect: 'register.enter',
        register: 'filed-entity',
        key: KEY,
        fields: {
          credit_code: KEY,
          name: { ref: 'data.entity.name' },
          division: { ref: 'data.entity.division' },
          field: { ref: 'data.entity.field' },
          ipc: { ref: 'data.entity.ipc.subclass' },
          grade: { ref: 'input.grade' },
          filed_on: { ref: 'input.filedOn' },
          batch: { ref: 'data.report.batch' },
          address: { ref: 'data.entity.address' },
          contact: { ref: 'data.entity.contactName' },
          phone: { ref: 'data.entity.contactPhone' },
          agencies: { ref: 'data.entity.agencies.code' },
        },
        validFrom: { ref: 'input.filedOn' },
      },
      {
        effect: 'document.issue',
        document: 'confirmation',
        to: ['applicant'],
        data: { ...CASE, filedOn: { ref: 'input.filedOn' }, batch: { ref: 'data.report.batch' } },
      },
      tell(['applicant'], '备案已确认，可以提出预审请求', 'filed: pre-examination is open to you'),
    ],
  },
  withdraw: {
    title: t('撤回申请', 'Withdraw'),
    from: ['submitted', 'correcting', 'reviewed', 'reported'],
    to: 'withdrawn',
    by: ['applicant'],
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'danger',
    effects: [tell(OFFICE, '申请单位撤回备案申请', 'the applicant has withdrawn')],
  },
};
