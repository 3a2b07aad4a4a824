import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { GRADES } from './entity-form.ts';

export { entityForm } from './entity-form.ts';

const one = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});

const explanation: Field = { kind: 'long-text', label: t('说明', 'Explanation'), required: true, max: 2000 };

export const correctionForm = one(['通知补正', 'Ask for a correction'], ['补正事项', 'What to correct'], {
  items: {
    kind: 'list',
    label: t('补正事项', 'Items'),
    required: true,
    min: 1,
    max: 50,
    fields: {
      what: { kind: 'text', label: t('问题', 'What is wrong'), required: true, max: 300 },
      fix: { kind: 'text', label: t('补正要求', 'What to do'), required: true, max: 300 },
    },
  },
});

export const approvalForm = one(['审核通过', 'Approve'], ['审核', 'Review'], {
  verified: {
    kind: 'choices',
    label: t('已核实', 'Verified'),
    hint: t('与证明材料核对过的事项。', 'What was compared with the evidence.'),
    options: [
      { value: 'licence', label: t('主体资格', 'Legal personality') },
      { value: 'field', label: t('产业领域', 'Field') },
      { value: 'premises', label: t('研发场所', 'Premises') },
      { value: 'insured', label: t('参保人数', 'Insured staff') },
      { value: 'patents', label: t('专利数量', 'Patents') },
      { value: 'record', label: t('失信和非正常申请记录', 'Record of dishonesty and abnormal filing') },
    ],
  },
  note: { kind: 'long-text', label: t('审核意见', 'Opinion'), max: 2000 },
});

export const reportForm = one(['上报国家知识产权局', 'Report to the national office'], ['上报', 'Report'], {
  batch: {
    kind: 'text',
    label: t('批次', 'Batch'),
    hint: t(
      '同一次上报的单位填同一批次，如 2026-03。',
      'The same for all that are reported together, such as 2026-03.',
    ),
    required: true,
    max: 40,
  },
});

export const confirmForm = one(['登记备案确认', 'Enter the confirmation'], ['确认', 'Confirmation'], {
  filedOn: { kind: 'date', label: t('备案日', 'Filed on'), required: true, max: 'today' },
  grade: { kind: 'choice', label: t('初始等级', 'Grade'), options: GRADES },
});

/** Every ground of refusal that centres know; the conditions of filing have one each. */
export const REFUSAL_GROUNDS = [
  ['legal-person', '不具有独立法人资格', 'Not an independent legal person'],
  ['region', '注册地不在本地区', 'Not registered in the region'],
  ['field', '不属于获批领域', 'Outside the approved fields'],
  ['age', '成立时间不足', 'Too young'],
  ['staff', '参保人数不足', 'Too few insured staff'],
  ['research', '不具备研发场所和团队', 'No research of its own'],
  ['management', '知识产权管理不健全', 'IP is not managed soundly'],
  ['patents', '专利基础薄弱', 'Too few patents'],
  ['honesty', '有失信或非正常申请记录', 'A record of dishonesty or abnormal filings'],
  ['false-data', '材料虚假', 'False material'],
  ['national-office', '国家知识产权局未确认', 'Not confirmed by the national office'],
] as const;

export const refusalForm = one(['不予备案', 'Refuse'], ['理由', 'Reasons'], {
  grounds: {
    kind: 'choices',
    label: t('情形', 'Grounds'),
    required: true,
    options: REFUSAL_GROUNDS.map(([value, zh, en]) => ({ value, label: t(zh, en) })),
  },
  explanation,
});

const reason: Field = { kind: 'long-text', label: t('理由', 'Reasons'), required: true, max: 2000 };
const more: Field = {
  kind: 'files',
  label: t('证明材料', 'Evidence'),
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
};

export const reconsiderationForm = one(['申请复核', 'Ask for a review'], ['复核申请', 'Request'], {
  reason,
  evidence: more,
});

export const reviewDecisionForm = one(['复核决定', 'Decision on the review'], ['决定', 'Decision'], { explanation });

export const withdrawalForm = one(['撤回申请', 'Withdraw'], ['撤回', 'Withdrawal'], { reason });
