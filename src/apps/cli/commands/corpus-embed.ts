import { systemClock } from '#adapters/clock.ts';
import { embedderFrom } from '#adapters/embeddings/index.ts';
import { dayOf } from '#kernel/plain-date.ts';
import { embedCorpus } from '../../core/corpus/embed.ts';
import { corpusPlace, openVectors } from '../../core/corpus/open.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';

export const command: Command = {
  name: 'corpus embed',
  summary: 'Gives published documents vectors from the embeddings endpoint that is set.',
  help: `zhiquan corpus embed [--data <folder>] [--json]

Sends titles and abstracts of published documents that have no vector yet, or changed, to ZQ_EMBEDDINGS_URL (model
ZQ_EMBEDDINGS_MODEL, key ZQ_EMBEDDINGS_KEY). A run that was stopped goes on where it was. Progress is on standard error.

Example: ZQ_EMBEDDINGS_URL=http://127.0.0.1:11434/v1 ZQ_EMBEDDINGS_MODEL=bge-m3 zhiquan corpus embed --data ./data`,
  run: (context) => {
    const embedder = embedderFrom(context.env);
    if (!embedder) return badUse('Set ZQ_EMBEDDINGS_URL and ZQ_EMBEDDINGS_MODEL first; without them nothing is sent.');
    return withCorpus(context, async (corpus) => {
      const vectors = await openVectors(corpusPlace(context.env, context.data));
      try {
        const done = await embedCorpus(
          { corpus, vectors, embedder, today: dayOf(systemClock().now()) },
          ({ seen, embedded, documents }) => console.error(`${seen} of ${documents} documents, ${embedded} embedded`),
        );
        return {
          exit: 0,
          json: done,
          human: `${done.embedded} documents embedded, ${done.seen - done.embedded} left as they were.`,
        };
      } finally {
        vectors.close();
      }
    });
  },
};
