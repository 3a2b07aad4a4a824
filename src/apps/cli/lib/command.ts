// What a command of `zhiquan` is. One file in ../commands/ holds one: `calendar.ts` answers `zhiquan calendar …`,
// `claims-tree.ts` answers `zhiquan claims tree …`. No list of commands is kept anywhere: the folder is the list.

/** 0 good, 1 findings or "no", 2 bad use or bad input. */
export type Exit = 0 | 1 | 2;

export interface Result {
  exit: Exit;
  /** Printed on standard output, alone, when `--json` was given. */
  json?: unknown;
  /** Printed on standard output otherwise. */
  human?: string;
  /** Printed on standard error in both cases. */
  error?: string;
}

export interface Context {
  /** What follows the command's name, without the global flags `--json` and `--data`. */
  args: string[];
  json: boolean;
  /** The data folder as an absolute path: `--data <folder>`, else `data` in the project's root. */
  data: string;
  env: NodeJS.ProcessEnv;
}

export interface Command {
  /** As typed, e.g. `claims tree`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole text of `--help`; holds a line that begins with "Example". */
  help: string;
  run(context: Context): Promise<Result> | Result;
}

/** A refusal to run because of how it was called. */
export const badUse = (error: string): Result => ({ exit: 2, error });
