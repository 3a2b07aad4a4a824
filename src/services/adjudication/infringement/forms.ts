import type { Condition } from '#engine/condition.ts';
import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

type Option = [value: string, zh: string, en: string];
const options = (list: Option[]) => list.map(([value, zh, en]) => ({ value, label: t(zh, en) }));
const is = (field: string, value: string): Condition => ({ eq: [{ ref: `input.${field}` }, value] });

const choice = (zh: string, en: string, list: Option[], more: Partial<Field> = {}): Field => ({
  kind: 'choice',
  label: t(zh, en),
  required: true,
  options: options(list),
  ...more,
});
const long = (zh: string, en: string, max = 10_000): Field => ({
  kind: 'long-text',
  label: t(zh, en),
  required: true,
  max,
});
const files = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'files',
  label: t(zh, en),
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  ...more,
});
const form = (zh: string, en: string, fields: Record<string, Field>): Form => ({
  title: t(zh, en),
  sections: [{ title: t(zh, en), fields }],
});

export const SERVICE: Option[] = [
  ['electronic', '电子送达', 'Electronic'],
  ['mail', '邮寄', 'By mail'],
  ['in-person', '直接送达', 'In person'],
  ['public-notice', '公告送达', 'Public notice'],
];

export const requestForm: Form = {
  title: t('专利侵权纠纷处理请求书', 'Request to adjudicate an infringement'),
  intro: t(
    '请写明请求人、被请求人、请求事项、事实和理由，并附证据。证据按被请求人数提交副本。',
    'Name both sides, what you ask for, facts and reasons, and attach the evidence with a copy for each respondent.',
  ),
  sections: [
    {
      title: t('请求人', 'Requester'),
      fields: {
        requesterCode: {
          kind: 'credit-code',
          label: t('统一社会信用代码（单位填写）', 'Credit code (organisations)'),
          known: 'organisation.code',
        },
        standing: choice('请求人身份', 'Standing', [
          ['patentee', '专利权人', 'Patentee'],
          ['exclusive-licensee', '独占实施许可的被许可人', 'Exclusive licensee'],
          ['sole-licensee', '排他实施许可的被许可人（专利权人不请求）', 'Sole licensee, the patentee not acting'],
          ['authorised-licensee', '经授权的普通实施许可的被许可人', 'Authorised ordinary licensee'],
          ['heir', '专利权的合法继承人', 'Heir'],
        ]),
        standingProof: files('许可合同或继承证明', 'Licence or proof of succession', {
          when: { not: is('standing', 'patentee') },
          required: true,
        }),
        address: { kind: 'text', label: t('地址', 'Address'), required: true, max: 200 },
        contactPhone: { kind: 'phone', label: t('联系电话', 'Telephone'), required: true, personal: true },
        identity: files('身份证明、委托书', 'Proof of identity, power of attorney', { required: true, min: 1 }),
      },
    },
    {
      title: t('被请求人', 'Respondent'),
      fields: {
        respondentKind: choice('类型', 'Kind', [
          ['organisation', '单位', 'Organisation'],
          ['person', '个人', 'Person'],
        ]),
        respondentName: { kind: 'text', label: t('名称或姓名', 'Name'), required: true, max: 100 },
        respondentCode: {
          kind: 'credit-code',
          label: t('统一社会信用代码', 'Credit code'),
          when: is('respondentKind', 'organisation'),
          required: true,
        },
        respondentAddress: { kind: 'text', label: t('地址', 'Address'), required: true, max: 200 },
        domicile: choice('在中国境内有无经常居所或营业所', 'Residence or business place in China', [
          ['china', '有', 'Yes'],
          ['none', '没有', 'No'],
        ]),
        place: {
          kind: 'division',
          label: t('被请求人所在地或侵权行为地', 'Place of the respondent or act'),
          required: true,
        },
      },
    },
    {
      title: t('专利与请求', 'Patent and request'),
      fields: {
        patents: { kind: 'patent-numbers', label: t('涉案专利号', 'Patent number'), required: true },
        patentKind: choice('专利类型', 'Kind', [
          ['invention', '发明', 'Invention'],
          ['utility', '实用新型', 'Utility model'],
          ['design', '外观设计', 'Design'],
        ]),
        claims: {
          kind: 'text',
          label: t('主张的权利要求', 'Claims asserted'),
          hint: t('如“1、3—5”', 'Such as "1, 3–5"'),
          when: { not: is('patentKind', 'design') },
          required: true,
          max: 100,
        },
        demands: long('请求事项', 'What is asked for', 2000),
        facts: long('事实和理由', 'Facts and reasons'),
        knewOn: {
          kind: 'date',
          label: t('知道侵权行为和侵权人之日', 'Day of knowing act and infringer'),
          required: true,
          max: 'today',
        },
        evidence: files('证据', 'Evidence', { required: true, min: 1 }),
        registerCopy: files('专利登记簿副本', 'Copy of the patent register', { required: true, min: 1 }),
        evaluation: files('专利权评价报告', 'Evaluation report', { when: { not: is('patentKind', 'invention') } }),
        noSuit: {
          kind: 'agreement',
          label: t(
            '当事人均未就该纠纷向人民法院起诉，也没有约定其他解决方式。',
            'No party has sued over this dispute, and no other way of settling it was agreed.',
          ),
          required: true,
        },
      },
    },
  ],
};

export const explanationForm = (zh: string, en: string): Form =>
  form(zh, en, { explanation: long('理由', 'Reasons', 4000) });

export const correctionForm = form('补正告知', 'What to correct', {
  items: {
    kind: 'list',
    label: t('补正内容（一次性告知）', 'Everything to correct, told at once'),
    required: true,
    min: 1,
    max: 50,
    fields: {
      what: { kind: 'text', label: t('问题', 'What is wrong'), required: true, max: 300 },
      fix: { kind: 'text', label: t('补正要求', 'What to do'), required: true, max: 300 },
    },
  },
});

export const notFiledForm = form('不予立案', 'Not filed', {
  grounds: {
    kind: 'choices',
    label: t('情形', 'Grounds'),
    required: true,
    options: options([
      ['standing', '请求人不是专利权人或利害关系人', 'The requester has no standing'],
      ['respondent', '没有明确的被请求人', 'No identified respondent'],
      ['request', '没有具体的请求、事实和理由', 'No concrete request, facts and reasons'],
      ['jurisdiction', '不属于本机关管辖', 'Outside this office’s jurisdiction'],
      ['suit', '已向人民法院起诉或另有约定', 'A suit or another agreed way'],
      ['not-corrected', '未按要求补正', 'Not corrected as asked'],
    ]),
  },
  explanation: long('理由', 'Reasons', 4000),
});

export const filingForm = form('立案', 'File the case', {
  handler: { kind: 'account', label: t('承办人', 'Case handler'), required: true },
  panel: {
    kind: 'list',
    label: t('合议组（三人以上单数）', 'Panel (three or more, an odd number)'),
    required: true,
    min: 3,
    max: 9,
    fields: { name: { kind: 'text', label: t('姓名', 'Name'), required: true, max: 40 } },
  },
});

export const serviceForm = form('送达被请求人', 'Serve on the respondent', {
  method: choice('送达方式', 'Method', SERVICE),
  consent: {
    kind: 'agreement',
    label: t('被请求人已同意电子送达', 'The respondent has agreed to electronic service'),
    when: is('method', 'electronic'),
    required: true,
  },
  account: {
    kind: 'account',
    label: t('被请求人（个人）的平台账号', 'The account of a respondent who is a person'),
    hint: t(
      '个人有账号的填写；单位按信用代码自动关联。',
      'For persons who have one; organisations are found by their code.',
    ),
  },
});

export const receiptForm = form('登记收到日期', 'Record the receipt', {
  receivedOn: { kind: 'date', label: t('实际收到日', 'Received on'), required: true, max: 'today' },
  proof: files('送达回证', 'Proof of service', { required: true, min: 1 }),
});

export const defenceForm = form('答辩', 'Defence', {
  statement: long('答辩意见', 'Statement'),
  defences: {
    kind: 'choices',
    label: t('抗辩', 'Defences'),
    options: options([
      ['no-infringement', '未落入保护范围', 'Outside the scope'],
      ['prior-art', '现有技术或现有设计', 'Prior art or design'],
      ['prior-use', '先用权', 'Prior use'],
      ['lawful-source', '合法来源', 'Lawful source'],
      ['time-bar', '超过请求时效', 'Time bar'],
    ]),
  },
  evidence: files('证据', 'Evidence'),
});

export const evidenceForm = form('提交证据', 'Evidence', {
  purpose: long('证明目的', 'What it proves', 2000),
  evidence: files('证据', 'Evidence', { required: true, min: 1 }),
});

export const hearingForm = form('安排口头审理', 'Set the hearing', {
  heldOn: { kind: 'date', label: t('日期', 'Day'), required: true },
  time: {
    kind: 'text',
    label: t('时间', 'Time'),
    required: true,
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    hint: t('如 09:30', 'Such as 09:30'),
  },
  place: { kind: 'text', label: t('地点', 'Place'), required: true, max: 200 },
});

const presence: Option[] = [
  ['present', '到场', 'Present'],
  ['excused', '有正当理由未到', 'Absent with good reason'],
  ['absent', '无正当理由未到', 'Absent without good reason'],
];

export const minutesForm = form('口头审理记录', 'Minutes of the hearing', {
  requesterPresence: choice('请求人', 'Requester', presence),
  respondentPresence: choice('被请求人', 'Respondent', presence),
  minutes: files('笔录', 'Minutes', { required: true, min: 1 }),
});

export const suspensionForm = form('中止处理', 'Suspend', {
  ground: choice('中止原因', 'Ground', [
    [
      'invalidation',
      '涉案实用新型、外观设计专利被请求宣告无效并受理',
      'Invalidation of the utility model or design accepted',
    ],
    ['party', '当事人死亡、丧失行为能力或终止', 'A party died, lost capacity or was dissolved'],
    ['force-majeure', '不可抗力', 'Force majeure'],
    ['other-case', '须以另一案的结果为依据', 'It depends on another case'],
    ['superior', '须请示上级', 'A question to the superior'],
  ]),
  explanation: long('说明', 'Explanation', 2000),
});

export const excludedForm = form('不计入期限的期间', 'Time that is not counted', {
  ground: choice('原因', 'Ground', [
    ['public-notice', '公告', 'Public notice'],
    ['test', '检验检测、鉴定', 'Tests and appraisals'],
    ['jurisdiction', '管辖权异议', 'Objection to jurisdiction'],
    ['evidence', '当事人申请延长举证期限', 'Extension of the evidence period'],
    ['settlement', '当事人自行和解', 'Settlement talks'],
  ]),
  explanation: long('说明', 'Explanation', 2000),
});

export const deliberationForm = form('合议记录', 'Deliberation', {
  opinions: long('各成员意见', 'Opinions of the members'),
  conclusion: long('合议结论', 'Conclusion', 4000),
});

export const proposalForm = form('拟裁决', 'Draft decision', {
  outcome: choice('结论', 'Outcome', [
    ['infringed', '侵权成立', 'Infringement'],
    ['not-infringed', '侵权不成立', 'No infringement'],
  ]),
  findings: long('查明事实与理由', 'Facts found and reasons', 20_000),
  ruling: long('裁决事项', 'Ruling', 4000),
});

export const decisionForm = form('签发裁决', 'Issue the decision', { method: choice('送达方式', 'Service', SERVICE) });

export const mediationForm = form('调解结案', 'Settlement by mediation', {
  terms: long('协议内容', 'Terms', 10_000),
  agreement: files('双方签署的调解协议', 'Agreement signed by both', { required: true, min: 1 }),
});

export const dismissalForm = form('撤案', 'Close without decision', {
  ground: choice('原因', 'Ground', [
    ['wrongly-filed', '不符合立案条件', 'It should not have been filed'],
    ['no-successor', '当事人死亡或终止且无承继人', 'A party is gone without successor'],
    ['claims', '经要求仍不明确主张的权利要求', 'Claims not specified after being asked'],
    ['time-bar', '被请求人提出时效抗辩且成立', 'The respondent’s time bar holds'],
    ['other', '其他情形', 'Another ground'],
  ]),
  explanation: long('理由', 'Reasons', 4000),
});

export const suitForm = form('登记起诉', 'Record a suit', {
  court: { kind: 'text', label: t('法院', 'Court'), required: true, max: 100 },
  caseNumber: { kind: 'text', label: t('案号', 'Case number'), required: true, max: 60 },
  suedOn: { kind: 'date', label: t('起诉日', 'Sued on'), required: true, max: 'today' },
});

export const judgmentForm = form('登记判决', 'Record the judgment', {
  result: choice('结果', 'Result', [
    ['upheld', '维持裁决', 'Upheld'],
    ['revoked', '撤销裁决', 'Revoked'],
  ]),
  judgment: files('裁判文书', 'Judgment', { required: true, min: 1 }),
});
