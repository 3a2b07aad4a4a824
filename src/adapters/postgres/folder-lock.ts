import { readFileSync, readlinkSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { refuse } from '#kernel/errors/index.ts';
import { DatabaseRefused } from './refusals.ts';

/** The owner touches the file this often; a foreign owner is dead after ALIVE without a touch. */
const BEAT = 10_000;
const ALIVE = 40_000;

interface Owner {
  pid: number;
  /** Host and process-number space: only within the same one does a pid mean anything. */
  host: string;
  /** Tells a process from a later one with the same number. */
  started: string;
}

const readOr = (read: () => string, otherwise: string) => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

const host = () => `${hostname()}${readOr(() => ` ${readlinkSync('/proc/self/ns/pid')}`, '')}`;

/** Start time from /proc where there is one (field 22, counted after the command name, which may hold blanks). */
const startOf = (pid: number) =>
  readOr(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? '',
    '',
  );

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function alive(file: string, owner: Owner): Promise<boolean> {
  if (owner.host === host()) return runs(owner.pid) && startOf(owner.pid) === owner.started;
  const touched = await stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  return Date.now() - touched < ALIVE;
}

const parse = (text: string): Owner | undefined => {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
};

/**
 * Takes the folder for this process, or throws `ZQ-SYS-014` (with `pid` and `host` among its values). A lock left by a process that was killed is
 * taken over. Returns the release.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'database.lock');
  const mine = `${JSON.stringify({ pid: process.pid, host: host(), started: startOf(process.pid) } satisfies Owner)}\n`;
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const owner = parse(found);
    if ((owner && (await alive(file, owner))) || attempt >= 10)
      throw new DatabaseRefused(
        refuse('ZQ-SYS-014', { folder, pid: owner?.pid ?? 0, host: owner?.host.split(' ')[0] ?? '?' }),
      );
    await removeStale(file, found);
  }
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true });
  };
}

/** Moves the stale file aside; puts it back when another process was quicker and the file is its live lock. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}
