import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

const caseFields = {
  caseNumber: { kind: 'text', label: t('案卷编号', 'Case no.') },
  applicant: { kind: 'text', label: t('申请人', 'Applicant') },
  title: { kind: 'text', label: t('发明名称', 'Title') },
  kind: {
    kind: 'choice',
    label: t('专利类型', 'Kind'),
    options: {
      invention: t('发明', 'Invention'),
      utility: t('实用新型', 'Utility model'),
      design: t('外观设计', 'Design'),
    },
  },
} satisfies DocumentDefinition['fields'];

const caseTable = {
  kind: 'facts',
  rows: [
    [
      { label: t('案卷编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('专利类型', 'Kind'), value: t('{kind}', '{kind}') },
    ],
    [{ label: t('申请人', 'Applicant'), value: t('{applicant}', '{applicant}') }],
    [{ label: t('发明名称', 'Title'), value: t('{title}', '{title}') }],
  ],
} satisfies DocumentDefinition['blocks'][number];

const notice = (
  id: string,
  title: [string, string],
  fields: DocumentDefinition['fields'],
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `preexam-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保预〔{year}〕{n}号', series: 'preexam-notice' },
    addressee: { ref: 'applicant' },
    fields: { ...caseFields, ...fields },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

/** Pre-examination is a service before filing: no notice of it is a filing, and each one says so. */
const NOT_FILED = {
  kind: 'note',
  text: t(
    '预审不是正式申请，不产生申请日；正式申请以国家知识产权局受理为准。',
    'Pre-examination is no filing and gives no filing date; only acceptance by the national office does.',
  ),
} satisfies DocumentDefinition['blocks'][number];

const REVIEW = {
  kind: 'remedies',
  text: t(
    '对本通知有异议的，可向本中心申请复核（预审属公共服务，法律未规定复议或诉讼）。不影响直接向国家知识产权局提交申请。',
    'You may ask the centre to review this notice (pre-examination is a service; the law provides no appeal). You remain free to file with the national office.',
  ),
} satisfies DocumentDefinition['blocks'][number];

export const documents: Record<string, DocumentDefinition> = {
  acceptance: notice(
    'acceptance',
    ['专利预审受理通知书', 'Notice of acceptance for pre-examination'],
    { opinionBy: { kind: 'limit', label: t('预审意见期限', 'Opinion by') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '你单位提交的专利预审请求符合受理条件，现予受理。',
          'Your request for pre-examination meets the conditions and is accepted.',
        ),
      },
      {
        kind: 'limit',
        from: 'opinionBy',
        text: t(
          '本中心将在 {opinionBy.date} 前作出首次预审意见或结论。',
          'The centre will give its first opinion or its result by {opinionBy.date}.',
        ),
      },
      NOT_FILED,
    ],
  ),
  'not-accepted': notice(
    'not-accepted',
    ['专利预审不予受理通知书', 'Notice of non-acceptance'],
    { explanation: { kind: 'text', label: t('理由', 'Reasons') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '经审查，你单位提交的专利预审请求不符合受理条件，不予受理。',
          'Your request does not meet the conditions and is not accepted.',
        ),
      },
      { kind: 'paragraph', text: t('理由与改正办法：{explanation}', 'Reasons and what to do: {explanation}') },
      REVIEW,
      NOT_FILED,
    ],
  ),
  opinion: notice(
    'opinion',
    ['专利预审意见通知书', 'Pre-examination opinion'],
    {
      round: { kind: 'integer', label: t('第几次', 'Round') },
      remark: { kind: 'text', label: t('说明', 'Remarks'), optional: true },
      replyBy: { kind: 'limit', label: t('答复期限', 'Reply by') },
      findings: {
        kind: 'rows',
        label: t('意见', 'Findings'),
        fields: {
          part: { kind: 'text', label: t('部分', 'Part') },
          place: { kind: 'text', label: t('位置', 'Place') },
          what: { kind: 'text', label: t('问题', 'Problem') },
          basis: { kind: 'text', label: t('依据', 'Basis') },
          fix: {
            kind: 'text',
            label: t('建议', 'Suggestion'),
            optional: true,
            blank: t('请自行修改', 'As you see fit'),
          },
          // Kept for statistics; not printed.
          rule: { kind: 'text', label: t('检查规则', 'Rule'), optional: true },
          fingerprint: { kind: 'text', label: t('检查结果编号', 'Fingerprint'), optional: true },
        },
      },
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '经预审，你单位的申请文件存在下列问题（第 {round} 次意见）:',
          'The application files show the following problems (opinion no. {round}):',
        ),
      },
      {
        kind: 'findings',
        from: 'findings',
        lead: t('{place}:{what}', '{place}: {what}'),
        parts: [
          { label: t('依据', 'Basis'), text: t('{basis}', '{basis}') },
          { label: t('改正建议', 'What to do'), text: t('{fix}', '{fix}') },
        ],
        empty: t('无', 'None'),
      },
      { kind: 'paragraph', text: t('其他说明：{remark}', 'Remarks: {remark}'), when: 'remark' },
      {
        kind: 'limit',
        from: 'replyBy',
        text: t(
          '请在 {replyBy.date} 前提交补正文件和逐条答复；期满未答复的，按预审不合格处理。',
          'Submit corrected files and answer each point by {replyBy.date}; without a reply the case ends as failed.',
        ),
      },
      NOT_FILED,
    ],
  ),
  pass: notice(
    'pass',
    ['专利预审合格通知书', 'Notice of a pass'],
    {
      passNumber: { kind: 'text', label: t('预审编号', 'Pre-examination no.') },
      mainIpc: {
        kind: 'text',
        label: t('主分类号', 'Main classification'),
        optional: true,
        blank: t('以国家知识产权局分类为准', 'as classified by the national office'),
      },
      remark: { kind: 'text', label: t('提示', 'Notes'), optional: true },
      fileBy: { kind: 'limit', label: t('正式提交期限', 'File by') },
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '经预审，你单位的专利申请文件符合要求，预审合格，预审编号：{passNumber}；主分类号：{mainIpc}。',
          'The application files meet the requirements and pass pre-examination under no. {passNumber}; main classification: {mainIpc}.',
        ),
      },
      {
        kind: 'limit',
        from: 'fileBy',
        text: t(
          '请在 {fileBy.date} 前以与预审合格文本一致的文件向国家知识产权局电子提交、缴清费用，并在本平台登记申请号和缴费凭证。',
          'File the same text electronically with the national office by {fileBy.date}, pay all fees, and enter the application number and the proof of payment here.',
        ),
      },
      { kind: 'paragraph', text: t('提示：{remark}', 'Notes: {remark}'), when: 'remark' },
      NOT_FILED,
    ],
  ),
  fail: notice(
    'fail',
    ['专利预审不合格通知书', 'Notice of a fail'],
    {
      reasons: { kind: 'text', label: t('理由', 'Reasons') },
      objectBy: { kind: 'limit', label: t('申请复核期限', 'Ask for a review by') },
    },
    [
      {
        kind: 'paragraph',
        text: t('经预审，你单位的专利申请文件预审不合格。', 'The application files do not pass pre-examination.'),
      },
      { kind: 'paragraph', text: t('理由：{reasons}', 'Reasons: {reasons}') },
      {
        kind: 'limit',
        from: 'objectBy',
        text: t(
          '对本结论有异议的，可在 {objectBy.date} 前在本平台申请复核一次。',
          'If you object, ask for a review on this platform by {objectBy.date}; a case is reviewed once.',
        ),
      },
      REVIEW,
      NOT_FILED,
    ],
  ),
  reconsideration: notice(
    'reconsideration',
    ['专利预审复核结果通知书', 'Result of the review'],
    { result: { kind: 'text', label: t('结果', 'Result') }, reasons: { kind: 'text', label: t('理由', 'Reasons') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '你单位对预审不合格结论申请复核。经复核：{result}。',
          'On your request the fail was reviewed: {result}.',
        ),
      },
      { kind: 'paragraph', text: t('理由：{reasons}', 'Reasons: {reasons}') },
      NOT_FILED,
    ],
  ),
  'no-flag': notice(
    'no-flag',
    ['不予提请加快标记告知书', 'Notice that no flag is asked for'],
    { reasons: { kind: 'text', label: t('理由', 'Reasons') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '你单位的专利申请预审合格后，因下列原因，本中心不予提请加快标记；申请按普通程序审查，申请日不受影响。',
          'For the reasons below the centre does not ask for the fast-track flag. The application is examined in the ordinary track; its filing date is not affected.',
        ),
      },
      { kind: 'paragraph', text: t('理由：{reasons}', 'Reasons: {reasons}') },
      REVIEW,
    ],
  ),
  'reply-reminder': notice(
    'reply-reminder',
    ['快速审查答复期限提示', 'Reminder of the short limit for a reply'],
    {
      issuedOn: { kind: 'date', label: t('发文日', 'Issued on') },
      replyBy: { kind: 'limit', label: t('答复期限', 'Reply by') },
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '国家知识产权局于 {issuedOn} 就你单位的申请发出通知书。',
          'The national office issued a notice on your application on {issuedOn}.',
        ),
      },
      {
        kind: 'limit',
        from: 'replyBy',
        text: t(
          '为保持快速审查，请在 {replyBy.date} 前答复并在本平台登记；逾期的，退出快速通道，转为普通程序。法定答复期限以通知书为准。',
          'To stay on the fast track, reply and enter it here by {replyBy.date}; otherwise the case goes on in the ordinary track. The statutory period is that of the notice.',
        ),
      },
    ],
  ),
};
