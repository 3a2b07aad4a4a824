import type { Lang, Text } from '#kernel/text.ts';
import { text } from '#kernel/text.ts';
import { licenceOf } from '../record/licences.ts';
import { leagueName } from './leagues.ts';
import { stageTitles } from './lifecycle.ts';
import type { ChartData } from './types.ts';
import { rightTitles } from './words.ts';
import { sum } from './years.ts';

export interface ChartTable {
  columns: string[];
  /** The first cell names the row. */
  rows: (string | number)[][];
}

const w = {
  year: text('申请年', 'Year of filing'),
  total: text('合计', 'Total'),
  applicant: text('申请人', 'Applicant'),
  inventor: text('发明人', 'Inventor'),
  place: text('地区', 'Place'),
  level: text('层级', 'Level'),
  league: text('盟市', 'League or city'),
  province: text('省份', 'Province'),
  count: text('件数', 'Applications'),
  applicants: text('申请人数', 'Applicants'),
  technology: text('技术', 'Technology'),
  document: text('文献', 'Document'),
  title: text('名称', 'Title'),
  cited: text('被引次数', 'Times cited'),
  inside: text('在本集合内', 'Of this set'),
  yes: text('是', 'yes'),
  no: text('否', 'no'),
  group: text('主题', 'Group'),
  incomplete: text('不完整', 'incomplete'),
  stage: text('阶段', 'Stage'),
} satisfies Record<string, Text>;

/** What a chart shows, as a table: for screen readers and for data exports. */
export function tableOf({ body, incompleteFrom }: ChartData, lang: Lang): ChartTable {
  const say = (words: Text) => words[lang];
  const yearName = (year: number) => (year >= incompleteFrom ? `${year} (${say(w.incomplete)})` : String(year));
  switch (body.kind) {
    case 'trend':
      return {
        columns: [say(w.year), ...body.series.map((one) => say(rightTitles[one.of])), say(w.total)],
        rows: body.years.map((year, at) => {
          const counts = body.series.map((one) => one.counts[at]!);
          return [yearName(year), ...counts, sum(counts)];
        }),
      };
    case 'applicants':
    case 'inventors':
      return {
        columns: [
          say(body.kind === 'applicants' ? w.applicant : w.inventor),
          say(w.total),
          ...body.years.map(yearName),
        ],
        rows: body.rows.map((one) => [one.name, one.total, ...one.counts]),
      };
    case 'geography':
      return {
        columns: [say(w.place), say(w.level), say(w.count)],
        rows: [
          ...body.leagues.map((one) => [leagueName(one.code, lang), say(w.league), one.count]),
          ...body.provinces.map((one) => [say(one.title), say(w.province), one.count]),
        ],
      };
    case 'lifecycle':
      return {
        columns: [say(w.year), say(w.applicants), say(w.count), say(w.stage)],
        rows: body.years.map((year, at) => [
          yearName(year),
          body.applicants[at]!,
          body.applications[at]!,
          at === body.years.length - 1 ? say(stageTitles[body.stage]) : '',
        ]),
      };
    case 'heat':
      return {
        columns: [say(w.technology), ...body.years.map(yearName), say(w.total)],
        rows: body.rows.map((one) => [say(one.title), ...one.counts, sum(one.counts)]),
      };
    case 'matrix':
      return {
        columns: [say(w.applicant), ...body.columns.map((one) => say(one.title))],
        rows: body.applicants.map((name, at) => [name, ...body.cells[at]!]),
      };
    case 'citations':
      return {
        columns: [say(w.document), say(w.title), say(w.cited), say(w.inside)],
        rows: body.top.map((one) => [one.cited, one.title ?? '', one.count, say(one.inside ? w.yes : w.no)]),
      };
    case 'landscape':
      return {
        columns: [say(w.group), say(w.count)],
        rows: body.clusters.map((one) => [one.terms.join(' · '), one.size]),
      };
  }
}

/** All of what a landscape holds that may be exported, one row per document. */
export function documentsTable({ body }: ChartData, lang: Lang): ChartTable | undefined {
  if (body.kind !== 'landscape') return undefined;
  return {
    columns: [w.document, w.title, w.applicant, w.year, w.group].map((one) => one[lang]).concat('x', 'y'),
    rows: body.documents
      .filter((one) => licenceOf(one.licence).exportBibliography)
      .map((one) => [
        one.key,
        one.title,
        one.applicant,
        one.year ?? '',
        body.clusters[one.cluster]?.terms.join(' · ') ?? '',
        one.x,
        one.y,
      ]),
  };
}
