import { type CorpusIndex, CorpusRefused } from '#corpus/search/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { openHouseCorpus } from '../../core/corpus/open.ts';
import { badUse, type Context, type Result } from './command.ts';

/** Opens the corpus for one command and closes it again, whatever happens. A refusal is a clear sentence and exit code 2. */
export async function withCorpus(context: Context, use: (corpus: CorpusIndex) => Promise<Result>): Promise<Result> {
  const corpus = await openHouseCorpus(context.env, context.data);
  try {
    return await use(corpus);
  } catch (error) {
    if (error instanceof CorpusRefused) return badUse(refusalLine(error.refusal, 'en'));
    throw error;
  } finally {
    await corpus.close();
  }
}
