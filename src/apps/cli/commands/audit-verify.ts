import { verifyAudit } from '../../core/audit.ts';
import type { Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'audit verify',
  summary: 'Checks every hash chain and every published daily digest.',
  help: `zhiquan audit verify [--json]

Reads every log from the beginning, checks each entry against the one before it, the heads against the projections, and
each day's published digest. One changed byte is found, and the matter is named. Exit code 1 when something is wrong.

Example: zhiquan audit verify --json`,
  run: (context) =>
    withHouse(context, async (house) => {
      const report = await verifyAudit(house);
      const lines = report.problems.map((one) =>
        'day' in one ? `digest of ${one.day} does not fit` : `matter ${one.matter}, entry ${one.seq}: ${one.problem}`,
      );
      return {
        exit: report.ok ? 0 : 1,
        json: report,
        human: [
          `${report.matters} matters, ${report.entries} entries, ${report.days} days: ${report.ok ? 'sound' : 'NOT sound'}`,
          ...lines,
        ].join('\n'),
      };
    }),
};
