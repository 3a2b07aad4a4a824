import type { Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';

export const command: Command = {
  name: 'corpus repair',
  summary: 'Mends what "corpus verify" finds, and says what is lost.',
  help: `zhiquan corpus repair [--data <folder>] [--json]

Builds missing indexes, takes out documents that cannot be read (ingest their sources again) and older ones of the same
number. Exit 0 when the corpus is whole afterwards, 1 when not.

Example: zhiquan corpus repair --data ./data`,
  run: (context) =>
    withCorpus(context, async (corpus) => {
      const done = await corpus.repair();
      const left = await corpus.verify();
      const ok = left.length === 0;
      return {
        exit: ok ? 0 : 1,
        json: { ok, problems: left, done },
        human: [
          ...(done.length === 0 ? ['There was nothing to mend.'] : done.map((one) => one.detail)),
          ...left.map((one) => `Still there: ${one.code}: ${one.detail}`),
        ].join('\n'),
      };
    }),
};
