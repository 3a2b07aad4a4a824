import type { Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { LOCARNO } from './request.ts';

export const refusalForm: Form = {
  title: t('不予受理', 'Not accepted'),
  sections: [
    {
      title: t('理由', 'Reasons'),
      fields: {
        grounds: {
          kind: 'choices',
          label: t('不予受理的情形', 'Grounds'),
          required: true,
          options: [
            { value: 'field', label: t('不属于本中心预审领域', 'Outside the fields of the centre') },
            { value: 'entity', label: t('备案主体不符合要求', 'The entity does not qualify') },
            {
              value: 'agency',
              label: t('代理机构未登记或状态异常', 'The agency is not registered or not in good standing'),
            },
            { value: 'quota', label: t('本年度名额已用完', 'The quota of the year is used up') },
            { value: 'excluded', label: t('属于不予受理的申请类型', 'An excluded kind of application') },
            { value: 'files', label: t('申请文件不齐全或不能读取', 'Files missing or unreadable') },
            { value: 'other', label: t('其他', 'Other') },
          ],
        },
        explanation: {
          kind: 'long-text',
          label: t('说明与改正办法', 'What to do about it'),
          required: true,
          max: 2000,
        },
      },
    },
  ],
};

export const assignForm: Form = {
  title: t('分案', 'Allocation'),
  sections: [
    {
      title: t('审查员', 'Examiner'),
      fields: {
        examiner: { kind: 'account', label: t('预审员', 'Pre-examiner'), required: true },
        reason: { kind: 'text', label: t('分案理由', 'Why this examiner'), max: 200 },
      },
    },
  ],
};

export const opinionForm: Form = {
  title: t('预审意见', 'Opinion'),
  sections: [
    {
      title: t('意见', 'Findings'),
      fields: {
        findings: {
          kind: 'list',
          label: t('逐条意见', 'Findings, one by one'),
          required: true,
          min: 1,
          max: 100,
          fields: {
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
            place: {
              kind: 'text',
              label: t('位置', 'Place'),
              required: true,
              max: 60,
              hint: t('如"权利要求 3"', 'Such as "claim 3"'),
            },
            what: { kind: 'long-text', label: t('问题', 'What is wrong'), required: true, max: 1000 },
            basis: { kind: 'text', label: t('依据', 'Basis'), required: true, max: 80 },
            fix: { kind: 'long-text', label: t('改正建议', 'What to do'), max: 1000 },
            rule: { kind: 'text', label: t('检查规则', 'Rule'), pattern: '^[A-Z]-\\d{2}$', hidden: true },
            fingerprint: {
              kind: 'text',
              label: t('检查结果编号', 'Fingerprint'),
              pattern: '^[0-9a-f]{16}$',
              hidden: true,
            },
          },
        },
        remark: { kind: 'long-text', label: t('其他说明', 'Other remarks'), max: 2000 },
      },
    },
  ],
};

export const replyForm: Form = {
  title: t('补正答复', 'Reply'),
  sections: [
    {
      title: t('修改后的申请文件', 'Corrected application'),
      fields: {
        package: { kind: 'package', label: t('修改后的申请文件', 'Corrected package'), required: true },
        answers: {
          kind: 'list',
          label: t('逐条答复', 'Answers, one by one'),
          fields: {
            finding: { kind: 'integer', label: t('意见序号', 'Finding no.'), required: true, min: 1 },
            answer: {
              kind: 'choice',
              label: t('答复', 'Answer'),
              required: true,
              options: [
                { value: 'corrected', label: t('已按意见修改', 'Corrected as asked') },
                { value: 'otherwise', label: t('已作其他修改', 'Corrected otherwise') },
                { value: 'disagreed', label: t('不同意，理由如下', 'Disagreed, for the reason given') },
              ],
            },
            reason: { kind: 'long-text', label: t('说明', 'Explanation'), max: 1000 },
          },
        },
        statement: { kind: 'long-text', label: t('意见陈述', 'Statement'), max: 5000 },
      },
    },
  ],
};

export const passForm: Form = {
  title: t('预审合格', 'Pass'),
  sections: [
    {
      title: t('结论', 'Conclusion'),
      fields: {
        remark: { kind: 'long-text', label: t('提示', 'Notes to the applicant'), max: 1000 },
      },
    },
  ],
};

export const failForm: Form = {
  title: t('拟不合格', 'Proposal to fail'),
  sections: [
    {
      title: t('理由', 'Reasons'),
      fields: {
        grounds: {
          kind: 'choices',
          label: t('不合格的情形', 'Grounds'),
          required: true,
          options: [
            { value: 'field', label: t('不属于预审领域', 'Outside the field') },
            { value: 'formal', label: t('形式缺陷未克服', 'Formal defects not cured') },
            { value: 'subject-matter', label: t('不属于保护客体', 'Excluded subject matter') },
            { value: 'novelty', label: t('明显不具备新颖性或创造性', 'Evident lack of novelty or inventive step') },
            { value: 'disclosure', label: t('公开不充分', 'Insufficient disclosure') },
            { value: 'abnormal', label: t('涉嫌非正常申请', 'Suspected abnormal filing') },
            { value: 'false-data', label: t('材料虚假', 'False data') },
            { value: 'unity', label: t('缺乏单一性', 'No unity') },
            { value: 'double', label: t('重复授权', 'Double patenting') },
          ],
        },
        reasons: { kind: 'long-text', label: t('具体理由', 'Reasons'), required: true, max: 4000 },
      },
    },
  ],
};

export const returnForm: Form = {
  title: t('退回再审', 'Return to the examiner'),
  sections: [
    {
      title: t('意见', 'Opinion'),
      fields: { reason: { kind: 'long-text', label: t('退回理由', 'Why'), required: true, max: 2000 } },
    },
  ],
};

export const classificationForm: Form = {
  title: t('核定分类', 'Classification'),
  intro: t('已填入申请人建议的分类号，请核对。', 'Filled in with what the applicant suggests; please check it.'),
  sections: [
    {
      title: t('分类号', 'Symbol'),
      fields: {
        mainIpc: {
          kind: 'ipc',
          label: t('主分类号', 'Main classification'),
          required: { not: { eq: [{ ref: 'data.request.kind' }, 'design'] } },
          when: { not: { eq: [{ ref: 'data.request.kind' }, 'design'] } },
          known: 'data.request.mainIpc',
        },
        locarno: {
          kind: 'text',
          label: t('洛迦诺分类号', 'Locarno class'),
          pattern: LOCARNO,
          required: { eq: [{ ref: 'data.request.kind' }, 'design'] },
          when: { eq: [{ ref: 'data.request.kind' }, 'design'] },
          known: 'data.request.locarno',
        },
        note: { kind: 'text', label: t('说明', 'Note'), max: 300 },
      },
    },
  ],
};

export const objectionForm: Form = {
  title: t('申请复核', 'Ask for a review'),
  sections: [
    {
      title: t('理由', 'Reasons'),
      fields: {
        reasons: {
          kind: 'long-text',
          label: t('对哪些结论有异议，为什么', 'What you object to, and why'),
          required: true,
          max: 4000,
        },
        evidence: {
          kind: 'files',
          label: t('证明材料', 'Evidence'),
          accept: ['application/pdf', 'image/jpeg', 'image/png'],
        },
      },
    },
  ],
};

export const reconsiderationForm: Form = {
  title: t('复核决定', 'Decision on the review'),
  sections: [
    {
      title: t('理由', 'Reasons'),
      fields: { reasons: { kind: 'long-text', label: t('复核理由', 'Reasons'), required: true, max: 4000 } },
    },
  ],
};
