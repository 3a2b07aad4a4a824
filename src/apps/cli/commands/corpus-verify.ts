import type { Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';

export const command: Command = {
  name: 'corpus verify',
  summary: 'Looks whether every document of the corpus can be read and the indexes are whole.',
  help: `zhiquan corpus verify [--data <folder>] [--json]

Exit 0 when nothing is wrong, 1 when something is. "corpus repair" mends it.

Example: zhiquan corpus verify --data ./data`,
  run: (context) =>
    withCorpus(context, async (corpus) => {
      const problems = await corpus.verify();
      const ok = problems.every((one) => one.code === 'stale-index');
      const lines = problems.map((one) => `${one.code}: ${one.detail}`);
      return {
        exit: ok ? 0 : 1,
        json: { ok, problems },
        human: [ok ? 'The corpus is whole.' : 'The corpus is damaged: run "zhiquan corpus repair".', ...lines].join(
          '\n',
        ),
      };
    }),
};
