import { loadCatalogue } from '../../core/catalogue.ts';
import type { Command } from '../lib/command.ts';

export const command: Command = {
  name: 'procedures list',
  summary: 'Lists every procedure and version.',
  help: `zhiquan procedures list [--json]

Example: zhiquan procedures list --json`,
  run: () => {
    const list = loadCatalogue().procedures.map((one) => ({
      id: one.id,
      version: one.version,
      validFrom: one.validFrom,
      validTo: one.validTo ?? null,
      title: one.title,
      states: Object.keys(one.states).length,
      actions: Object.keys(one.actions).length,
    }));
    return {
      exit: 0,
      json: list,
      human: list.map((one) => `${one.id}@${one.version}  ${one.title.zh}  ${one.title.en}`).join('\n'),
    };
  },
};
