import { plainDefinition } from '#engine/procedure/define.ts';
import { badUse, type Command } from '../lib/command.ts';
import { findProcedure } from '../lib/procedures.ts';

export const command: Command = {
  name: 'procedures show',
  summary: 'Prints one procedure as plain data.',
  help: `zhiquan procedures show <id>[@version] [--json]

Example: zhiquan procedures show pre-examination/request --json`,
  run: ({ args }) => {
    const found = findProcedure(args[0]);
    if (typeof found === 'string') return badUse(found);
    const json = plainDefinition(found);
    return { exit: 0, json, human: JSON.stringify(json, null, 2) };
  },
};
