import path from 'node:path';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { openCorpus } from '../../core/corpus/open.ts';
import type { Context, Result } from './command.ts';

/** Opens the corpus of the data folder for one command and closes it again, whatever happens. */
export async function withCorpus(context: Context, use: (corpus: CorpusIndex) => Promise<Result>): Promise<Result> {
  const corpus = await openCorpus({ folder: path.join(context.data, 'corpus') });
  try {
    return await use(corpus);
  } finally {
    await corpus.close();
  }
}
