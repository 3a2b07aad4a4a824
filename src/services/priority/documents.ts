import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { NEEDS, RECORD_KINDS } from './evidence.ts';
import { CASE_GROUNDS, GROUNDS, KINDS, type PriorityLaw } from './law.ts';

type Fields = DocumentDefinition['fields'];
type Blocks = DocumentDefinition['blocks'];

const labels = (list: readonly { value: string; label: { zh: string; en: string } }[]) =>
  Object.fromEntries(list.map(({ value, label }) => [value, label]));

const caseFields = {
  caseNumber: { kind: 'text', label: t('办件编号', 'Matter no.') },
  requester: { kind: 'text', label: t('请求人', 'Requester') },
  subject: { kind: 'text', label: t('发明创造名称', 'Title') },
  application: { kind: 'texts', label: t('申请号或专利号', 'Application or patent no.') },
  caseKind: { kind: 'choice', label: t('案件类型', 'Kind'), options: labels(KINDS) },
} satisfies Fields;

const caseTable = {
  kind: 'facts',
  rows: [
    [
      { label: t('办件编号', 'Matter no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('案件类型', 'Kind'), value: t('{caseKind}', '{caseKind}') },
    ],
    [
      { label: t('申请号', 'Number'), value: t('{application}', '{application}') },
      { label: t('请求人', 'Requester'), value: t('{requester}', '{requester}') },
    ],
    [{ label: t('发明创造名称', 'Title'), value: t('{subject}', '{subject}') }],
  ],
} satisfies Blocks[number];

const paragraph = (zh: string, en: string, when?: string) =>
  ({ kind: 'paragraph', text: t(zh, en), ...(when ? { when } : {}) }) as const;

const groundRows = (list: readonly { value: string; label: { zh: string; en: string } }[]) =>
  ({
    kind: 'rows',
    label: t('请求理由', 'Grounds'),
    optional: true,
    fields: {
      ground: { kind: 'choice', label: t('理由', 'Ground'), options: labels(list) },
      statement: { kind: 'text', label: t('具体理由', 'Statement') },
    },
  }) satisfies Fields[string];

const groundsOf = (from: string) =>
  ({
    kind: 'findings',
    from,
    lead: t('{ground}', '{ground}'),
    parts: [{ label: t('具体理由', 'Statement'), text: t('{statement}', '{statement}') }],
    empty: t('无', 'None'),
    when: from,
  }) satisfies Blocks[number];

const SEARCH = t('现有技术或者现有设计材料', 'Prior art or prior designs');

/** Files handed in, with the fingerprint under which they are kept. */
const fileRows = (label: Text) =>
  ({
    kind: 'rows',
    label,
    optional: true,
    fields: {
      name: { kind: 'text', label: t('文件名', 'File') },
      sha256: { kind: 'text', label: t('摘要', 'Fingerprint') },
      bytes: { kind: 'integer', label: t('字节数', 'Bytes') },
      mediaType: { kind: 'text', label: t('类型', 'Type') },
    },
  }) satisfies Fields[string];

const filesOf = (from: string, title: Text) =>
  ({
    kind: 'table',
    from,
    caption: title,
    columns: [
      { title: t('序号', 'No.'), value: t('{index}', '{index}') },
      { title: t('文件名', 'File'), value: t('{name}', '{name}'), weight: 4 },
      { title: t('摘要（SHA-256）', 'SHA-256'), value: t('{sha256}', '{sha256}'), weight: 6 },
    ],
    empty: t('无', 'None'),
    when: from,
  }) satisfies Blocks[number];

export const documents = (law: PriorityLaw): Record<string, DocumentDefinition> => {
  const document = (
    id: string,
    kind: DocumentDefinition['kind'],
    title: [string, string],
    fields: Fields,
    blocks: Blocks,
    more: Partial<DocumentDefinition> = {},
  ): DocumentDefinition =>
    defineDocument({
      id: `priority-${id}`,
      version: law.version,
      title: t(...title),
      kind,
      fields: { ...caseFields, ...fields },
      blocks: [caseTable, ...blocks],
      ...more,
    });
  const numbered = { numbering: { pattern: '内知优推〔{year}〕{n}号', series: 'priority-opinion' } };
  const toRequester = { addressee: { ref: 'requester' } };
  const zhLaw = `《专利优先审查管理办法》（${law.order.zh}）`;

  return {
    returned: document(
      'returned',
      'notice',
      ['优先审查推荐申请补正通知书', 'Notice to correct the application for a recommendation'],
      {
        items: {
          kind: 'rows',
          label: t('补正事项', 'Items'),
          fields: {
            what: { kind: 'text', label: t('问题', 'What is wrong') },
            fix: { kind: 'text', label: t('补正要求', 'What to do') },
          },
        },
        correctBy: { kind: 'limit', label: t('补正期限', 'Correct by') },
      },
      [
        paragraph('经核对，你（单位）提交的材料需要补正：', 'Your material has to be corrected:'),
        {
          kind: 'findings',
          from: 'items',
          lead: t('{what}', '{what}'),
          parts: [{ label: t('补正要求', 'What to do'), text: t('{fix}', '{fix}') }],
          empty: t('无', 'None'),
        },
        {
          kind: 'limit',
          from: 'correctBy',
          text: t(
            '请在{correctBy.date}前补正；期满未补正的，本次申请终止，可以重新提出。',
            'Correct it by {correctBy.date}; otherwise this application ends, and you may apply anew.',
          ),
        },
        { kind: 'signature' },
      ],
      toRequester,
    ),
    recommendation: document(
      'recommendation',
      'decision',
      ['专利优先审查推荐意见', 'Recommendation for priority examination'],
      {
        grounds: groundRows(GROUNDS),
        caseGrounds: groundRows(CASE_GROUNDS),
        value: { kind: 'text', label: t('创新价值和应用前景', 'Innovation value and prospects'), optional: true },
        opinion: { kind: 'text', label: t('推荐意见', 'Recommendation') },
        signatory: { kind: 'text', label: t('签发人', 'Signed by') },
      },
      [
        paragraph('国家知识产权局：', 'To the China National Intellectual Property Administration:'),
        paragraph(
          `依据${zhLaw}，我局对上述案件的优先审查请求进行了审核，提出推荐意见如下。`,
          `Under the Measures for Priority Examination (${law.order.en}) we have reviewed the request above and recommend as follows.`,
        ),
        { kind: 'heading', level: 1, text: t('请求理由', 'Grounds') },
        groundsOf('grounds'),
        groundsOf('caseGrounds'),
        { kind: 'heading', level: 1, text: t('创新价值和应用前景', 'Innovation value and prospects'), when: 'value' },
        paragraph('{value}', '{value}', 'value'),
        { kind: 'heading', level: 1, text: t('推荐意见', 'Recommendation') },
        paragraph('{opinion}', '{opinion}'),
        { kind: 'enclosures', items: [t('证据目录', 'List of evidence')] },
        {
          kind: 'signature',
          lines: [{ label: t('签发人', 'Signed by'), value: t('{signatory}', '{signatory}') }],
        },
        { kind: 'note', text: t('加盖推荐单位公章后生效', 'Valid with the seal of the recommending office') },
      ],
      numbered,
    ),
    'evidence-list': document(
      'evidence-list',
      'letter',
      ['优先审查推荐证据目录', 'List of evidence'],
      {
        evidence: {
          kind: 'rows',
          label: t('在案记录', 'Records'),
          optional: true,
          fields: {
            kind: { kind: 'choice', label: t('种类', 'Kind'), options: labels(RECORD_KINDS) },
            record: { kind: 'text', label: t('编号', 'Number') },
            title: { kind: 'text', label: t('名称', 'Title') },
            since: { kind: 'date', label: t('起始日', 'Since'), optional: true, blank: t('—', '—') },
            asOf: { kind: 'date', label: t('查询日', 'As of') },
            marks: { kind: 'text', label: t('理由', 'Grounds'), optional: true, blank: t('—', '—') },
          },
        },
        ...Object.fromEntries(NEEDS.map(({ field, title }) => [field, fileRows(title)])),
        searchReport: fileRows(SEARCH),
      },
      [
        { kind: 'heading', level: 1, text: t('在案记录', 'Records of the platform') },
        {
          kind: 'table',
          from: 'evidence',
          columns: [
            { title: t('序号', 'No.'), value: t('{index}', '{index}') },
            { title: t('种类', 'Kind'), value: t('{kind}', '{kind}'), weight: 2 },
            { title: t('编号', 'Number'), value: t('{record}', '{record}'), weight: 3 },
            { title: t('名称', 'Title'), value: t('{title}', '{title}'), weight: 4 },
            { title: t('起始日', 'Since'), value: t('{since}', '{since}'), weight: 2 },
            { title: t('查询日', 'As of'), value: t('{asOf}', '{asOf}'), weight: 2 },
            { title: t('理由', 'Ground'), value: t('{marks}', '{marks}') },
          ],
          empty: t('没有采用在案记录', 'No records were used'),
          when: 'evidence',
        },
        { kind: 'paragraph', text: t('没有采用在案记录。', 'No records were used.'), when: { not: 'evidence' } },
        { kind: 'heading', level: 1, text: t('提交的证明材料', 'Documents handed in') },
        ...NEEDS.map(({ field, title }) => filesOf(field, title)),
        filesOf('searchReport', SEARCH),
        { kind: 'signature' },
      ],
    ),
    'not-recommended': document(
      'not-recommended',
      'notice',
      ['不予推荐优先审查告知书', 'Notice that no recommendation is given'],
      { explanation: { kind: 'text', label: t('理由', 'Reasons') } },
      [
        paragraph(
          `依据${zhLaw}，经审核，我局对上述案件不予推荐。`,
          `Under the Measures (${law.order.en}) no recommendation is given in the case above.`,
        ),
        paragraph('理由：{explanation}', 'Reasons: {explanation}'),
        {
          kind: 'remedies',
          text: t(
            '补充理由和证据后可以重新申请；案件仍按普通程序审查，不受影响。',
            'You may apply again with further grounds and evidence; the ordinary examination goes on unaffected.',
          ),
        },
        { kind: 'signature' },
      ],
      { ...toRequester, numbering: { pattern: '内知优告〔{year}〕{n}号', series: 'priority-notice' } },
    ),
  };
};
