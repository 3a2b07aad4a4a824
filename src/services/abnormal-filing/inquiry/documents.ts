import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';
import { GROUPS } from './groups.ts';
import { MEASURES } from './measures.ts';

type Fields = DocumentDefinition['fields'];
type Blocks = DocumentDefinition['blocks'];

const options = (list: readonly { value: string; label: { zh: string; en: string } }[]) =>
  Object.fromEntries(list.map(({ value, label }) => [value, label]));

const caseTable = {
  kind: 'facts',
  rows: [
    [
      { label: t('核查编号', 'Inquiry no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('申请人', 'Applicant'), value: t('{applicant}', '{applicant}') },
    ],
  ],
} satisfies Blocks[number];

const document = (id: string, title: [string, string], fields: Fields, blocks: Blocks): DocumentDefinition =>
  defineDocument({
    id: `abnormal-filing-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保核〔{year}〕{n}号', series: 'abnormal-filing-notice' },
    addressee: { ref: 'applicant' },
    fields: {
      caseNumber: { kind: 'text', label: t('核查编号', 'Inquiry no.') },
      applicant: { kind: 'text', label: t('申请人', 'Applicant') },
      ...fields,
    },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

const paragraph = (zh: string, en: string, when?: Blocks[number]['when']) =>
  ({ kind: 'paragraph', text: t(zh, en), ...(when ? { when } : {}) }) as const;
const optionalText = (zh: string, en: string) => ({ kind: 'text', label: t(zh, en), optional: true }) as const;

/** A finding with legal effect is the national office's alone, and every paper of the centre says so. */
const ADVISORY = {
  kind: 'note',
  text: t(
    '本通知及其中的意见仅供参考，不具有认定非正常申请的法律效力；非正常申请由国家知识产权局认定',
    'This notice and the view in it are advisory and without the effect of a finding: abnormal filings are found by the national office alone',
  ),
} as const;

/** The items of Article 3, so that `3(5)` in a text can be looked up on the same paper. */
const groupList = {
  kind: 'list',
  style: 'plain',
  items: GROUPS.map(({ value, label }) => t(`${value}　${label.zh}`, `${value}  ${label.en}`)),
} as const satisfies Blocks[number];

const consequences = {
  kind: 'list',
  style: 'numbered',
  items: MEASURES.map(({ label }) => label),
} as const satisfies Blocks[number];

const matters = {
  kind: 'rows',
  label: t('涉及的申请', 'Applications'),
  fields: {
    number: { kind: 'text', label: t('编号', 'Number') },
    title: { kind: 'text', label: t('名称', 'Title') },
    on: { kind: 'date', label: t('提交日', 'Submitted on') },
  },
} as const satisfies Fields[string];

export const documents: Record<string, DocumentDefinition> = {
  inquiry: document(
    'inquiry',
    ['非正常申请核查通知书（陈述意见通知）', 'Notice of an inquiry, and request for a statement'],
    {
      asOf: { kind: 'date', label: t('线索截至', 'As of') },
      applications: matters,
      indicators: {
        kind: 'rows',
        label: t('迹象', 'Indicators'),
        optional: true,
        fields: {
          title: { kind: 'text', label: t('迹象', 'Indicator') },
          group: { kind: 'choice', label: t('对应情形', 'Group'), options: options(GROUPS) },
          value: { kind: 'text', label: t('数值', 'Value') },
          threshold: { kind: 'text', label: t('提示阈值（惯例）', 'Threshold (customary)') },
          wording: { kind: 'text', label: t('说明', 'In words') },
          definition: {
            ...optionalText('口径', 'What is counted'),
            blank: t('由核查人员说明', 'told by the examiner'),
          },
          indicator: { ...optionalText('迹象代码', 'Indicator id'), blank: t('无', 'none') },
          matters: { ...optionalText('涉及的申请', 'Applications'), blank: t('同上', 'as above') },
        },
      },
      remark: optionalText('其他说明', 'Remarks'),
      statementBy: { kind: 'limit', label: t('陈述期限', 'State by') },
    },
    [
      paragraph(
        '本中心在办理你单位的专利申请预审时发现以下线索（截至{asOf}）。线索由程序按公开的定义比对得出，只是提示，不是结论。',
        'In the pre-examination of your applications the centre found the following (as of {asOf}). The indicators were counted by published definitions; they are hints, no finding.',
      ),
      {
        kind: 'table',
        from: 'applications',
        caption: t('涉及的申请', 'Applications concerned'),
        columns: [
          { title: t('编号', 'Number'), value: t('{number}', '{number}'), weight: 1.2 },
          { title: t('名称', 'Title'), value: t('{title}', '{title}'), weight: 2.6 },
          { title: t('提交日', 'Submitted on'), value: t('{on}', '{on}'), weight: 1.5 },
        ],
        empty: t('无', 'None'),
      },
      {
        kind: 'findings',
        from: 'indicators',
        when: 'indicators',
        lead: t('{title}', '{title}'),
        parts: [
          { label: t('对应情形', 'Group'), text: t('{group}', '{group}') },
          { label: t('数值', 'Value'), text: t('{value}', '{value}') },
          { label: t('提示阈值（惯例设置）', 'Threshold (customary setting)'), text: t('{threshold}', '{threshold}') },
          { label: t('说明', 'In words'), text: t('{wording}', '{wording}') },
          { label: t('口径', 'What is counted'), text: t('{definition}', '{definition}'), when: 'definition' },
          { label: t('涉及的申请', 'Applications'), text: t('{matters}', '{matters}'), when: 'matters' },
        ],
        empty: t('无', 'None'),
      },
      paragraph(
        '参照《规范申请专利行为的规定》第五条，请你单位就上述线索陈述意见，提交研发活动等证明材料；属于非正常申请的，请主动撤回。',
        'After the model of Art. 5 of Order 77 you are asked to state your view, to show proof of development, and to withdraw what is abnormal.',
      ),
      paragraph('其他说明：{remark}', 'Remarks: {remark}', 'remark'),
      {
        kind: 'limit',
        from: 'statementBy',
        text: t(
          '请在{statementBy.date}前陈述；期满未陈述的，本中心依据现有材料提出意见。',
          'State your view by {statementBy.date}; otherwise the centre goes by what it has.',
        ),
      },
      ADVISORY,
    ],
  ),
  hearing: document(
    'hearing',
    ['拟作出非正常申请意见告知书（听取意见）', 'Notice of an intended finding, and hearing'],
    {
      groups: { kind: 'texts', label: t('情形', 'Groups') },
      facts: { kind: 'text', label: t('事实和证据', 'Facts') },
      consideration: { kind: 'text', label: t('采纳情况', 'Consideration') },
      hearingBy: { kind: 'limit', label: t('听取意见期限', 'Be heard by') },
    },
    [
      paragraph(
        '经核查，本中心拟认为你单位的有关申请属于《规范申请专利行为的规定》第三条所列情形：{groups}（各项内容见文末）。',
        'The centre intends to hold that your applications fall under these items of Order 77, Art. 3: {groups} (listed below).',
      ),
      paragraph('事实和证据：{facts}', 'Facts and evidence: {facts}'),
      paragraph('对你单位陈述的采纳情况：{consideration}', 'How your statement was considered: {consideration}'),
      {
        kind: 'limit',
        from: 'hearingBy',
        text: t(
          '参照《规范申请专利行为的规定》第十条，在报送意见前听取你单位的陈述。请在{hearingBy.date}前陈述。',
          'After the model of Order 77, Art. 10, you are heard before the view is reported. Please state your view by {hearingBy.date}.',
        ),
      },
      paragraph(
        '国家知识产权局认定为非正常申请的，将产生以下后果：',
        'Where the national office finds an abnormal filing, the following follows:',
      ),
      consequences,
      paragraph('第三条各项：', 'The items of Article 3:'),
      groupList,
      ADVISORY,
    ],
  ),
  conclusion: document(
    'conclusion',
    ['非正常申请核查结论通知书', 'Notice of the conclusion of an inquiry'],
    {
      conclusion: {
        kind: 'choice',
        label: t('结论', 'Conclusion'),
        options: {
          found: t('中心认为属于非正常申请', 'abnormal, in the view of the centre'),
          'not-found': t('中心认为不属于非正常申请', 'not abnormal, in the view of the centre'),
          withdrawn: t('所涉申请已撤回，核查终结', 'the applications were withdrawn; the inquiry ends'),
        },
      },
      groups: { kind: 'texts', label: t('情形', 'Groups'), optional: true },
      facts: optionalText('事实和证据', 'Facts'),
      consideration: optionalText('采纳情况', 'Consideration'),
      reasons: { kind: 'text', label: t('理由', 'Reasons') },
    },
    [
      paragraph('本次核查的结论：{conclusion}。', 'The conclusion: {conclusion}.'),
      paragraph(
        '情形（《规范申请专利行为的规定》第三条）：{groups}。',
        'Items of Order 77, Art. 3: {groups}.',
        'groups',
      ),
      paragraph('事实和证据：{facts}', 'Facts and evidence: {facts}', 'facts'),
      paragraph(
        '对陈述意见的采纳情况：{consideration}',
        'How the statement was considered: {consideration}',
        'consideration',
      ),
      paragraph('理由：{reasons}', 'Reasons: {reasons}'),
      paragraph(
        '本中心将把核查意见和材料报国家知识产权局，由其依法认定。',
        'The centre reports its view and the material to the national office, which decides by law.',
        { field: 'conclusion', is: ['found'] },
      ),
      {
        kind: 'remedies',
        text: t(
          '对本意见有异议的，可以向本中心提出书面意见，一并报送国家知识产权局。对国家知识产权局的认定，依照其告知的途径救济。',
          'Objections in writing are reported to the national office together with this view. Against its finding the ways it names are open.',
        ),
      },
      ADVISORY,
    ],
  ),
  national: document(
    'national',
    ['国家知识产权局认定结果告知书', 'Notice of the national finding'],
    {
      result: {
        kind: 'choice',
        label: t('认定结果', 'Finding'),
        options: {
          found: t('认定为非正常申请', 'abnormal filing'),
          'not-found': t('未认定为非正常申请', 'not abnormal'),
        },
      },
      number: { kind: 'text', label: t('文号', 'Number') },
      on: { kind: 'date', label: t('认定日期', 'Day') },
    },
    [
      paragraph(
        '国家知识产权局于{on}（{number}）的认定结果：{result}。',
        'The national office found on {on} ({number}): {result}.',
      ),
      paragraph('由此产生的后果：', 'What follows:', { field: 'result', is: ['found'] }),
      { ...consequences, when: { field: 'result', is: ['found'] } },
      paragraph(
        '各项后果由主管机关依法办理，本中心登记办理情况。对认定不服的，依照认定文书告知的途径救济。',
        'Each is carried out by the authority in charge; the centre records it. Remedies are those the finding names.',
        { field: 'result', is: ['found'] },
      ),
    ],
  ),
};
