import type { Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const kindOptions = [
  { value: 'invention', label: t('发明', 'Invention') },
  { value: 'utility', label: t('实用新型', 'Utility model') },
  { value: 'design', label: t('外观设计', 'Design') },
];

/** A Locarno class and subclass, such as 09-01. */
export const LOCARNO = '^(0[1-9]|[12]\\d|3[0-2])-\\d{2}$';

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
          pattern: LOCARNO,
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
          hint: t(
            '没有则不勾选。前五种情形不予受理，其余按本中心规定。',
            'Tick none if none applies. The first five are not accepted; the others follow the rule of the centre.',
          ),
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
            { value: 'delayed', label: t('请求延迟审查', 'Delayed examination requested') },
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
        searchedOn: {
          kind: 'date',
          label: t('检索报告日期', 'Day of the search report'),
          max: 'today',
          when: { present: 'input.searchReport' },
        },
        nearest: {
          kind: 'list',
          label: t('最接近的对比文件', 'Nearest documents'),
          max: 20,
          when: { present: 'input.searchReport' },
          fields: {
            number: { kind: 'text', label: t('公开号或出处', 'Number or source'), required: true, max: 100 },
          },
        },
        authorisation: {
          kind: 'files',
          label: t('代理委托书', 'Power of attorney'),
          hint: t('委托代理机构办理的提供。', 'Where an agency acts.'),
          accept: ['application/pdf', 'image/jpeg', 'image/png'],
        },
        evidence: {
          kind: 'files',
          label: t('研发证明', 'Proof of research'),
          hint: t('中心要求时提供。', 'On demand of the centre.'),
          accept: ['application/pdf', 'image/jpeg', 'image/png'],
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
