import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

export const FIELDS = [
  { value: 'biology', label: t('生物', 'Biology') },
  { value: 'new-materials', label: t('新材料', 'New materials') },
  { value: 'new-energy', label: t('新能源', 'New energy') },
];

export const GRADES = ['A', 'B', 'C'].map((value) => ({ value, label: t(`${value} 级`, `Grade ${value}`) }));

/** What applies; only those that are legal persons of their own may be filed. */
export const ENTITY_KINDS = [
  { value: 'enterprise', label: t('企业', 'Company'), legal: true },
  { value: 'university', label: t('高等学校', 'University'), legal: true },
  { value: 'institute', label: t('科研院所', 'Research institute'), legal: true },
  { value: 'institution', label: t('其他事业单位', 'Other public institution'), legal: true },
  { value: 'branch', label: t('分公司、分支机构', 'Branch'), legal: false },
  { value: 'individual', label: t('个体工商户或个人', 'Sole trader or person'), legal: false },
];

export const PHONE: Field = {
  kind: 'phone',
  label: t('联系电话', 'Telephone'),
  required: true,
  known: 'contact.phone',
  personal: true,
};

export const AGENCY_FIELDS: Record<string, Field> = {
  code: { kind: 'text', label: t('机构代码', 'Agency code'), required: true, pattern: '^\\d{5}$' },
  name: { kind: 'text', label: t('名称', 'Name'), required: true, max: 100 },
};

export const IPC_FIELDS: Record<string, Field> = {
  subclass: {
    kind: 'text',
    label: t('小类', 'Subclass'),
    required: true,
    pattern: '^[A-H]\\d{2}[A-Z]$',
    hint: t('如 C12N', 'Such as C12N'),
  },
};

const count = (zh: string, en: string, hint?: [string, string]): Field => ({
  kind: 'integer',
  label: t(zh, en),
  required: true,
  min: 0,
  max: 1_000_000,
  ...(hint ? { hint: t(...hint) } : {}),
});

export const SCAN = ['application/pdf', 'image/jpeg', 'image/png'];

export const entityForm: Form = {
  title: t('备案主体申请', 'Application for entity filing'),
  intro: t(
    '已在平台登记的信息会自动带出，请核对。填写中自动保存草稿。',
    'What the platform already knows is filled in; please check it. The draft is saved as you type.',
  ),
  sections: [
    {
      title: t('主体信息', 'The entity'),
      fields: {
        name: { kind: 'text', label: t('名称', 'Name'), required: true, max: 100, known: 'organisation.name' },
        creditCode: {
          kind: 'credit-code',
          label: t('统一社会信用代码', 'Credit code'),
          required: true,
          known: 'organisation.code',
        },
        kind: {
          kind: 'choice',
          label: t('类型', 'Kind'),
          required: true,
          options: ENTITY_KINDS.map(({ value, label }) => ({ value, label })),
        },
        foundedOn: { kind: 'date', label: t('成立日期', 'Founded on'), required: true, max: 'today' },
        division: {
          kind: 'division',
          label: t('注册地', 'Place of registration'),
          required: true,
          known: 'organisation.division',
        },
        address: { kind: 'text', label: t('详细地址', 'Address'), required: true, max: 200 },
        legalRepresentative: {
          kind: 'text',
          label: t('法定代表人', 'Legal representative'),
          required: true,
          max: 40,
          personal: true,
        },
      },
    },
    {
      title: t('领域与研发', 'Field and research'),
      fields: {
        field: { kind: 'choice', label: t('产业领域', 'Field'), required: true, options: FIELDS },
        ipc: {
          kind: 'list',
          label: t('主要分类（小类）', 'Main IPC subclasses'),
          required: true,
          min: 1,
          max: 20,
          fields: IPC_FIELDS,
        },
        products: {
          kind: 'long-text',
          label: t('主要产品或研究方向', 'Products or research'),
          required: true,
          max: 1000,
        },
        rdStaff: count('研发人员（人）', 'R&D staff'),
        rdSpend: { kind: 'money', label: t('上年度研发投入', 'R&D spending last year'), required: true, min: 0 },
        insuredStaff: count('参保人数（人）', 'Insured staff'),
        researchPremises: {
          kind: 'yes-no',
          label: t('有自有或租用的研发场所', 'Has premises for research, owned or rented'),
          required: true,
        },
      },
    },
    {
      title: t('知识产权情况', 'Intellectual property'),
      fields: {
        inventions: count('有效发明专利（件）', 'Granted inventions', [
          '以第一专利权人计。',
          'Those of which the entity is the first owner.',
        ]),
        utilityModels: count('有效实用新型专利（件）', 'Granted utility models'),
        designs: count('有效外观设计专利（件）', 'Granted designs'),
        plannedFilings: count('本年度拟申请专利（件）', 'Filings planned this year'),
        ipManagement: {
          kind: 'yes-no',
          label: t('有知识产权管理制度，或有专人负责', 'Has rules for managing IP, or a person in charge'),
          required: true,
        },
        ipSystem: {
          kind: 'yes-no',
          label: t('已通过知识产权管理体系认证（GB/T 29490）', 'IP management certified (GB/T 29490)'),
        },
        lastDishonesty: {
          kind: 'date',
          label: t('最近一次失信或被认定非正常申请的日期', 'Last finding of dishonesty or abnormal filing'),
          hint: t('没有则不填。', 'Leave it empty if there is none.'),
          max: 'today',
        },
        agencies: {
          kind: 'list',
          label: t('委托的专利代理机构', 'Patent agencies'),
          max: 20,
          fields: AGENCY_FIELDS,
        },
      },
    },
    {
      title: t('联系人与材料', 'Contact and materials'),
      fields: {
        contactName: { kind: 'text', label: t('联系人', 'Contact'), required: true, max: 40, known: 'contact.name' },
        contactPhone: PHONE,
        contactEmail: { kind: 'email', label: t('电子邮箱', 'E-mail'), required: true, personal: true },
        licence: {
          kind: 'files',
          label: t('营业执照或法人证书扫描件', 'Scan of the licence'),
          required: true,
          min: 1,
          accept: SCAN,
        },
        evidence: {
          kind: 'files',
          label: t('研发场所、团队、参保等证明', 'Evidence of premises, team and insurance'),
          accept: SCAN,
        },
        commitment: {
          kind: 'agreement',
          label: t(
            '承诺：所填内容真实；遵守预审业务规则；不从事非正常申请专利行为。',
            'We commit that all of this is true, that we follow the rules of pre-examination and file no abnormal applications.',
          ),
          required: true,
        },
      },
    },
  ],
};
