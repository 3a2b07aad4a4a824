import type { ChartData } from '#corpus/analysis/types.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { isFigure, type Panel, type ReportBlock } from '#services/navigation/project/report/report.ts';
import { membersOf } from '../corpus/industries/charts.ts';
import { subjectOf } from '../corpus/industries/subject.ts';
import { namesNow } from '../corpus/names/pinned.ts';
import { type House, today } from '../house.ts';

/** What changed since a figure was computed: the corpus, the query of its node, its collection, merged names, the record. */
export type Change = 'corpus' | 'query' | 'collection' | 'names' | 'record' | 'gone';

export interface OutdatedFigure {
  block: string;
  changes: Change[];
  /** Day and hash of the corpus that the figure shows; the record of a project has no hash. */
  was: { asOf: PlainDate | null; hash: string | null };
  now: { asOf: PlainDate; hash: string | null };
}

/** Figures of a report that would come out of other data today. */
export async function outdatedFigures(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  blocks: readonly ReportBlock[],
  panels: readonly Panel[],
): Promise<OutdatedFigure[]> {
  const figures = blocks.filter(isFigure);
  if (figures.length === 0) return [];
  const [{ hash }, names] = await Promise.all([corpus.mark(), namesNow(house)]);
  const asOf = today(house);
  const found: OutdatedFigure[] = [];
  for (const block of figures) {
    if (block.kind === 'project') {
      const rows = panels.find((one) => one.panel === block.panel)?.rows ?? [];
      if (JSON.stringify(rows) !== JSON.stringify(block.rows))
        found.push({
          block: block.id,
          changes: ['record'],
          was: { asOf: block.asOf, hash: null },
          now: { asOf, hash: null },
        });
      continue;
    }
    const was =
      block.kind === 'chart'
        ? { asOf: block.data.asOf, hash: block.data.corpus.hash }
        : { asOf: block.asOf ?? null, hash: block.corpus };
    const changes: Change[] = [
      ...(was.hash === hash ? [] : (['corpus'] as const)),
      ...(block.kind === 'chart' ? await changesOf(house, corpus, actor, block.data, names.id) : []),
    ];
    if (changes.length > 0) found.push({ block: block.id, changes, was, now: { asOf, hash } });
  }
  return found;
}

async function changesOf(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  { spec, formula }: ChartData,
  names: string,
): Promise<Change[]> {
  const of = asItStands(spec.of);
  const subject = await subjectOf(house, corpus, actor, of);
  if (!subject.ok) return ['gone'];
  const { keys } = subject.value;
  return [
    ...(keys === undefined && subject.value.formula !== formula ? (['query'] as const) : []),
    ...(keys && spec.keys && membersOf(house, keys) !== spec.keys ? (['collection'] as const) : []),
    ...(spec.names && spec.names !== names ? (['names'] as const) : []),
  ];
}

/** The subject of a chart without the versions of queries it was pinned to. */
export const asItStands = (of: ChartData['spec']['of']): ChartData['spec']['of'] =>
  'industry' in of ? { industry: of.industry, node: of.node } : of;
