import type { Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const kindOptions = [
  { value: 'invention', label: t('发明', 'Invention') },
  { value: 'utility', label: t('实用新型', 'Utility model') },
  { value: 'design', label: t('外观设计', 'Design') },
];

export const requestForm: Form = {
  title: t('专利预审请求', 'Request for pre-examination'),
  intro: t(
    '请先备好申请文件压缩包（电子申请格式）、DOCX 或权利要求书文本。填写中自动保存草稿。',
    'Have the application files ready: an e-filing package, a DOCX, or the text of the claims. The draft is saved as you type.',
  ),
  sections: [
    {
      title: t('申请文件', 'Application files'),
      fields: {
        kind: { kind: 'choice', label: t('专利类型', 'Kind'), options: kindOptions, required: true },
        package: {
          kind: 'package',
          label: t('申请文件', 'Application package'),
          hint: t(
            'ZIP、文件夹、XML、DOCX 或 TXT,合计不超过 100 MB。',
            'ZIP, folder, XML, DOCX or TXT, 100 MB in all at most.',
          ),
          required: true,
        },
        title: { kind: 'text', label: t('发明名称', 'Title'), required: true, max: 60 },
        mainIpc: {
          kind: 'ipc',
          label: t('建议的主分类号', 'Suggested main classification'),
          hint: t(
            '发明、实用新型填国际专利分类号，如 C11B 1/04。',
            'IPC for inventions and utility models, such as C11B 1/04.',
          ),
          required: { not: { eq: [{ ref: 'input.kind' }, 'design'] } },
          when: { not: { eq: [{ ref: 'input.kind' }, 'design'] } },
        },
        locarno: {
          kind: 'text',
          label: t('洛迦诺分类号', 'Locarno class'),
          pattern: '^(0[1-9]|[12]\\d|3[0-2])-\\d{2}$',
          required: { eq: [{ ref: 'input.kind' }, 'design'] },
          when: { eq: [{ ref: 'input.kind' }, 'design'] },
        },
      },
    },
    {
      title: t('申请情况', 'About the application'),
      fields: {
        special: {
          kind: 'choices',
          label: t('是否属于下列情形', 'Does any of these apply?'),
          hint: t('没有则不勾选。前五种情形不予受理。', 'Tick none if none applies. The first five are not accepted.'),
          options: [
            { value: 'pct', label: t('PCT 国际申请或进入国家阶段', 'PCT application or national phase') },
            { value: 'divisional', label: t('分案申请', 'Divisional application') },
            {
              value: 'same-day-twin',
              label: t('同日申请发明和实用新型', 'Invention and utility model on the same day'),
            },
            { value: 'secrecy', label: t('需要保密审查', 'Secrecy review needed') },
            { value: 'hague', label: t('海牙外观设计', 'Hague design') },
            { value: 'priority', label: t('要求优先权', 'Priority claimed') },
            { value: 'deposit', label: t('涉及生物材料保藏', 'Deposit of biological material') },
            { value: 'sequence', label: t('含核苷酸或氨基酸序列表', 'Sequence listing') },
          ],
        },
        coApplicants: {
          kind: 'list',
          label: t('共同申请人', 'Co-applicants'),
          fields: {
            applicant: {
              kind: 'organisation',
              label: t('名称与统一社会信用代码', 'Name and credit code'),
              required: true,
            },
          },
          max: 20,
        },
        searchReport: {
          kind: 'files',
          label: t('现有技术检索报告', 'Prior-art search report'),
          hint: t('发明专利惯例要求提供。', 'Customary for inventions.'),
          accept: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
        },
      },
    },
    {
      title: t('联系与承诺', 'Contact and commitments'),
      fields: {
        contactName: { kind: 'text', label: t('联系人', 'Contact'), required: true, max: 40, known: 'contact.name' },
        contactPhone: {
          kind: 'phone',
          label: t('联系电话', 'Telephone'),
          required: true,
          known: 'contact.phone',
          personal: true,
        },
        commitEarly: {
          kind: 'agreement',
          label: t(
            '承诺：电子申请，提交文本与预审合格文本一致；同日缴清费用；不主动修改，不无故撤回。',
            'We commit to file electronically with the same text as passed, pay all fees the same day, and neither amend nor withdraw without cause.',
          ),
          required: true,
        },
        commitHonest: {
          kind: 'agreement',
          label: t(
            '承诺：以真实发明创造活动为基础，不属于非正常申请专利行为，发明人真实。',
            'We commit that the filing rests on real inventive activity, is not an abnormal filing, and names the true inventors.',
          ),
          required: true,
        },
      },
    },
  ],
};

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
        mainIpc: { kind: 'ipc', label: t('确定的主分类号', 'Main classification as found') },
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

export const filingForm: Form = {
  title: t('正式提交登记', 'Formal filing'),
  sections: [
    {
      title: t('提交情况', 'Filing'),
      fields: {
        applicationNumber: { kind: 'text', label: t('申请号', 'Application number'), required: true, max: 20 },
        filedOn: { kind: 'date', label: t('申请日', 'Filing date'), required: true, max: 'today' },
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

export const reasonForm = (zh: string, en: string): Form => ({
  title: t(zh, en),
  sections: [
    {
      title: t('理由', 'Reason'),
      fields: { reason: { kind: 'long-text', label: t('理由', 'Reason'), required: true, max: 2000 } },
    },
  ],
});
