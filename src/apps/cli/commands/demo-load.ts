import path from 'node:path';
import { parseArgs } from 'node:util';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { WHOLE_CORPUS } from '#demo/corpus/index.ts';
import { loadDemoCorpus, planDemoCorpus } from '#demo/corpus/load.ts';
import { loadDemo } from '#demo/load.ts';
import { corpusPlace, openCorpus } from '../../core/corpus/open.ts';
import type { House } from '../../core/house.ts';
import { openFileStore } from '../../server/file-store.ts';
import { openIdentity } from '../../server/identity/index.ts';
import { badUse, type Command, type Context } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'demo load',
  summary: 'Loads the synthetic region into an empty house.',
  help: `zhiquan demo load [--scale 1] [--seed n] [--data <folder>] [--json]

Invented organisations, patents and cases, all of which lived through the real engine, and a corpus of 20,000 generated
patent documents; the same seed gives the same region. --scale 0.1 loads a tenth of its cases and documents. The house must hold no matters yet.

Example: zhiquan demo load --scale 0.5 --data ./trial`,
  run: (context) => {
    const { values } = parseArgs({
      args: context.args,
      strict: false,
      options: { scale: { type: 'string' }, seed: { type: 'string' } },
    });
    const scale = values.scale === undefined ? 1 : Number(values.scale);
    if (!(scale > 0 && scale <= 50)) return badUse('--scale takes a number above 0, at most 50.');
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (seed !== undefined && !Number.isSafeInteger(seed)) return badUse('--seed takes a whole number.');
    return withHouse(context, async (house) => {
      const filled = await house.db.kysely.selectFrom('matter').select('id').limit(1).executeTakeFirst();
      if (filled) return badUse('The house holds matters already. Load the demonstration into an empty data folder.');
      const files = openFileStore(new FolderBlobStore(path.join(context.data, 'files')));
      const people = await openIdentity(house, { dataFolder: context.data, env: context.env });
      await loadDemo({
        house,
        files,
        people,
        print: (line) => console.error(line),
        scale,
        ...(seed === undefined ? {} : { seed }),
      });
      await loadDocuments(context, house, Math.max(1, Math.round(WHOLE_CORPUS * scale)), seed);
      const { matters } = await house.db.kysely
        .selectFrom('matter')
        .select(({ fn }) => fn.countAll<number>().as('matters'))
        .executeTakeFirstOrThrow();
      return { exit: 0, json: { matters }, human: `${matters} matters are loaded.` };
    });
  },
};

async function loadDocuments(context: Context, house: House, documents: number, seed?: number): Promise<void> {
  const corpus = await openCorpus(corpusPlace(context.env, context.data));
  try {
    await planDemoCorpus(house, documents, seed);
    let told = 0;
    await loadDemoCorpus(house, corpus, {
      onProgress: (done) => {
        if (done - told < 2000 && done < documents) return;
        told = done;
        console.error(`  ${done} of ${documents} patent documents`);
      },
    });
  } finally {
    await corpus.close();
  }
}
