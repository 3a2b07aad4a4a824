import { json } from '#adapters/postgres/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import { type House, today } from '../house.ts';
import { importRegionalSubset } from './regional-subset.ts';

/** Once a run has read its file, the rights of the region are brought up to what it brought. */
export function afterIngest(
  house: House,
  handlers: Record<'ingest-corpus', JobHandler>,
  demo = false,
): Record<'ingest-corpus', JobHandler> {
  return {
    'ingest-corpus': async (data, context) => {
      await handlers['ingest-corpus'](data, context);
      const run = String(data.run);
      const key = `regional-subset ${run}`;
      // Who looks at a demonstration does not wait for the next round: what the run brought is told at once.
      const letters = demo ? [{ name: 'alert-letters', data: {} }] : [];
      await house.db.transaction((tx) =>
        house.enqueue(tx, [{ name: 'regional-subset', data: { run }, key }, ...letters]),
      );
    },
  };
}

/** What a run changed in the register of patents is kept in its report, with every right that was not taken over. */
export function regionalHandlers(house: House, corpus: CorpusIndex | undefined): Record<'regional-subset', JobHandler> {
  return {
    'regional-subset': async (data) => {
      if (!corpus) return;
      const id = String(data.run);
      const run = await house.db.kysely
        .selectFrom('corpus_run')
        .select(['name', 'source_id', 'report'])
        .where('id', '=', id)
        .executeTakeFirst();
      const source = run ? `${run.source_id ?? 'upload'}: ${run.name}` : 'corpus';
      const regional = await importRegionalSubset(house, corpus, { source, asOf: today(house), by: 'corpus' });
      if (!run) return;
      const report = typeof run.report === 'object' && run.report !== null ? run.report : {};
      await house.db.kysely
        .updateTable('corpus_run')
        .set({ report: json({ ...report, regional }) })
        .where('id', '=', id)
        .execute();
    },
  };
}
