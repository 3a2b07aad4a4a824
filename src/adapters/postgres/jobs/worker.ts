import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { JobHandler, Worker } from '#engine/ports/jobs.ts';
import type { Db } from '../database.ts';
import { ensureQueues, JOB_SCHEMA, startBoss } from './boss.ts';
import { type JobsOptions, jobsOver } from './queue.ts';

export interface WorkerOptions extends JobsOptions {
  /** Seconds between two looks for work. Default 1; at least 0.5. */
  pollSeconds?: number;
  /** Jobs of one name running at once in this process. Default 1. */
  concurrency?: number | Record<string, number>;
  /** Jobs made anew in every interval of so many seconds, once for all workers together (sweeps, digests). */
  every?: { name: string; seconds: number }[];
  /** Longest wait of `stop()` for running jobs, in seconds. Default 30. */
  graceSeconds?: number;
  /** Seconds between two looks for expired and lost jobs. Default 10. */
  superviseSeconds?: number;
}

/**
 * Runs stored jobs until stopped. Any number of workers may share a PostgreSQL server; an embedded database has one.
 * A job whose process was killed runs again: on the embedded database at once, on a server when its heartbeat is missed.
 */
export async function startWorker(
  db: Db,
  handlers: Record<string, JobHandler>,
  options: WorkerOptions = {},
): Promise<Worker> {
  const { pollSeconds = 1, concurrency = 1, graceSeconds = 30, superviseSeconds = 10 } = options;
  const names = Object.keys(handlers);
  const boss = await startBoss(db, { ...options, superviseSeconds });
  const slotIds: string[] = [];
  try {
    await ensureQueues(boss, names);
    if (db.kind === 'pglite') await reclaim(db, boss, names);
    for (const [name, handler] of Object.entries(handlers)) {
      const slots = typeof concurrency === 'number' ? concurrency : (concurrency[name] ?? 1);
      for (let slot = 0; slot < slots; slot++) slotIds.push(await work(boss, name, handler, pollSeconds));
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  const ticking = tick(db, boss, names, options);
  return {
    wake: () => {
      for (const id of slotIds) boss.notifyWorker(id);
    },
    stop: async () => {
      await ticking.stop();
      await boss.stop({ graceful: true, timeout: graceSeconds * 1000 });
    },
  };
}

/** One slot: one job of the name at a time. Returns its id. */
async function work(boss: PgBoss, name: string, handler: JobHandler, pollSeconds: number): Promise<string> {
  const options = { pollingIntervalSeconds: pollSeconds, includeMetadata: true, batchSize: 1 } as const;
  const id = await boss.work(name, options, async (jobs: JobWithMetadata<Record<string, unknown>>[]) => {
    try {
      for (const job of jobs)
        await handler(job.data, {
          id: job.id,
          name,
          attempt: job.retryCount + 1,
          last: job.retryCount >= job.retryLimit,
          signal: job.signal,
        });
    } finally {
      // There may be more: look again at once instead of waiting for the next poll.
      boss.notifyWorker(id);
    }
  });
  return id;
}

/** Nobody else has the embedded database open, so a job found running belongs to a process that is no more. */
async function reclaim(db: Db, boss: PgBoss, names: string[]): Promise<void> {
  const { rows } = await db.executeSql(
    `select name, id from ${JOB_SCHEMA}.job where state = 'active' and name = any ($1)`,
    [names],
  );
  for (const { name, id } of rows)
    await boss.fail(String(name), String(id), { message: 'The process ended while the job ran.' });
}

/** Makes the jobs of `every`; the interval's number is their key, so that each exists once. */
function tick(db: Db, boss: PgBoss, names: string[], options: WorkerOptions): { stop(): Promise<void> } {
  const jobs = jobsOver(boss, names, options);
  const now = () => (options.clock ? Date.parse(options.clock.now()) : Date.now());
  let running: Promise<void> = Promise.resolve();
  const timers = (options.every ?? []).map(({ name, seconds }) => {
    let last = '';
    const look = async () => {
      const slot = new Date(Math.floor(now() / 1000 / seconds) * seconds * 1000).toISOString();
      if (slot === last) return;
      try {
        await jobs.enqueue(db.kysely, {
          name,
          data: { slot },
          key: `every ${seconds} s: ${slot}`,
          retry: { limit: 2 },
        });
        last = slot;
      } catch (error) {
        options.onError?.(error as Error);
      }
    };
    const chain = () => {
      running = running.then(look);
    };
    chain();
    return setInterval(chain, Math.min(seconds, 1) * 1000);
  });
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}
