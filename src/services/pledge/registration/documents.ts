import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

const caseTable = {
  kind: 'facts',
  rows: [
    [{ label: t('出质人', 'Pledgor'), value: t('{pledgor}', '{pledgor}') }],
    [{ label: t('质权人', 'Pledgee'), value: t('{pledgee}', '{pledgee}') }],
    [{ label: t('专利号', 'Patents'), value: t('{patents}', '{patents}') }],
  ],
} satisfies DocumentDefinition['blocks'][number];

const notice = (
  id: string,
  title: [string, string],
  fields: DocumentDefinition['fields'],
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `pledge-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '专押通〔{year}〕{n}号', series: 'pledge-notice' },
    addressee: { ref: 'parties' },
    fields: {
      parties: { kind: 'text', label: t('当事人', 'Parties') },
      pledgor: { kind: 'text', label: t('出质人', 'Pledgor') },
      pledgee: { kind: 'text', label: t('质权人', 'Pledgee') },
      patents: { kind: 'texts', label: t('专利号', 'Patents') },
      ...fields,
    },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

const paragraph = (zh: string, en: string) => ({ kind: 'paragraph', text: t(zh, en) }) as const;
const number = { kind: 'text', label: t('质押登记号', 'Registration number') } as const;
const explanation = { kind: 'text', label: t('理由', 'Reasons') } as const;

const APPEAL = {
  kind: 'remedies',
  text: t(
    '对本决定不服的，可自知道之日起六十日内申请行政复议，或自知道之日起六个月内提起行政诉讼。',
    'Reconsideration may be requested within sixty days, or suit brought within six months, of knowing this decision.',
  ),
} as const;

export const documents: Record<string, DocumentDefinition> = {
  correction: notice(
    'correction',
    ['专利权质押登记补正通知书', 'Notice to correct the application'],
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
      paragraph('经审查，你们提交的专利权质押登记申请需补正：', 'Your application has to be corrected:'),
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
          '请在{correctBy.date}前修改并由双方重新签署；期满未补正的，视为撤回申请。',
          'Amend it and have both sides sign again by {correctBy.date}; otherwise it is deemed withdrawn.',
        ),
      },
    ],
  ),
  registration: notice(
    'registration',
    ['专利权质押登记通知书', 'Notice of registration of a patent pledge'],
    {
      number,
      secured: { kind: 'money', label: t('担保金额', 'Secured amount') },
      debtFrom: { kind: 'date', label: t('债务履行期自', 'Debt from') },
      debtTo: { kind: 'date', label: t('债务履行期至', 'Debt to') },
      registeredOn: { kind: 'date', label: t('登记日', 'Registered on') },
    },
    [
      paragraph(
        '经审查，准予登记。质押登记号：{number}，登记日：{registeredOn}。质权自登记之日起设立。',
        'The pledge is registered under no. {number} on {registeredOn}; it takes effect on that day.',
      ),
      paragraph(
        '担保的债权数额：{secured}；债务履行期：{debtFrom}至{debtTo}。',
        'Secured amount: {secured}; debt from {debtFrom} to {debtTo}.',
      ),
      paragraph(
        '质押期间，未经质权人同意，不得转让或者许可他人使用出质的专利权。',
        'While it is pledged, a patent may be neither assigned nor licensed without the consent of the pledgee.',
      ),
    ],
  ),
  refusal: notice('refusal', ['专利权质押不予登记通知书', 'Notice of refusal'], { explanation }, [
    paragraph('经审查，对你们的专利权质押登记申请不予登记。', 'Your application is refused.'),
    paragraph('理由：{explanation}', 'Reasons: {explanation}'),
    APPEAL,
  ]),
  change: notice(
    'change',
    ['专利权质押登记变更通知书', 'Notice of change of a registration'],
    { number, explanation },
    [
      paragraph(
        '质押登记号 {number} 的登记事项准予变更：{explanation}',
        'Registration no. {number} is changed: {explanation}',
      ),
    ],
  ),
  cancellation: notice(
    'cancellation',
    ['专利权质押登记注销通知书', 'Notice of cancellation of a registration'],
    { number, cancelledOn: { kind: 'date', label: t('注销日', 'Cancelled on') } },
    [
      paragraph(
        '质押登记号 {number} 的专利权质押登记自{cancelledOn}起注销。',
        'Registration no. {number} is cancelled from {cancelledOn}.',
      ),
    ],
  ),
  'request-refused': notice(
    'request-refused',
    ['专利权质押登记变更、注销不予办理通知书', 'Notice that a change or cancellation is refused'],
    { number, explanation },
    [
      paragraph(
        '质押登记号 {number} 的变更或注销请求不予办理。',
        'The request on registration no. {number} is refused.',
      ),
      paragraph('理由：{explanation}', 'Reasons: {explanation}'),
      APPEAL,
    ],
  ),
};
