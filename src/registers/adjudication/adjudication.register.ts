import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, outOfOrder } from '../lib.ts';

/** How a case ended, as the register says it (column `outcome`). */
export const ADJUDICATION_OUTCOME = {
  infringed: t('侵权成立', 'Infringement found'),
  'not-infringed': t('侵权不成立', 'No infringement'),
  mediated: t('调解结案', 'Settled by mediation'),
  withdrawn: t('撤案', 'Case withdrawn'),
} as const;

export type AdjudicationOutcome = keyof typeof ADJUDICATION_OUTCOME;

/** 专利侵权纠纷行政裁决案件登记簿: every case that was filed, and how it ended. */
export const adjudication = defineRegister({
  id: 'adjudication',
  table: 'reg_adjudication',
  title: t('专利侵权纠纷行政裁决登记簿', 'Register of infringement adjudications'),
  entry: t('行政裁决案件', 'Adjudication'),
  basis: ['O81-20', 'O81-37'],
  key: t('案号', 'Case number'),
  fields: {
    case_no: { title: t('案号', 'Case number'), type: 'text', required: true, public: true },
    patent: { title: t('涉案专利', 'Patent'), type: 'text', required: true, public: true },
    requester: { title: t('请求人', 'Requester'), type: 'text', required: true },
    requester_code: { title: t('请求人信用代码', 'Credit code of the requester'), type: 'text' },
    respondent: { title: t('被请求人', 'Respondent'), type: 'text', required: true },
    respondent_code: { title: t('被请求人信用代码', 'Credit code of the respondent'), type: 'text' },
    division: { title: t('管辖地区', 'Division'), type: 'text', public: true },
    outcome: { title: t('结果', 'Outcome'), type: 'text', public: true },
    filed_on: { title: t('立案日', 'Filed on'), type: 'date', required: true, public: true },
    decided_on: { title: t('结案日', 'Closed on'), type: 'date', public: true },
    document_no: { title: t('文书号', 'Document number'), type: 'text', public: true },
  },
  states: {
    pending: { title: t('审理中', 'Pending') },
    closed: { title: t('已结案', 'Closed') },
    'in-effect': { title: t('裁决已生效', 'Decision in effect') },
    revoked: { title: t('裁决被撤销', 'Decision revoked'), final: true },
  },
  initialState: 'pending',
  list: ['case_no', 'patent', 'division', 'outcome', 'filed_on'],
  search: ['case_no', 'patent', 'requester', 'respondent'],
  division: 'division',
  seenBy: ['case-handler', 'panel-leader', 'adjudication-head', 'adjudication-superior'],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是案号', 'The case number is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'case_no'),
    },
    {
      id: 'closed-has-an-outcome',
      title: t(
        '结案的有结果和结案日,审理中的没有',
        'A closed case has an outcome and a day, a pending one has neither',
      ),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => {
            const told = [row.fields.outcome, row.fields.decided_on].map((value) => typeof value === 'string');
            return row.state === 'pending' ? told.includes(true) : told.includes(false);
          })
          .map((row) => row.key),
    },
    {
      id: 'closed-after-filing',
      title: t('结案日不早于立案日', 'No case is closed before it was filed'),
      broken: (entries) => outOfOrder(lasting(entries), 'filed_on', 'decided_on'),
    },
  ],
});
