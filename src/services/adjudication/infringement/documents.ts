import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

type Fields = DocumentDefinition['fields'];
type Blocks = DocumentDefinition['blocks'];

const caseFields = {
  caseNumber: { kind: 'text', label: t('案号', 'Case no.'), optional: true, blank: t('尚未立案', 'not filed yet') },
  receiptNumber: { kind: 'text', label: t('受理编号', 'Matter no.') },
  requester: { kind: 'text', label: t('请求人', 'Requester') },
  respondent: { kind: 'text', label: t('被请求人', 'Respondent') },
  patents: { kind: 'texts', label: t('涉案专利', 'Patent') },
} satisfies Fields;

const caseTable = {
  kind: 'facts',
  rows: [
    [
      { label: t('案号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('受理编号', 'Matter no.'), value: t('{receiptNumber}', '{receiptNumber}') },
    ],
    [
      { label: t('请求人', 'Requester'), value: t('{requester}', '{requester}') },
      { label: t('被请求人', 'Respondent'), value: t('{respondent}', '{respondent}') },
    ],
    [{ label: t('涉案专利', 'Patent'), value: t('{patents}', '{patents}') }],
  ],
} satisfies Blocks[number];

const document = (
  id: string,
  kind: DocumentDefinition['kind'],
  title: [string, string],
  addressee: 'requester' | 'respondent' | undefined,
  fields: Fields,
  blocks: Blocks,
): DocumentDefinition =>
  defineDocument({
    id: `adjudication-${id}`,
    version: '2026-01',
    title: t(...title),
    kind,
    ...(kind === 'notice' ? { numbering: { pattern: '内知裁通〔{year}〕{n}号', series: 'adjudication-notice' } } : {}),
    ...(addressee ? { addressee: { ref: addressee } } : {}),
    fields: { ...caseFields, ...fields },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

const paragraph = (zh: string, en: string) => ({ kind: 'paragraph', text: t(zh, en) }) as const;
const explanation = { kind: 'text', label: t('理由', 'Reasons') } as const;
const reasons = paragraph('理由：{explanation}', 'Reasons: {explanation}');

const APPEAL = {
  kind: 'remedies',
  text: t(
    '对本决定不服的，可自知道之日起六十日内申请行政复议，或自知道之日起六个月内提起行政诉讼。',
    'Reconsideration may be requested within sixty days, or suit brought within six months, of knowing this decision.',
  ),
} as const;

export const documents: Record<string, DocumentDefinition> = {
  correction: document(
    'correction',
    'notice',
    ['补正告知书', 'Notice to correct the request'],
    'requester',
    {
      items: {
        kind: 'rows',
        label: t('补正内容', 'Items'),
        fields: {
          what: { kind: 'text', label: t('问题', 'What is wrong') },
          fix: { kind: 'text', label: t('补正要求', 'What to do') },
        },
      },
      correctBy: { kind: 'limit', label: t('补正期限', 'Correct by') },
    },
    [
      paragraph(
        '你（单位）提出的请求需补正，现一次性告知：',
        'Your request has to be corrected in the following, told at once:',
      ),
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
          '请在{correctBy.date}前补正；期满未补正的，不予立案。',
          'Correct it by {correctBy.date}; otherwise no case is filed.',
        ),
      },
    ],
  ),
  'not-filed': document(
    'not-filed',
    'notice',
    ['不予立案通知书', 'Notice that no case is filed'],
    'requester',
    { explanation },
    [paragraph('经审查，对你（单位）的请求不予立案。', 'No case is filed on your request.'), reasons, APPEAL],
  ),
  filed: document(
    'filed',
    'notice',
    ['立案通知书', 'Notice of filing'],
    'requester',
    {
      panel: { kind: 'texts', label: t('合议组成员', 'Panel') },
      closeBy: { kind: 'limit', label: t('结案期限', 'To be closed by') },
    },
    [
      paragraph(
        '你（单位）的请求符合立案条件，现予立案。合议组成员：{panel}。',
        'A case is filed on your request. The panel: {panel}.',
      ),
      paragraph('认为合议组成员应当回避的，可以申请其回避。', 'You may ask for the recusal of a member of the panel.'),
      {
        kind: 'limit',
        from: 'closeBy',
        text: t(
          '本案应当在{closeBy.date}前结案；依法延长或者不计入期限的除外。',
          'The case is to be closed by {closeBy.date}, save for lawful extensions and time that does not count.',
        ),
      },
    ],
  ),
  defence: document(
    'defence',
    'notice',
    ['答辩通知书', 'Notice to file a defence'],
    'respondent',
    {
      defenceBy: { kind: 'limit', label: t('答辩期限', 'Defence by') },
      demands: { kind: 'text', label: t('请求事项', 'Demands') },
    },
    [
      paragraph(
        '请求人就上述专利提出侵权纠纷处理请求，本机关已立案。请求事项：{demands}',
        'A case was filed on the request above. It asks for: {demands}',
      ),
      {
        kind: 'limit',
        from: 'defenceBy',
        text: t(
          '请在收到请求书副本之日起{defenceBy.span}内（{defenceBy.date}前）提交答辩书和证据；不提交答辩书的，不影响处理。',
          'File your defence and evidence within {defenceBy.span} of receipt (by {defenceBy.date}); the case goes on without it.',
        ),
      },
    ],
  ),
  hearing: document(
    'hearing',
    'notice',
    ['口头审理通知书', 'Notice of the hearing'],
    undefined,
    {
      heldOn: { kind: 'date', label: t('日期', 'Day') },
      time: { kind: 'text', label: t('时间', 'Time') },
      place: { kind: 'text', label: t('地点', 'Place') },
    },
    [
      paragraph(
        '本案定于{heldOn}{time}在{place}进行口头审理，请准时到场。',
        'The hearing is on {heldOn} at {time}, {place}.',
      ),
      paragraph(
        '请求人无正当理由不到场的，视为撤回请求；被请求人无正当理由不到场的，缺席审理。',
        'Without good reason, absence of the requester counts as withdrawal; in absence of the respondent the hearing goes on.',
      ),
    ],
  ),
  suspension: document('suspension', 'notice', ['中止处理通知书', 'Notice of suspension'], undefined, { explanation }, [
    paragraph(
      '本案自即日起中止处理，中止期间不计入办案期限。',
      'The case is suspended from today; the time does not count.',
    ),
    reasons,
  ]),
  resumption: document(
    'resumption',
    'notice',
    ['恢复处理通知书', 'Notice of resumption'],
    undefined,
    {
      closeBy: { kind: 'limit', label: t('结案期限', 'To be closed by') },
    },
    [
      {
        kind: 'limit',
        from: 'closeBy',
        text: t(
          '本案自即日起恢复处理，应当在{closeBy.date}前结案。',
          'The case goes on from today and is to be closed by {closeBy.date}.',
        ),
      },
    ],
  ),
  decision: document(
    'decision',
    'decision',
    ['专利侵权纠纷行政裁决书', 'Decision on patent infringement'],
    undefined,
    {
      number: { kind: 'text', label: t('文书号', 'Decision no.') },
      outcome: {
        kind: 'choice',
        label: t('结论', 'Outcome'),
        options: { infringed: t('侵权成立', 'Infringement'), 'not-infringed': t('侵权不成立', 'No infringement') },
      },
      findings: { kind: 'text', label: t('查明事实与理由', 'Facts and reasons') },
      ruling: { kind: 'text', label: t('裁决事项', 'Ruling') },
      sueBy: { kind: 'limit', label: t('起诉期限', 'Suit by') },
    },
    [
      {
        kind: 'facts',
        rows: [
          [
            { label: t('文书号', 'Decision no.'), value: t('{number}', '{number}') },
            { label: t('结论', 'Outcome'), value: t('{outcome}', '{outcome}') },
          ],
        ],
      },
      { kind: 'heading', level: 1, text: t('查明的事实和理由', 'Facts and reasons') },
      paragraph('{findings}', '{findings}'),
      { kind: 'heading', level: 1, text: t('裁决', 'Ruling') },
      paragraph('{ruling}', '{ruling}'),
      {
        kind: 'limit',
        from: 'sueBy',
        text: t(
          '当事人不服本裁决的，可以自收到之日起{sueBy.span}内（{sueBy.date}前）依照《中华人民共和国行政诉讼法》向人民法院起诉；诉讼期间不停止执行责令停止侵权的决定。',
          'A party may sue within {sueBy.span} of receipt (by {sueBy.date}); a suit does not stay an order to stop.',
        ),
      },
    ],
  ),
  mediation: document(
    'mediation',
    'decision',
    ['专利侵权纠纷调解协议书', 'Settlement agreement'],
    undefined,
    {
      terms: { kind: 'text', label: t('协议内容', 'Terms') },
    },
    [
      paragraph(
        '经本机关主持调解，双方自愿达成如下协议：',
        'With the mediation of this office the parties freely agree:',
      ),
      paragraph('{terms}', '{terms}'),
      paragraph(
        '本协议经双方签名或者盖章并加盖本机关公章后生效；有给付内容的，可以办理公证赋予强制执行效力。',
        'It takes effect when signed by both and sealed by this office; payments in it may be made enforceable by a notary.',
      ),
    ],
  ),
  withdrawal: document(
    'withdrawal',
    'notice',
    ['撤案通知书', 'Notice that the case is closed without decision'],
    undefined,
    { explanation },
    [paragraph('本案撤销。', 'The case is closed without a decision.'), reasons],
  ),
};
