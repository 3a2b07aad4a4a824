import type { ChartData } from '#corpus/analysis/types.ts';
import type { PaperBlock, ReportPaper } from '#corpus/report/paper.ts';
import type { Lang, Text } from '#kernel/text.ts';
import { figuresOf } from './figures.ts';
import type { ReportBlock } from './report.ts';

export interface PaperParts {
  title: string;
  project: { number: string; client: string; undertaker: string };
  blocks: readonly ReportBlock[];
  issue: { version: number; sha256: string; at: string };
  /** Draws a chart; the same figures give the same picture. */
  draw: (data: ChartData) => string;
  lang: Lang;
  demo: boolean;
}

const WORDS: Record<string, Text> = {
  number: { zh: '项目编号', en: 'Project no.' },
  client: { zh: '需求单位', en: 'Client' },
  undertaker: { zh: '承担单位', en: 'Undertaker' },
  version: { zh: '版次与指纹', en: 'Version and hash' },
  figures: { zh: '图表目录', en: 'List of figures and tables' },
  no: { zh: '编号', en: 'No.' },
  caption: { zh: '题名', en: 'Caption' },
  from: { zh: '来源', en: 'Source' },
  licence: { zh: '许可', en: 'Licence' },
  query: { zh: '检索式', en: 'Query' },
  data: { zh: '数据', en: 'Data' },
  documents: { zh: '件', en: 'documents' },
  asOf: { zh: '截至', en: 'as of' },
  mark: { zh: '演示数据', en: 'Demonstration data' },
  key: { zh: '公开（公告）号', en: 'Publication' },
  title: { zh: '名称', en: 'Title' },
  applicant: { zh: '申请人', en: 'Applicant' },
  filed: { zh: '申请日', en: 'Filed' },
  source: { zh: '来源（截至日，许可）', en: 'Source (as of, licence)' },
};

/** Numbers figures and tables in order and writes beneath each what it was computed from. */
export function paperOf({ title, project, blocks, issue, draw, lang, demo }: PaperParts): ReportPaper {
  const say = (id: keyof typeof WORDS) => WORDS[id]![lang];
  const figures = figuresOf(blocks);
  const byId = new Map(figures.map((one) => [one.id, one]));
  const rests = (id: string) => {
    const { source, asOf, licence } = byId.get(id)!;
    return `${say('from')}: ${source[lang]} · ${say('asOf')} ${asOf ?? '—'} · ${say('licence')}: ${licence[lang]}`;
  };
  const titleOf = (id: string) => {
    const { label, caption } = byId.get(id)!;
    return `${label[lang]}  ${caption[lang]}`;
  };
  const paper = blocks.map((block): PaperBlock => {
    if (block.kind === 'heading' || block.kind === 'text') {
      const { id: _, ...rest } = block;
      return rest;
    }
    if (block.kind === 'chart') {
      const { data } = block;
      return {
        kind: 'figure',
        svg: draw(data),
        caption: titleOf(block.id),
        note: block.note,
        below: [
          rests(block.id),
          `${say('query')}: ${data.formula}`,
          `${say('data')}: ${data.corpus.hash} · ${data.total} ${say('documents')}`,
          ...data.notes.map((note) => note[lang]),
        ],
      };
    }
    if (block.kind === 'project')
      return {
        kind: 'table',
        caption: titleOf(block.id),
        head: block.head.map((one) => one[lang]),
        rows: block.rows,
        below: [rests(block.id)],
      };
    return {
      kind: 'table',
      caption: titleOf(block.id),
      head: [say('key'), say('title'), say('applicant'), say('filed'), say('source')],
      rows: block.rows.map((row) => [
        row.key,
        row.title,
        row.applicants.join('；'),
        row.filedOn ?? '',
        `${row.source.id} (${row.source.asOf}, ${row.source.licence})`,
      ]),
      below: [rests(block.id), `${say('query')}: ${block.query}`, `${say('data')}: ${block.corpus}`],
    };
  });
  const listed: PaperBlock[] =
    figures.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: say('figures'),
            head: [say('no'), say('caption'), say('from'), say('asOf'), say('licence')],
            rows: figures.map((one) => [
              one.label[lang],
              one.caption[lang],
              one.source[lang],
              one.asOf ?? '—',
              one.licence[lang],
            ]),
            below: [],
          },
        ];
  return {
    lang,
    title,
    facts: [
      [say('number'), project.number],
      [say('client'), project.client],
      [say('undertaker'), project.undertaker],
      [say('version'), `${issue.version} · ${issue.at.slice(0, 10)} · ${issue.sha256.slice(0, 16)}…`],
    ],
    blocks: [...listed, ...paper],
    foot: `${project.number} · v${issue.version} · SHA-256 ${issue.sha256}`,
    mark: demo ? say('mark') : null,
  };
}
