import type { ChartData } from '#corpus/analysis/types.ts';
import type { PaperBlock, ReportPaper } from '#corpus/report/paper.ts';
import type { Lang, Text } from '#kernel/text.ts';
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
  figure: { zh: '图', en: 'Figure' },
  table: { zh: '表', en: 'Table' },
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
  const counts = { figure: 0, table: 0 };
  const numbered = (kind: 'figure' | 'table', caption: string) => {
    counts[kind] += 1;
    return `${say(kind)} ${counts[kind]}  ${caption}`;
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
        caption: numbered('figure', block.caption || data.subject[lang]),
        note: block.note,
        below: [
          `${say('query')}: ${data.formula}`,
          `${say('data')}: ${data.corpus.hash} · ${data.total} ${say('documents')} · ${say('asOf')} ${data.asOf}`,
          ...data.notes.map((note) => note[lang]),
        ],
      };
    }
    return {
      kind: 'table',
      caption: numbered('table', block.caption),
      head: [say('key'), say('title'), say('applicant'), say('filed'), say('source')],
      rows: block.rows.map((row) => [
        row.key,
        row.title,
        row.applicants.join('；'),
        row.filedOn ?? '',
        `${row.source.id} (${row.source.asOf}, ${row.source.licence})`,
      ]),
      below: [`${say('query')}: ${block.query}`, `${say('data')}: ${block.corpus}`],
    };
  });
  return {
    lang,
    title,
    facts: [
      [say('number'), project.number],
      [say('client'), project.client],
      [say('undertaker'), project.undertaker],
      [say('version'), `${issue.version} · ${issue.at.slice(0, 10)} · ${issue.sha256.slice(0, 16)}…`],
    ],
    blocks: paper,
    foot: `${project.number} · v${issue.version} · SHA-256 ${issue.sha256}`,
    mark: demo ? say('mark') : null,
  };
}
