import { text } from '#kernel/text.ts';
import type { CorpusIndex } from '../search/types.ts';
import { citationsOf, MOST_READ } from './citations.ts';
import { type Counted, geographyOf, heatOf, matrixOf, rankingOf, requestOf, trendOf } from './counts.ts';
import { landscapeOf } from './landscape.ts';
import { lifecycleOf } from './lifecycle.ts';
import type { Words } from './terms.ts';
import type { ChartBody, ChartData, ChartSpec, ChartSubject } from './types.ts';
import { incompleteFrom } from './years.ts';

/** The corpus is another one than the chart was pinned to: the same figures cannot be had any more. */
export class CorpusChanged extends Error {
  override readonly name = 'CorpusChanged';
  readonly pinned: string;
  readonly now: string;

  constructor(pinned: string, now: string) {
    super(`The chart was computed from the corpus ${pinned}; the corpus is ${now} now.`);
    this.pinned = pinned;
    this.now = now;
  }
}

/**
 * Computes a chart. `subject` is what `spec.of` means, looked up by the caller; `words` splits texts for the landscape. The spec in
 * the answer carries corpus and versions: given back, it computes the same chart or throws CorpusChanged.
 */
export async function computeChart(
  spec: ChartSpec,
  subject: ChartSubject,
  index: CorpusIndex,
  words?: Words,
): Promise<ChartData> {
  const mark = await index.mark();
  if (spec.corpusHash !== null && spec.corpusHash !== mark.hash) throw new CorpusChanged(spec.corpusHash, mark.hash);
  const counted: Counted = { query: subject.query, filters: spec.filters, keys: subject.keys, names: subject.names };
  const { total, facets } = await index.search({ ...requestOf(counted), limit: 1, facets: ['source'] });
  const cut = incompleteFrom(spec.asOf);
  const technologies = spec.options.level === 'leaves' ? subject.leaves : subject.children;
  const bodies: Record<ChartSpec['kind'], () => Promise<ChartBody>> = {
    trend: () => trendOf(index, counted, spec.options),
    applicants: () => rankingOf(index, counted, 'applicants', spec.options),
    inventors: () => rankingOf(index, counted, 'inventors', spec.options),
    geography: () => geographyOf(index, counted),
    lifecycle: () => lifecycleOf(index, counted, spec.options, cut - 1),
    heat: () => heatOf(index, counted, technologies, spec.options),
    matrix: () => matrixOf(index, counted, technologies, spec.options),
    citations: () => citationsOf(index, counted),
    landscape: () => landscapeOf(index, counted, spec.options, words),
  };
  const body = await bodies[spec.kind]();
  const of = 'industry' in spec.of ? { ...spec.of, versions: subject.versions } : spec.of;
  return {
    spec: { ...spec, of, corpusHash: mark.hash },
    subject: subject.title,
    formula: subject.formula,
    asOf: spec.asOf,
    corpus: mark,
    total,
    incompleteFrom: cut,
    sources: facets.source?.values ?? [],
    notes: notesOf(body, total, cut),
    body,
  };
}

function notesOf(body: ChartBody, total: number, cut: number) {
  const notes = [
    text('每件申请计一次，取最近公开的一稿。', 'Each application counts once, by its latest publication.'),
  ];
  if ('years' in body && body.years.some((year) => year >= cut))
    notes.push(
      text(
        `${cut}年起的数据不完整：申请后18个月内通常尚未公开。`,
        `Figures from ${cut} on are incomplete: applications are usually unpublished for 18 months.`,
      ),
    );
  if (body.kind === 'landscape')
    notes.push(
      body.sampled < total
        ? text(
            `从${total}件中按种子“${body.seed}”抽取${body.sampled}件作图，同一种子得到同一张图。`,
            `Drawn from ${body.sampled} of ${total} by the seed "${body.seed}"; the same seed gives the same map.`,
          )
        : text(
            `全部${total}件，位置由文本相似度得出，坐标本身无单位。`,
            `All ${total}; places come from alikeness of texts and have no unit.`,
          ),
    );
  if (body.kind === 'citations' && body.read < total)
    notes.push(
      text(`读取最近公开的${MOST_READ}件的引证。`, `Citations of the ${MOST_READ} latest publications were read.`),
    );
  if (body.kind === 'geography' && body.unknown > 0)
    notes.push(
      text(
        `${body.unknown}件的第一申请人地址不详或在境外，未计入。`,
        `${body.unknown} have a first applicant without a known Chinese address and are left out.`,
      ),
    );
  return notes;
}
