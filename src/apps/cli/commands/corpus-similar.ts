import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SimilarRequest } from '#corpus/search/index.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';
import { hitLine, shownHit, wholeNumber } from '../lib/corpus-hits.ts';

export const command: Command = {
  name: 'corpus similar',
  summary: 'Finds documents near to one, or to a text on standard input.',
  help: `zhiquan corpus similar <number|-> [--limit 20] [--duplicate] [--data <folder>] [--json]

With "-" the text is read from standard input: a claim, an abstract, an idea. --duplicate finds the same wording again and
tells which share of the text was found.

Example: zhiquan corpus similar CN110838310A --limit 5
Example: zhiquan corpus similar - --duplicate < claim.txt`,
  run: (context) => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: { limit: { type: 'string', default: '20' }, duplicate: { type: 'boolean', default: false } },
    });
    const [given] = positionals;
    const limit = wholeNumber(values.limit, 500);
    if (given === undefined || positionals.length > 1)
      return badUse('Name one document, or "-" for a text on standard input.');
    if (limit === undefined) return badUse('--limit is a whole number from 1 to 500.');
    return withCorpus(context, async (corpus) => {
      const started = performance.now();
      const like: SimilarRequest['like'] = given === '-' ? { text: readFileSync(0, 'utf8') } : { key: given };
      if ('key' in like && !(await corpus.find(like.key)) && (await corpus.keysOf(like.key)).length === 0)
        return badUse(
          `The corpus has no document ${given}. "zhiquan corpus search NO=${given}" looks in all its numbers.`,
        );
      const hits = await corpus.similar({ like, limit, by: values.duplicate ? 'duplicate' : 'similar' });
      const milliseconds = Math.round(performance.now() - started);
      return {
        exit: hits.length > 0 ? 0 : 1,
        json: {
          total: hits.length,
          hits: hits.map((hit) => ({ ...shownHit(hit), ...(hit.share !== undefined && { share: hit.share }) })),
          milliseconds,
        },
        human: hits.length === 0 ? 'Nothing near was found.' : hits.map(hitLine).join('\n'),
      };
    });
  },
};
