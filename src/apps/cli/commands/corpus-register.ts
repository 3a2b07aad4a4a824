import { importRegionalSubset } from '../../core/corpus/regional-subset.ts';
import { today } from '../../core/house.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'corpus register',
  summary: "Brings the register of patents up to the corpus: the region's rights and their status.",
  help: `zhiquan corpus register [--data <folder>] [--json]

Chinese rights whose first applicant sits in the region are entered, or get a version from the day of each new event on.
What is not taken over is listed with its reason. Run again, it changes nothing. The server must not run on the embedded database.
Exit code: 0 all taken over, 1 some were not, 2 bad use.

Example: zhiquan corpus register --data ./data`,
  run: (context) => {
    if (context.args.length > 0) return badUse('corpus register takes no arguments.');
    return withHouse(context, (house) =>
      withCorpus(context, async (corpus) => {
        const report = await importRegionalSubset(house, corpus, {
          source: 'corpus',
          asOf: today(house),
          by: 'corpus register',
        });
        const lines = [
          `${report.rights} rights: ${report.entered} entered, ${report.changed} changed, ${report.unchanged} as before, ${report.objections.length} not taken over.`,
          ...report.objections.map(({ key, what }) => `  ${key}: ${what.zh} ${what.en}`),
        ];
        return { exit: report.objections.length > 0 ? 1 : 0, json: report, human: lines.join('\n') };
      }),
    );
  },
};
