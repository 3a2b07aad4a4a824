import { recompute } from '../../core/recompute.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'recompute',
  summary: 'Rebuilds every projection from the logs, or only compares (--check).',
  help: `zhiquan recompute [--check] [--json]

Folds every log again and writes the projections anew: matters, parties, limits, and entries of registers. With --check
nothing is written; exit code 1 when a projection differs from its log.

Example: zhiquan recompute --check --json`,
  run: (context) => {
    const unknown = context.args.find((word) => word !== '--check');
    if (unknown) return badUse(`recompute does not know "${unknown}". It takes --check.`);
    return withHouse(context, async (house) => {
      const report = await recompute(house, { check: context.args.includes('--check') });
      return {
        exit: report.ok || !context.args.includes('--check') ? 0 : 1,
        json: report,
        human: [
          `${report.matters} matters, ${report.problems.length} differences`,
          ...report.problems.map((one) => `${one.record}: ${one.problem}`),
        ].join('\n'),
      };
    });
  },
};
