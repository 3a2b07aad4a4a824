import { loadCatalogue } from '../../core/catalogue.ts';
import type { Command } from '../lib/command.ts';

export const command: Command = {
  name: 'indicator list',
  summary: 'Lists every indicator with its definition.',
  help: `zhiquan indicator list [--json]

Example: zhiquan indicator list --json`,
  run: () => {
    const list = [...loadCatalogue().indicators.values()].map((one) => ({
      id: one.id,
      version: one.version,
      title: one.title,
      unit: one.unit,
      definition: one.definition,
      public: one.public,
    }));
    return {
      exit: 0,
      json: list,
      human: list.map((one) => `${one.id}  ${one.title.zh}(${one.unit.zh})  ${one.definition.zh}`).join('\n'),
    };
  },
};
