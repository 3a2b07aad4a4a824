// From the words on the command line to a Result; nothing is printed here.
import path from 'node:path';
import { findCommandName, getCommand, listCommandNames } from './catalogue.ts';
import { badUse, type Result } from './command.ts';
import { findNearest } from './nearest.ts';

export interface Surroundings {
  version: string;
  cwd: string;
  root: string;
  env: NodeJS.ProcessEnv;
}

export interface Invocation {
  words: string[];
  json: boolean;
  help: boolean;
  version: boolean;
  data?: string;
  error?: string;
}

/** Takes out the flags that every command knows. What follows `--` is left as it is. */
export function readGlobals(argv: readonly string[]): Invocation {
  const found: Invocation = { words: [], json: false, help: false, version: false };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--') {
      found.words.push(word, ...rest.splice(0));
    } else if (word === '--json') found.json = true;
    else if (word === '--help' || word === '-h') found.help = true;
    else if (word === '--version' && found.words.length === 0) found.version = true;
    else if (word === '--data' || word.startsWith('--data=')) {
      const value = word === '--data' ? rest.shift() : word.slice('--data='.length);
      if (!value) found.error = '--data needs a folder, as in: zhiquan audit verify --data ./data';
      found.data = value;
    } else found.words.push(word);
  }
  return found;
}

export async function dispatch(argv: readonly string[], around: Surroundings): Promise<Result & { asJson: boolean }> {
  const call = readGlobals(argv);
  return { ...(await answer(call, around)), asJson: call.json };
}

async function answer(call: Invocation, around: Surroundings): Promise<Result> {
  if (call.error) return badUse(call.error);
  if (call.version) return { exit: 0, json: { version: around.version }, human: around.version };
  const words = call.words[0] === 'help' ? call.words.slice(1) : call.words;
  const wantsHelp = call.help || call.words[0] === 'help';
  const names = listCommandNames();
  if (words.length === 0) {
    const all = await overview(names);
    return wantsHelp ? all : badUse(all.human ?? '');
  }
  const name = findCommandName(words, names);
  if (!name) return unknown(words, names, wantsHelp);
  const command = await getCommand(name);
  if (wantsHelp) {
    const { summary, help } = command;
    return { exit: 0, json: { name, summary, help }, human: help };
  }
  return command.run({
    args: words.slice(name.split(' ').length),
    json: call.json,
    data: call.data === undefined ? path.join(around.root, 'data') : path.resolve(around.cwd, call.data),
    env: around.env,
  });
}

async function overview(
  names: readonly string[],
  title = 'zhiquan 知全: the platform from the command line',
): Promise<Result> {
  const commands = await Promise.all(names.map(getCommand));
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  const human = [
    title,
    '',
    ...lines,
    '',
    'Every command knows --help, --json (one JSON value on standard output) and --data <folder>.',
    'Exit code: 0 good, 1 findings or "no", 2 bad use or bad input.',
    '',
    'Example: zhiquan number check 201110269715.3',
  ].join('\n');
  return { exit: 0, json: commands.map(({ name, summary }) => ({ name, summary })), human };
}

function unknown(words: readonly string[], names: readonly string[], wantsHelp: boolean): Promise<Result> | Result {
  const group = names.filter((name) => name.startsWith(`${words[0]} `));
  const typed = words.slice(0, 2).join(' ');
  if (group.length > 0 && words.length === 1)
    return wantsHelp
      ? overview(group, `zhiquan ${words[0]}`)
      : badUse(`"zhiquan ${words[0]}" needs one of: ${group.join(', ')}.`);
  const near =
    group.length > 0 ? findNearest(typed, group) : (findNearest(typed, names) ?? findNearest(words[0]!, names));
  const advice = near ? ` Did you mean "zhiquan ${near}"?` : ' "zhiquan --help" lists all commands.';
  return badUse(`There is no command "${group.length > 0 ? typed : words[0]}".${advice}`);
}
