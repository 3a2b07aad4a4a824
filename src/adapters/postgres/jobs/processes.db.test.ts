import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import type { JobContext } from '#engine/ports/jobs.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { JobProcess } from '#tests/harness/job-process.ts';
import { openDatabase } from '../open.ts';
import { openJobs } from './queue.ts';
import { startWorker } from './worker.ts';

const SCRIPT = fileURLToPath(new URL('../../../../tests/harness/job-process.ts', import.meta.url));
const children: ChildProcess[] = [];

/** Starts the process and waits until it has printed the line. */
async function start(config: JobProcess, until: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(config)], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await heard(child, until);
  return child;
}

async function heard(child: ChildProcess, line: string): Promise<void> {
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const found of createInterface({ input: child.stdout })) if (found === line) return;
  throw new Error(`The process ended before it said "${line}".`);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child, 'SIGKILL');
});

withDatabases((given) => {
  test('a job whose process was killed runs again', async () => {
    const folder = given.kind === 'pglite' ? await mkdtemp(join(tmpdir(), 'zhiquan-jobs-')) : undefined;
    const place = folder ? { folder } : { url: given.url };
    const child = await start({ ...place, enqueue: 'hang', work: ['hang'] }, 'hanging');
    await kill(child, 'SIGKILL');

    const db = folder ? await openDatabase({ folder }) : given.db;
    const runs: { data: Record<string, unknown>; context: JobContext }[] = [];
    const worker = await startWorker(
      db,
      {
        hang: async (data, context) => {
          runs.push({ data, context });
        },
      },
      { pollSeconds: 0.5, superviseSeconds: 1 },
    );
    await expect.poll(() => runs, { timeout: 45_000 }).toHaveLength(1);
    expect(runs[0]).toMatchObject({ data: { by: child.pid }, context: { attempt: 2, last: false } });
    await worker.stop();
    if (folder) {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  describe('several processes', () => {
    test('leave a long job alone while it shows signs of life', async ({ skip }) => {
      if (given.kind !== 'postgres') skip('one process at a time holds an embedded database');
      const jobs = await openJobs(given.db, ['long'], { heartbeatSeconds: 10 });
      await jobs.enqueue(given.db.kysely, { name: 'long', data: {} });
      await jobs.close();
      const begun: number[] = [];
      const finished: number[] = [];
      const long = async (_: unknown, { attempt }: JobContext) => {
        begun.push(attempt);
        await sleep(13_000);
        finished.push(attempt);
      };
      const options = { pollSeconds: 0.5, superviseSeconds: 1 };
      const workers = [
        await startWorker(given.db, { long }, options),
        await startWorker(await given.again(), { long }, options),
      ];
      await expect.poll(() => finished, { timeout: 20_000 }).toEqual([1]);
      for (const worker of workers) await worker.stop();
      expect(begun).toEqual([1]);
    });

    test('never run one job twice, nor lose one, while one of them is stopped in order', async ({ skip }) => {
      if (given.kind !== 'postgres') skip('one process at a time holds an embedded database');
      const { db } = given;
      await db.exec(
        'create table running (n int primary key, pid int); create table done (n int primary key, pid int)',
      );
      const jobs = await openJobs(db, ['mark']);
      const workers = await Promise.all([1, 2, 3].map(() => start({ url: given.url, work: ['mark'] }, 'working')));
      let total = 0;
      const enqueue = (jobCount: number) =>
        db.transaction(async (tx) => {
          for (let end = total + jobCount; total < end; total++)
            await jobs.enqueue(tx, { name: 'mark', data: { n: total }, retry: { limit: 0 } });
        });
      const count = async (what: string) =>
        (await sql<{ n: number }>`select count(${sql.raw(what)}) as n from done`.execute(db.kysely)).rows[0]?.n ?? 0;
      // A process on a busy machine may look for work later than the others need to finish it: give until all took part.
      const takingPart = async () => {
        await enqueue(50);
        return count('distinct pid');
      };
      await expect.poll(takingPart, { timeout: 40_000, interval: 100 }).toBe(3);
      await enqueue(200);
      const [first] = workers;
      if (first) await kill(first, 'SIGTERM');
      expect(first?.exitCode).toBe(0);
      await expect.poll(() => count('*'), { timeout: 40_000 }).toBe(total);
      const { rows } = await sql<{
        states: string[];
        pids: number;
        running: number;
      }>`select (select array_agg(distinct state::text) from jobs.job where name = 'mark') as states,
        (select count(distinct pid) from done) as pids, (select count(*) from running) as running`.execute(db.kysely);
      // A second run of any job would have broken a primary key, failed it and left the state "failed".
      expect(rows).toEqual([{ states: ['completed'], pids: 3, running: 0 }]);
      await jobs.close();
    });
  });
});
