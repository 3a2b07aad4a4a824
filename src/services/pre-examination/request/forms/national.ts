import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const one = (
  title: [zh: string, en: string],
  fields: Form['sections'][number]['fields'],
  intro?: [zh: string, en: string],
): Form => ({
  title: t(...title),
  ...(intro ? { intro: t(...intro) } : {}),
  sections: [{ title: t(...title), fields }],
});
const day = (zh: string, en: string): Field => ({ kind: 'date', label: t(zh, en), required: true, max: 'today' });
const proof = (zh: string, en: string, required = false): Field => ({
  kind: 'files',
  label: t(zh, en),
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  ...(required ? { required: true as const, min: 1 } : {}),
});
const reason = (required = true): Field => ({ kind: 'long-text', label: t('理由', 'Reason'), required, max: 2000 });
/** What the national office found wrong: fed back into the scores of the rules, so it is asked for by article and part. */
const defects: Field = {
  kind: 'list',
  label: t('指出的缺陷', 'Defects it names'),
  max: 50,
  fields: {
    basis: {
      kind: 'text',
      label: t('法律依据', 'Article'),
      required: true,
      max: 60,
      hint: t('如“专利法第 26 条第 4 款”', 'Such as Art. 26.4'),
    },
    part: {
      kind: 'choice',
      label: t('部分', 'Part'),
      required: true,
      options: [
        { value: 'claims', label: t('权利要求书', 'Claims') },
        { value: 'description', label: t('说明书', 'Description') },
        { value: 'drawings', label: t('附图', 'Drawings') },
        { value: 'abstract', label: t('摘要', 'Abstract') },
        { value: 'request', label: t('请求书', 'Request') },
        { value: 'design', label: t('外观设计图片、简要说明', 'Design views, brief description') },
      ],
    },
    what: { kind: 'text', label: t('内容', 'What'), max: 300 },
    rule: {
      kind: 'text',
      label: t('对应的检查规则', 'Rule of the rule book'),
      pattern: '^[A-Z]-\\d{2}$',
      hint: t('如 C-23；不清楚的不填', 'Such as C-23; leave it empty if unsure'),
    },
  },
};

export const filingForm: Form = {
  title: t('正式提交登记', 'Formal filing'),
  sections: [
    {
      title: t('提交情况', 'Filing'),
      fields: {
        applicationNumber: { kind: 'text', label: t('申请号', 'Application number'), required: true, max: 20 },
        filedOn: { kind: 'date', label: t('申请日', 'Filing date'), required: true, max: 'today' },
        feesPaidOn: {
          kind: 'date',
          label: t('缴费日', 'Fees paid on'),
          hint: t('已缴费的填写；未缴费的，缴费后另行登记。', 'If they are paid; otherwise enter the payment later.'),
          max: 'today',
        },
        receipt: {
          kind: 'files',
          label: t('受理通知书和缴费凭证', 'Filing receipt and proof of payment'),
          required: true,
          min: 1,
        },
        package: {
          kind: 'package',
          label: t('正式提交的文本', 'Text as filed'),
          hint: t(
            '请上传向国家知识产权局提交的同一套文件，本平台逐部分与预审合格文本比对。',
            'Upload the very files that went to the national office; they are compared part by part with the passed text.',
          ),
          required: true,
          sameAsBefore: true,
        },
      },
    },
  ],
};

export const feesForm = one(['登记缴费', 'Payment of fees'], {
  feesPaidOn: day('缴费日', 'Paid on'),
  receipt: proof('缴费凭证', 'Proof of payment', true),
});

export const flagRequestForm = one(['提请加快标记', 'Ask for the flag'], {
  difference: {
    kind: 'choice',
    label: t('与预审合格文本的差异', 'Differences from the text that passed'),
    options: [
      { value: 'none', label: t('没有差异', 'None') },
      { value: 'format', label: t('仅格式转换', 'Only the conversion of formats') },
      { value: 'typing', label: t('仅改正明显笔误', 'Only evident slips mended') },
      { value: 'as-asked', label: t('按合格通知书的提示修改', 'Changed as the notice of the pass asks') },
    ],
  },
  note: { kind: 'text', label: t('说明', 'Note'), max: 300 },
});

export const noFlagForm = one(['不予提请加快标记', 'Do not ask for the flag'], {
  grounds: {
    kind: 'choices',
    label: t('情形', 'Grounds'),
    required: true,
    options: [
      { value: 'text-differs', label: t('提交文本与合格文本不一致', 'The text differs') },
      { value: 'late', label: t('提交或缴费逾期', 'Filed or paid late') },
      { value: 'fees', label: t('费用未缴清', 'Fees not paid in full') },
      { value: 'other', label: t('其他', 'Other') },
    ],
  },
  reason: reason(),
});

export const flagForm = one(['登记加快标记', 'The flag'], { flaggedOn: day('加快标记日', 'Flagged on') });
export const flagRefusedForm = one(['登记未予加快', 'No flag'], { reason: reason() });

export const officeActionForm = one(
  ['登记审查意见或补正通知', 'Office action'],
  {
    kind: {
      kind: 'choice',
      label: t('通知书', 'Notice'),
      required: true,
      options: [
        { value: 'first', label: t('第一次审查意见通知书', 'First office action') },
        { value: 'later', label: t('再次审查意见通知书', 'Later office action') },
        { value: 'correction', label: t('补正通知书', 'Notice to correct') },
      ],
    },
    issuedOn: day('发文日', 'Issued on'),
    defects,
    notice: proof('通知书', 'The notice'),
  },
  ['快速审查的答复期限较短，自发文日起算。', 'Limits on the fast track are short and run from the day of issue.'],
);

export const officeReplyForm = one(['登记已答复', 'Reply'], {
  repliedOn: day('答复日', 'Replied on'),
  receipt: proof('提交回执', 'Receipt'),
});

export const droppedForm = one(['登记退出快速通道', 'Dropped from the fast track'], {
  on: day('退出日', 'On'),
  reason: reason(),
});

export const grantForm = one(['登记授权', 'Grant'], {
  grantedOn: day('授权公告日', 'Granted on'),
  publicationNumber: { kind: 'text', label: t('授权公告号', 'Number of the grant'), max: 20 },
});

export const rejectionForm = one(['登记驳回', 'Rejection'], { rejectedOn: day('驳回决定日', 'Rejected on'), defects });

export const withdrawalAfterForm = one(
  ['合格后撤回', 'Withdraw after the pass'],
  {
    cause: {
      kind: 'choice',
      label: t('原因', 'Cause'),
      required: true,
      options: [
        {
          value: 'own-disclosure',
          label: t('发现在先公开或权属问题', 'An earlier disclosure or a question of ownership'),
        },
        { value: 'technical', label: t('技术方案有误，须重新试验', 'The invention has to be tested anew') },
        { value: 'business', label: t('经营情况变化', 'Business reasons') },
        { value: 'none', label: t('没有特别原因', 'No particular cause') },
      ],
    },
    reason: reason(),
  },
  [
    '合格后无故撤回，按本中心规定可能影响备案（惯例，可陈述意见）。',
    'Withdrawing after a pass without cause may affect the filing of the entity by the rule of the centre (customary; you will be heard).',
  ],
);

export const withdrawalRecordedForm = one(['登记撤回或视为撤回', 'Withdrawal'], {
  on: day('日期', 'On'),
  reason: reason(false),
});

export const reasonForm = (zh: string, en: string): Form => ({
  title: t(zh, en),
  sections: [
    {
      title: t('理由', 'Reason'),
      fields: { reason: { kind: 'long-text', label: t('理由', 'Reason'), required: true, max: 2000 } },
    },
  ],
});
