import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { GROUPS } from './groups.ts';
import { MEASURE_OPTIONS } from './measures.ts';

const form = (zh: string, en: string, fields: Record<string, Field>, intro?: [string, string]): Form => ({
  title: t(zh, en),
  ...(intro ? { intro: t(...intro) } : {}),
  sections: [{ title: t(zh, en), fields }],
});
const long = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'long-text',
  label: t(zh, en),
  required: true,
  max: 4000,
  ...more,
});
const choice = (zh: string, en: string, options: [value: string, zh: string, en: string][]): Field => ({
  kind: 'choice',
  label: t(zh, en),
  required: true,
  options: options.map(([value, one, two]) => ({ value, label: t(one, two) })),
});
const files = (zh: string, en: string): Field => ({ kind: 'files', label: t(zh, en), max: 20 });

export const groupsField: Field = {
  kind: 'choices',
  label: t('涉嫌的情形（规范申请专利行为的规定第三条）', 'Suspected groups (Order 77, Art. 3)'),
  required: true,
  options: GROUPS.map(({ value, label }) => ({ value, label })),
};

const fromNotice = { eq: [{ ref: 'input.source' }, 'cnipa-notice'] } satisfies Field['when'];

/** What an inquiry rests on. A cluster found by the house fills it in, and the entry of the log freezes it. */
export const openingForm: Form = {
  title: t('非正常申请核查立项', 'Open an inquiry'),
  intro: t(
    '线索只是提示，不是结论。立项后通知申请人陈述意见，由人作出结论。线索内容将随核查通知全文提供给申请人。',
    'The indicators are hints, no finding. The applicant is notified and heard, and a person decides. What stands here is told to the applicant in full.',
  ),
  sections: [
    {
      title: t('来源', 'Source'),
      fields: {
        source: choice('线索来源', 'Source', [
          ['cluster', '本中心发现的线索', 'Found by the centre'],
          ['cnipa-notice', '国家知识产权局通知', 'Notice of the national office'],
          ['report', '举报、转办', 'Report or referral'],
        ]),
        noticeNumber: {
          kind: 'text',
          label: t('通知文号', 'Number of the notice'),
          max: 60,
          when: fromNotice,
          required: true,
        },
        noticedOn: {
          kind: 'date',
          label: t('通知日期', 'Day of the notice'),
          max: 'today',
          when: fromNotice,
          required: true,
        },
        respondent: { kind: 'organisation', label: t('申请人', 'Applicant'), required: true },
        groups: groupsField,
        reason: long('立项理由', 'Why the inquiry is opened'),
      },
    },
    {
      title: t('线索', 'Evidence'),
      fields: {
        asOf: { kind: 'date', label: t('线索截至', 'As of'), required: true, max: 'today' },
        cluster: { kind: 'text', label: t('线索编号', 'Cluster'), max: 80, hidden: true },
        matters: {
          kind: 'list',
          label: t('涉及的申请', 'Applications concerned'),
          required: true,
          min: 1,
          max: 200,
          fields: {
            number: { kind: 'text', label: t('编号', 'Number'), required: true, max: 40 },
            title: { kind: 'text', label: t('名称', 'Title'), required: true, max: 120 },
            on: { kind: 'date', label: t('提交日', 'Submitted on'), required: true, max: 'today' },
          },
        },
        indicators: {
          kind: 'list',
          label: t('迹象', 'Indicators'),
          max: 50,
          fields: {
            title: { kind: 'text', label: t('迹象', 'Indicator'), required: true, max: 120 },
            group: {
              kind: 'choice',
              label: t('对应情形', 'Group'),
              required: true,
              options: groupsField.options ?? [],
            },
            value: { kind: 'text', label: t('数值', 'Value'), required: true, max: 200 },
            threshold: {
              kind: 'text',
              label: t('提示阈值（惯例）', 'Threshold (customary)'),
              required: true,
              max: 200,
            },
            wording: { kind: 'long-text', label: t('说明', 'In words'), required: true, max: 2000 },
            definition: { kind: 'long-text', label: t('口径', 'What is counted'), max: 1000 },
            indicator: { kind: 'text', label: t('迹象代码', 'Indicator id'), max: 20, hidden: true },
            matters: { kind: 'text', label: t('涉及的申请', 'Applications'), max: 2000 },
          },
        },
      },
    },
  ],
};

/** Who else is concerned: for the office alone, never told to the applicant. */
export const linksForm = form('记录关联主体', 'Record linked parties', {
  links: {
    kind: 'list',
    label: t('关联主体', 'Linked parties'),
    required: true,
    min: 1,
    max: 100,
    fields: {
      party: { kind: 'organisation', label: t('主体', 'Party'), required: true },
      relation: { kind: 'text', label: t('关联', 'Relation'), required: true, max: 300 },
      matters: { kind: 'text', label: t('涉及的申请', 'Applications'), max: 2000 },
    },
  },
});

export const noticeForm = form('发出核查通知', 'Notify the applicant', {
  remark: long('其他说明', 'Remarks', { required: false, max: 2000 }),
});

export const statementForm = form(
  '陈述意见',
  'Statement',
  {
    position: choice('对线索的意见', 'Position', [
      ['explained', '不属于非正常申请，理由如下', 'Not abnormal, for these reasons'],
      ['partly', '部分属实', 'True in part'],
      ['accepted', '属实', 'True'],
    ]),
    answers: {
      kind: 'list',
      label: t('逐项说明', 'Indicator by indicator'),
      max: 50,
      fields: {
        indicator: { kind: 'integer', label: t('迹象序号', 'Indicator no.'), required: true, min: 1, max: 50 },
        answer: { kind: 'long-text', label: t('说明', 'Explanation'), required: true, max: 2000 },
      },
    },
    statement: long('陈述意见', 'Statement', { max: 10000 }),
    evidence: files('研发立项、人员、试验记录等证明材料', 'Proof of projects, staff, tests'),
  },
  [
    '可以逐项说明：研发项目和人员、试验记录、各件申请的区别、共用联系方式的原因、变更发明人或者转让的原因。',
    'Say of each: projects and staff, tests, how the applications differ, why contact data are shared, why inventors or owners changed.',
  ],
);

export const withdrawalForm = form('撤回所涉申请', 'Withdraw the applications', {
  numbers: {
    kind: 'list',
    label: t('撤回的申请', 'Applications withdrawn'),
    required: true,
    min: 1,
    max: 200,
    fields: {
      number: { kind: 'text', label: t('编号或申请号', 'Number'), required: true, max: 40 },
      on: { kind: 'date', label: t('撤回日', 'Withdrawn on'), required: true, max: 'today' },
    },
  },
  proof: files('撤回证明', 'Proof of the withdrawal'),
  statement: long('说明', 'Explanation', { required: false }),
});

export const proposalForm = form('提出核查意见', 'Propose a conclusion', {
  conclusion: choice('拟作结论', 'Proposed conclusion', [
    ['found', '属于非正常申请（中心意见）', 'Abnormal, in the view of the centre'],
    ['not-found', '不属于非正常申请', 'Not abnormal'],
  ]),
  groups: {
    ...groupsField,
    label: t('认为属于的情形', 'Groups'),
    when: { eq: [{ ref: 'input.conclusion' }, 'found'] },
  },
  facts: long('事实和证据', 'Facts and evidence'),
  consideration: long('对陈述意见的采纳情况', 'How the statement was considered'),
});

export const speakForm = form('在采取措施前陈述', 'Be heard before measures', {
  statement: long('意见', 'What you have to say'),
  evidence: files('证明材料', 'Evidence'),
});

export const decisionForm = form('作出结论', 'Decide', { reasons: long('理由', 'Reasons') });

export const nationalForm = form('登记国家知识产权局认定', 'Record the national finding', {
  result: choice('认定结果', 'Finding', [
    ['found', '认定为非正常申请', 'Abnormal filing'],
    ['not-found', '未认定为非正常申请', 'Not abnormal'],
  ]),
  number: { kind: 'text', label: t('文号', 'Number'), required: true, max: 80 },
  on: { kind: 'date', label: t('认定日期', 'Day of the finding'), required: true, max: 'today' },
  documents: files('认定文书', 'The finding'),
});

export const measureForm = form('登记后果事项', 'Record a consequence', {
  measure: { kind: 'choice', label: t('事项', 'Consequence'), required: true, options: MEASURE_OPTIONS },
  status: choice('办理情况', 'Status', [
    ['done', '已办理', 'Done'],
    ['not-applicable', '不适用', 'Does not apply'],
  ]),
  on: { kind: 'date', label: t('日期', 'Day'), required: true, max: 'today' },
  authority: { kind: 'text', label: t('办理机关', 'Authority'), max: 100 },
  note: long('说明', 'Note', { required: false, max: 1000 }),
  proof: files('材料', 'Documents'),
});

export const reasonForm = (zh: string, en: string): Form =>
  form(zh, en, { reason: long('理由', 'Reason', { max: 2000 }) });
