import { chartTitles } from '#corpus/analysis/words.ts';
import { licenceOf } from '#corpus/record/licences.ts';
import { findSource } from '#corpus/record/sources.ts';
import { type Text, text } from '#kernel/text.ts';
import { type FigureBlock, isFigure, type PanelId, type ReportBlock } from './report.ts';

/** A figure or table of a report with its number and what it rests on. */
export interface NumberedFigure {
  id: string;
  sort: 'figure' | 'table';
  /** From 1, figures and tables counted apart, in order of the report. */
  n: number;
  label: Text;
  caption: Text;
  source: Text;
  /** Day of the figures; null where a list does not say. */
  asOf: string | null;
  licence: Text;
}

export const panelTitles: Record<PanelId, Text> = {
  decisions: text('决策日志', 'Decision log'),
  tree: text('技术分解表', 'Technology tree'),
  results: text('项目成果清单', 'Results of the project'),
  appraisal: text('检查与评审意见', 'Checks and appraisal'),
};
const LABELS = { figure: text('图', 'Figure'), table: text('表', 'Table') };
const PROJECT = text('项目记录', 'Record of the project');
const INTERNAL = text('项目资料', 'Project material');
/** Where no document was counted there is no licence to name. */
const NONE = text('—', '—');

/** Figures and tables in order, numbered from 1 each. */
export function figuresOf(blocks: readonly ReportBlock[]): NumberedFigure[] {
  const counts = { figure: 0, table: 0 };
  return blocks.filter(isFigure).map((block) => {
    const sort = block.kind === 'chart' ? 'figure' : 'table';
    counts[sort] += 1;
    const n = counts[sort];
    const label = LABELS[sort];
    return {
      id: block.id,
      sort,
      n,
      label: text(`${label.zh} ${n}`, `${label.en} ${n}`),
      caption: captionOf(block),
      ...restsOn(block),
    };
  });
}

/** What stands at a figure: the words of the writer, or what it shows. */
export function captionOf(block: FigureBlock): Text {
  if (block.caption) return text(block.caption, block.caption);
  if (block.kind === 'project') return panelTitles[block.panel];
  if (block.kind === 'documents') return text(`检索结果：${block.query}`, `Documents found by ${block.query}`);
  const { data } = block;
  const title = chartTitles[data.body.kind];
  return text(`${data.subject.zh}${title.zh}`, `${title.en} · ${data.subject.en}`);
}

function restsOn(block: FigureBlock): Pick<NumberedFigure, 'source' | 'asOf' | 'licence'> {
  if (block.kind === 'project') return { source: PROJECT, asOf: block.asOf, licence: INTERNAL };
  if (block.kind === 'chart') {
    const known = block.data.sources.map(({ value }) => ({
      id: value,
      licence: findSource(value)?.licence ?? 'unknown',
    }));
    return { ...named(known), asOf: block.data.asOf };
  }
  const days = block.rows.map((row) => row.source.asOf).sort();
  return { ...named(block.rows.map((row) => row.source)), asOf: block.asOf ?? days.at(-1) ?? null };
}

function named(found: readonly { id: string; licence: string }[]): Pick<NumberedFigure, 'source' | 'licence'> {
  const titles = [...new Set(found.map(({ id }) => id))].map((id) => findSource(id)?.title ?? text(id, id));
  const licences = [...new Set(found.map(({ licence }) => licence))].map((id) => licenceOf(id).title);
  return { source: joined(titles), licence: joined(licences) };
}

const joined = (all: readonly Text[]): Text =>
  all.length === 0 ? NONE : text(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));
