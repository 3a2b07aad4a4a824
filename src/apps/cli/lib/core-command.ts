// Some commands are pure functions `(argv, io?) → answer` beside their help text; this makes commands of them.
import { readFile } from 'node:fs/promises';
import type { Command, Result } from './command.ts';

type Core = (argv: readonly string[], io?: CoreIo) => Promise<Result> | Result;

/** What a pure core may ask of the world. */
export interface CoreIo {
  readFile(path: string): Promise<Uint8Array>;
}

const summaries: Readonly<Record<string, string>> = {
  calendar: 'counts working days, days, months and years, and explains any day',
  number: 'checks and normalises application numbers, codes and classes',
  'claims tree': 'shows the claims of a patent text and what each refers to',
};

/** The command behind `calendarCommand` and `calendarHelp` of a module; undefined when it exports no such pair. */
export function findCoreCommand(name: string, module: Readonly<Record<string, unknown>>): Command | undefined {
  const stem = name.replace(/ (\w)/, (_, letter: string) => letter.toUpperCase());
  const core = module[`${stem}Command`];
  const help = module[`${stem}Help`];
  const summary = summaries[name];
  if (typeof core !== 'function' || typeof help !== 'string' || !summary) return undefined;
  return {
    name,
    summary,
    help,
    // Without `io` where a core takes something else as its second argument.
    run: ({ args }) => (name === 'claims tree' ? (core as Core)(args, { readFile }) : (core as Core)(args)),
  };
}
