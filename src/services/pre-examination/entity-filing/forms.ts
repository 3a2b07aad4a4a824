import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

export const FIELDS = [
  { value: 'biology', label: t('生物', 'Biology') },
  { value: 'new-materials', label: t('新材料', 'New materials') },
  { value: 'new-energy', label: t('新能源', 'New energy') },
];

export const GRADES = ['A', 'B', 'C'].map((value) => ({ value, label: t(`${value} 级`, `Grade ${value}`) }));

const count = (zh: string, en: string, hint?: [string, string]): Field => ({
  kind: 'integer',
  label: t(zh, en),
  required: true,
  min: 0,
  max: 1_000_000,
  ...(hint ? { hint: t(...hint) } : {}),
});

const SCAN = ['application/pdf', 'image/jpeg', 'image/png'];

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
          options: [
            { value: 'enterprise', label: t('企业', 'Company') },
            { value: 'university', label: t('高等学校', 'University') },
            { value: 'institute', label: t('科研院所', 'Research institute') },
            { value: 'institution', label: t('其他事业单位', 'Other public institution') },
          ],
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
          fields: {
            subclass: {
              kind: 'text',
              label: t('小类', 'Subclass'),
              required: true,
              pattern: '^[A-H]\\d{2}[A-Z]$',
              hint: t('如 C12N', 'Such as C12N'),
            },
          },
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
          fields: {
            code: { kind: 'text', label: t('机构代码', 'Agency code'), required: true, pattern: '^\\d{5}$' },
            name: { kind: 'text', label: t('名称', 'Name'), required: true, max: 100 },
          },
        },
      },
    },
    {
      title: t('联系人与材料', 'Contact and materials'),
      fields: {
        contactName: { kind: 'text', label: t('联系人', 'Contact'), required: true, max: 40, known: 'contact.name' },
        contactPhone: {
          kind: 'phone',
          label: t('联系电话', 'Telephone'),
          required: true,
          known: 'contact.phone',
          personal: true,
        },
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

const one = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});

const explanation: Field = { kind: 'long-text', label: t('说明', 'Explanation'), required: true, max: 2000 };

const grounds = (options: [value: string, zh: string, en: string][]): Field => ({
  kind: 'choices',
  label: t('情形', 'Grounds'),
  required: true,
  options: options.map(([value, zh, en]) => ({ value, label: t(zh, en) })),
});

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

export const reportForm = one(['上报国家知识产权局', 'Report to the national office'], ['上报', 'Report'], {
  batch: { kind: 'text', label: t('批次', 'Batch'), required: true, max: 40 },
});

export const confirmForm = one(['登记备案确认', 'Enter the confirmation'], ['确认', 'Confirmation'], {
  filedOn: { kind: 'date', label: t('备案日', 'Filed on'), required: true, max: 'today' },
  grade: { kind: 'choice', label: t('初始等级', 'Grade'), options: GRADES },
});

export const refusalForm = one(['不予备案', 'Refuse'], ['理由', 'Reasons'], {
  grounds: grounds([
    ['region', '注册地不在本地区', 'Not registered in the region'],
    ['field', '不属于获批领域', 'Outside the approved fields'],
    ['research', '不具备研发条件', 'No research of its own'],
    ['honesty', '有失信或非正常申请记录', 'A record of dishonesty or abnormal filings'],
    ['patents', '专利基础薄弱', 'Too few patents'],
    ['national-office', '国家知识产权局未确认', 'Not confirmed by the national office'],
  ]),
  explanation,
});

export const suspensionForm = one(['暂停备案', 'Suspend'], ['暂停', 'Suspension'], {
  grounds: grounds([
    ['text-differs', '正式提交文本与预审合格文本不一致', 'Text filed differs from the text passed'],
    ['withdrawn', '预审合格后无故修改或撤回', 'Amended or withdrawn after a pass without cause'],
    ['pass-rate', '预审合格率过低', 'Pass rate too low'],
    ['abnormal', '被认定非正常申请专利', 'Found to file abnormally'],
    ['false-data', '材料虚假', 'False data'],
  ]),
  months: {
    kind: 'choice',
    label: t('暂停时间', 'For how long'),
    required: true,
    options: ['3', '6', '12'].map((n) => ({ value: n, label: t(`${n} 个月`, `${n} months`) })),
  },
  explanation,
});

export const restorationForm = one(['恢复备案', 'Restore'], ['恢复', 'Restoration'], { explanation });

export const cancellationForm = one(['取消备案', 'Cancel'], ['取消', 'Cancellation'], {
  grounds: grounds([
    ['request', '主体申请取消', 'Asked for by the entity'],
    ['moved', '迁出、注销或改变领域', 'Moved, dissolved or changed its field'],
    ['abnormal', '被认定非正常申请专利', 'Found to file abnormally'],
    ['false-data', '材料虚假或转让预审名额', 'False data or trading of pre-examination'],
    ['annual-review', '年度复核不合格', 'Failed the annual review'],
  ]),
  explanation,
});

export const annualReviewForm = one(['年度复核', 'Annual review'], ['复核', 'Review'], {
  year: { kind: 'integer', label: t('年度', 'Year'), required: true, min: 2022, max: 2999 },
  result: {
    kind: 'choice',
    label: t('结果', 'Result'),
    required: true,
    options: [
      { value: 'passed', label: t('合格', 'Passed') },
      { value: 'rectify', label: t('限期整改', 'To be put right') },
    ],
  },
  grade: { kind: 'choice', label: t('等级', 'Grade'), options: GRADES },
  note: { kind: 'long-text', label: t('说明', 'Note'), max: 2000 },
});

export const withdrawalForm = one(['撤回申请', 'Withdraw'], ['撤回', 'Withdrawal'], {
  reason: { kind: 'long-text', label: t('理由', 'Reason'), required: true, max: 2000 },
});
