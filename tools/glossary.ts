// The glossary: the words of the house, and what definitions call things, in both languages.
import { loadCatalogue } from '#apps/core/catalogue.ts';

const HOUSE: [zh: string, en: string, meaning: string][] = [
  [
    '事项',
    'Procedure',
    'What may be applied for: who, form, materials, states, actions, time limits, documents, legal basis.',
  ],
  ['办件', 'Matter', 'One running case: an append-only log of actions, pinned to its procedure’s version.'],
  ['登记簿', 'Register', 'What is true now and was true, and was known, on any day.'],
  ['指标', 'Indicator', 'A figure with its definition, as-of day and the records behind it.'],
  ['口径', 'Definition (of a figure)', 'What exactly an indicator counts.'],
  ['站点', 'Site', 'A portal: choice, words, scope and theme; no code.'],
  ['检查规则', 'Rule', 'One check of an application text with basis, severity, message and measured precision.'],
  ['办事指南', 'Guide', 'The public description of a procedure, generated from its definition.'],
  ['期限', 'Time limit', 'Basis event, span, calendar, pauses, consequence, legal basis.'],
  ['工作日', 'Working day', 'A day on which offices work by the State Council’s notice, make-up days included.'],
  ['调休上班日', 'Make-up working day', 'A Saturday or Sunday on which offices work.'],
  ['顺延', 'Roll', 'The move of an end on a day off to the next working day.'],
  ['中止', 'Pause, suspension', 'A stretch that does not count towards a limit.'],
  ['送达', 'Service', 'How a document reaches its addressee; receipt may be presumed.'],
  ['惯例', 'Customary', 'A value that no public rule fixes: a setting of the site, never shown as law.'],
  ['文书', 'Document', 'An official paper, issued in a matter, with a verification code.'],
  ['岗位', 'Post', 'An office that a person holds at a body or over a division, from one day to another.'],
  ['委托', 'Mandate', 'What lets an agency act for a client, with scope and end.'],
  ['身份', 'Hat, capacity', 'As whom a person acts in one request.'],
  ['草稿', 'Draft', 'What somebody is still writing; no part of any matter.'],
  [
    '共同工作稿',
    'Working copy',
    'A draft that everybody who acts for one party of a matter goes on with; not filed, and unseen by the office.',
  ],
  ['批量提交', 'Bulk filing', 'Many packages prepared together, each handed in once and for its own client.'],
  ['数据入库', 'Ingest', 'Taking patent documents into the region’s own index, each with source, day and licence.'],
  ['字段对应', 'Column mapping', 'Which column of a table holds which field of a document.'],
  ['数据来源', 'Source', 'Who says what a document says, under which licence, as of which day.'],
  ['费用与时间', 'Outlook', 'What a request would cost and the last day of each step, were it begun today.'],
  ['每日摘要', 'Daily digest', 'One hash over all log entries of a day, chained to the day before, and published.'],
  ['备案主体', 'Filed entity', 'An organisation admitted to pre-examination.'],
  ['专利预审', 'Pre-examination', 'Examination of the files by the protection centre before filing.'],
  [
    '预审名额',
    'Quota',
    'How many requests an entity may make in a year, by a formula in the settings; every step can be replayed.',
  ],
  ['追加名额', 'Quota increase', 'Requests granted beyond the quota of a year, once a year, with a number.'],
  [
    '政策预演',
    'Policy rehearsal',
    'Other rules tried on known records, before anything is saved: who would gain, who would lose.',
  ],
  ['预计时间', 'Forecast', 'The days between which an answer or a grant is likely to come; no promise.'],
  [
    '命中率',
    'Hit rate',
    'How many past cases ended within the forecast that what was known before they began would have given.',
  ],
  ['阅览记录', 'Reading log', 'Every reading of an unpublished text, written before it is shown.'],
  [
    '阅览水印',
    'Reading mark',
    'Who reads, for whom and when, drawn over unpublished text, with the row of the reading log.',
  ],
  ['保存期限', 'Keeping time', 'How long the texts of a closed matter are kept; depends on the outcome, customary.'],
  ['保全', 'Hold', 'Keeps a text from destruction while a dispute or an inquiry needs it.'],
  ['监销', 'Confirmation of a destruction', 'By a second person, never by the one who proposed it.'],
  ['销毁证明', 'Certificate of destruction', 'What was destroyed, when, why and by whom.'],
  [
    '非正常申请',
    'Abnormal filing',
    'A filing of the kinds of Order 77, Art. 3; found as such by the national office alone.',
  ],
  [
    '线索',
    'Evidence, cluster',
    'Indicators that point at the filings of one party: hints with their definitions, no finding.',
  ],
  [
    '文本指纹',
    'Text print',
    'A one-way print of a text by which near-duplicates are found; it holds no text and goes with it.',
  ],
  [
    '驾驶舱',
    'Cockpit',
    'The figures by which a centre is led, each with its definition, its day and the cases behind it.',
  ],
  ['漏检', 'Missed defect', 'What the national office raised in a passed case and the pre-examination had not.'],
  [
    '质量抽检',
    'Quality sampling',
    'Passed cases, drawn by a sealed seed that anybody can check, scored by somebody who did not examine them.',
  ],
  ['种子摘要', 'Commitment', 'The published hash of a sealed seed, by which the seed is checked once it is revealed.'],
  [
    '优先审查',
    'Priority examination',
    'Examination ahead of turn, asked for after filing and recommended by the regional office.',
  ],
  ['轮候', 'In line', 'Waiting for a place in the yearly number of recommendations, in the order of arrival.'],
  [
    '分案',
    'Allocation',
    'Giving a case to a pre-examiner, by class, room before the limit, earlier cases and an even share.',
  ],
  ['转分', 'Reallocation', 'Giving an open case to another pre-examiner.'],
  [
    '回避',
    'Conflict',
    'Why somebody must not handle the cases of an organisation; the engine refuses such an assignment.',
  ],
  ['审查用语', 'Phrase', 'A wording of a finding with places to fill, kept by an examiner or shared by the body.'],
  ['现有技术', 'Prior art', 'What was known before the filing; searched in what the house holds.'],
  ['加快标记', 'Fast-track flag', 'The mark by which a passed application is examined fast.'],
  [
    '检索式',
    'Saved query',
    'A query under a name, with versions, documents it must find and the history of its counts.',
  ],
  ['检索提醒', 'Alert', 'Mail about documents that match a saved query and were not told before; one letter a day.'],
  [
    '文献集',
    'Collection',
    'Documents kept together: fixed, or living, which follows a query with pins and exclusions.',
  ],
  [
    '公开批注',
    'Public annotation',
    'A note at a passage of a published document, which a site editor may hide with a reason.',
  ],
  [
    '名称合并',
    'Merge of names',
    'Spellings counted as one applicant on evidence; reversible, and held by an objection.',
  ],
  [
    '产业数据库',
    'Industry database',
    'A scope, a technology tree of versioned queries, owners, and the day until which they vouch for it.',
  ],
  ['技术分解表', 'Technology tree', 'The technologies of an industry in two or three levels, each with its query.'],
  [
    '抽样精度',
    'Sampled precision',
    'The relevant part of documents drawn by lot from the hits of one query, judged one by one.',
  ],
  [
    '数据指纹',
    'Corpus hash',
    'Sixteen digits that tell which documents, with which contents, a figure was counted from.',
  ],
];

export function glossaryPage(): string {
  const { procedures, registers } = loadCatalogue();
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = (head: string[], rows: string[][]) =>
    [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
  const defined = procedures.flatMap((one) => [
    [one.title.zh, one.title.en, `procedure \`${one.id}\``],
    ...Object.values(one.documents).map((document) => [
      document.title.zh,
      document.title.en,
      `document of \`${one.id}\``,
    ]),
  ]);
  const roles = new Map(
    procedures.flatMap((one) =>
      Object.values(one.roles).flatMap((role) => ('post' in role ? [[role.post, role.title] as const] : [])),
    ),
  );
  return `# Glossary

Generated by \`npm run docs\`. Names in code are the English words; screens show the Chinese terms of the field.

## The house

${table(['中文', 'English', 'Meaning'], HOUSE)}

## Procedures and documents

${table(['中文', 'English', 'Where'], defined)}

## Registers

${table(
  ['中文', 'English', 'Where'],
  [...registers.values()].map((one) => [one.title.zh, one.title.en, `\`${one.id}\``]),
)}

## Posts

${table(
  ['中文', 'English', 'Post'],
  [...roles].map(([post, title]) => [title.zh, title.en, `\`${post}\``]),
)}
`;
}
