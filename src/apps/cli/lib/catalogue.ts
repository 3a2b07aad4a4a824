// Finds commands by file name, so that only the one that runs is loaded.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';
import { findCoreCommand } from './core-command.ts';

const folder = path.join(import.meta.dirname, '..', 'commands');

/** `['calendar', 'claims tree', …]`, sorted. */
export function listCommandNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^[a-z]+(-[a-z]+)?\.ts$/.test(file))
    .map((file) => file.slice(0, -3).replace('-', ' '))
    .sort();
}

/** The longest command name that the words begin with: `claims tree` before `claims`. */
export function findCommandName(words: readonly string[], names: readonly string[]): string | undefined {
  return [2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .find((name, i) => words.length >= 2 - i && names.includes(name));
}

/** Loads one command; throws when its file breaks the contract of ./command.ts. */
export async function getCommand(name: string): Promise<Command> {
  const file = path.join(folder, `${name.replace(' ', '-')}.ts`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown> & { command?: Command };
  const command = module.command ?? findCoreCommand(name, module);
  if (!command) throw new Error(`${file} exports no "command".`);
  if (command.name !== name) throw new Error(`${file} names its command "${command.name}" instead of "${name}".`);
  return command;
}
