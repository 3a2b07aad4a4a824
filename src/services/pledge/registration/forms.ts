import type { Condition } from '#engine/condition.ts';
import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const yes = (field: string): Condition => ({ eq: [{ ref: `input.${field}` }, true] });
const needsDeclaration: Condition = { any: [yes('sameDayTwin'), yes('underInvalidation')] };

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

const explanation: Field = { kind: 'long-text', label: t('说明', 'Explanation'), required: true, max: 2000 };

export const registrationForm: Form = {
  title: t('专利权质押登记申请', 'Application to register a patent pledge'),
  intro: t(
    '由出质人填写，质权人核对；双方都签署后提交登记。任何一方修改后，双方须重新签署。',
    'The pledgor fills it in and the pledgee checks it; it is filed once both have signed. After any change both sign again.',
  ),
  sections: [
    {
      title: t('当事人', 'The parties'),
      fields: {
        pledgor: {
          kind: 'organisation',
          label: t('出质人（名称、统一社会信用代码）', 'Pledgor (name and credit code)'),
          required: true,
          known: 'organisation',
        },
        pledgee: {
          kind: 'organisation',
          label: t('质权人（名称、统一社会信用代码）', 'Pledgee (name and credit code)'),
          required: true,
        },
        otherDebtor: { kind: 'yes-no', label: t('债务人不是出质人', 'The debtor is somebody else') },
        debtor: {
          kind: 'organisation',
          label: t('债务人（名称、统一社会信用代码）', 'Debtor (name and credit code)'),
          when: yes('otherDebtor'),
          required: true,
        },
        channel: {
          kind: 'choice',
          label: t('提交方式', 'How it is filed'),
          required: true,
          options: [
            { value: 'online', label: t('网上提交', 'Online') },
            { value: 'paper', label: t('窗口提交纸件', 'On paper') },
          ],
        },
      },
    },
    {
      title: t('质押的专利', 'The pledged patents'),
      fields: {
        patents: { kind: 'patent-numbers', label: t('专利号', 'Patent numbers'), required: true, min: 1 },
        coOwned: { kind: 'yes-no', label: t('有共有人', 'There are co-owners') },
        coOwnerConsent: files('共有人同意出质的证明', 'Consent of the co-owners', {
          when: yes('coOwned'),
          required: true,
        }),
        sameDayTwin: {
          kind: 'yes-no',
          label: t('实用新型有同日申请的发明', 'A utility model has an invention filed on the same day'),
        },
        underInvalidation: { kind: 'yes-no', label: t('专利权正被请求宣告无效', 'An invalidation request is pending') },
        declaration: {
          kind: 'agreement',
          label: t(
            '双方已知悉上述情形可能影响质权，仍要求登记。',
            'Both sides know that this may affect the pledge and still ask for registration.',
          ),
          when: needsDeclaration,
          required: true,
        },
      },
    },
    {
      title: t('债权与合同', 'Debt and contracts'),
      fields: {
        securedFen: { kind: 'money', label: t('担保的债权数额', 'Secured amount'), required: true, min: 1 },
        debtFrom: { kind: 'date', label: t('债务履行期自', 'Debt from'), required: true },
        debtTo: { kind: 'date', label: t('债务履行期至', 'Debt to'), required: true },
        mainContract: { kind: 'text', label: t('主合同编号', 'Number of the main contract'), required: true, max: 80 },
        pledgeContract: {
          kind: 'text',
          label: t('质押合同编号', 'Number of the pledge contract'),
          required: true,
          max: 80,
        },
        signedOn: {
          kind: 'date',
          label: t('质押合同签订日', 'Pledge contract signed on'),
          required: true,
          max: 'today',
        },
        valued: { kind: 'yes-no', label: t('经过资产评估', 'The patents were valued') },
        valuer: { kind: 'text', label: t('评估机构', 'Valuer'), when: yes('valued'), required: true, max: 100 },
        valuationFen: { kind: 'money', label: t('评估价值', 'Valuation'), when: yes('valued'), required: true, min: 1 },
        valuation: files('资产评估报告', 'Valuation report', { when: yes('valued'), required: true }),
      },
    },
    {
      title: t('材料与经办人', 'Materials and contact'),
      fields: {
        contract: files('质押合同', 'Pledge contract', { required: true, min: 1 }),
        identity: files('双方身份证明', 'Identity documents of both sides', { required: true, min: 1 }),
        authorisation: files('委托书和经办人身份证明', 'Power of attorney and identity of the agent'),
        contactName: { kind: 'text', label: t('经办人', 'Contact'), required: true, max: 40, known: 'contact.name' },
        contactPhone: { kind: 'phone', label: t('联系电话', 'Telephone'), required: true, personal: true },
      },
    },
  ],
};

export const signForm = form('签署', 'Sign', {
  signatory: { kind: 'text', label: t('签署人', 'Signatory'), required: true, max: 40 },
  attest: {
    kind: 'agreement',
    label: t('已核对申请内容，代表本单位签署并对真实性负责。', 'We have checked the application and sign it as true.'),
    required: true,
  },
});

export const correctionForm = form('通知补正', 'Ask for a correction', {
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

/** The grounds on which a registration is refused. */
export const REFUSAL_GROUNDS = [
  { value: 'not-owner', label: t('出质人不是登记的专利权人', 'The pledgor is not the registered owner') },
  { value: 'ended', label: t('专利权已终止或被宣告无效', 'The patent has ended or was invalidated') },
  { value: 'not-granted', label: t('专利申请尚未授权', 'The patent is not granted yet') },
  { value: 'fee-unpaid', label: t('专利权处于年费缴纳滞纳期', 'The annual fee is unpaid') },
  { value: 'suspended', label: t('因权属纠纷或财产保全被中止', 'Suspended by an ownership dispute or a court') },
  { value: 'debt-too-long', label: t('债务履行期超过专利权有效期', 'The debt outlasts the patent') },
  { value: 'contract', label: t('质押合同缺少必要内容', 'The pledge contract lacks required content') },
  { value: 'co-owners', label: t('未经共有人同意', 'The co-owners have not consented') },
  { value: 'pledged', label: t('专利权已被质押且在质押期内', 'The patent is pledged already') },
  { value: 'other', label: t('其他情形', 'Another ground') },
];

export const refusalForm = form('不予登记', 'Refuse', {
  grounds: { kind: 'choices', label: t('情形', 'Grounds'), required: true, options: REFUSAL_GROUNDS },
  explanation,
});

export const changeForm = form('变更登记', 'Change', {
  pledgorName: { kind: 'text', label: t('出质人新名称', 'New name of the pledgor'), max: 100 },
  pledgeeName: { kind: 'text', label: t('质权人新名称', 'New name of the pledgee'), max: 100 },
  securedFen: { kind: 'money', label: t('新的债权数额', 'New secured amount'), min: 1 },
  debtTo: { kind: 'date', label: t('债务履行期改至', 'Debt now to'), min: 'today' },
  agreement: files('变更协议或证明', 'Agreement on the change', { required: true, min: 1 }),
  explanation,
});

export const cancellationForm = form('注销登记', 'Cancel', {
  ground: {
    kind: 'choice',
    label: t('注销原因', 'Why'),
    required: true,
    options: [
      { value: 'paid', label: t('债务已清偿', 'The debt is paid') },
      { value: 'realised', label: t('质权已实现', 'The pledge was realised') },
      { value: 'waived', label: t('质权人放弃质权', 'The pledgee waives it') },
      { value: 'void', label: t('主合同或质押合同无效、被撤销', 'The contract is void') },
      { value: 'other', label: t('其他质权消灭的情形', 'Another ground') },
    ],
  },
  proof: files('债务清偿或质权消灭的证明', 'Proof', { required: true, min: 1 }),
});

export const reasonForm = (zh: string, en: string): Form => form(zh, en, { explanation });
