// A command may be a pure function `(argv) → Result` beside its help text; this makes a command of the two.
import type { Command, Result } from './command.ts';

const summaries: Readonly<Record<string, string>> = {
  calendar: 'counts working days, days, months and years, and explains any day',
  number: 'checks and normalises application numbers, codes and classes',
};

/** The command behind `calendarCommand` and `calendarHelp` of a module; undefined when it exports no such pair. */
export function findCoreCommand(name: string, module: Readonly<Record<string, unknown>>): Command | undefined {
  const core = module[`${name}Command`];
  const help = module[`${name}Help`];
  const summary = summaries[name];
  if (typeof core !== 'function' || typeof help !== 'string' || !summary) return undefined;
  return {
    name,
    summary,
    help,
    run: ({ args }) => (core as (argv: readonly string[]) => Promise<Result> | Result)(args),
  };
}
