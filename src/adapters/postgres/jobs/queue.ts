import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { fromKysely, type PgBoss, type SendOptions } from 'pg-boss';
import type { Clock } from '#engine/ports/clock.ts';
import type { Job, Jobs } from '#engine/ports/jobs.ts';
import type { Db, Queries } from '../database.ts';
import { type BossOptions, DEAD_LETTERS, ensureQueues, JOB_SCHEMA, startBoss, YEAR } from './boss.ts';
import { insertJobs } from './enqueue-all.ts';

export interface JobsOptions extends Pick<BossOptions, 'onError'> {
  /** The program's clock, by which `startAfter` is meant. Default: the machine's. */
  clock?: Clock;
  /** Seconds without a sign of life after which a running job counts as lost (at least 10). Default 60. */
  heartbeatSeconds?: number;
}

export interface OpenJobs extends Jobs<Queries> {
  /** Stores several jobs at once, each as `enqueue` would. Throws on an unknown name. */
  enqueueAll(scope: Queries, jobs: readonly Job[]): Promise<void>;
  /** Puts failed jobs (ids of `listDeadLetters`) back where they came from; returns how many. */
  redrive(ids: string[]): Promise<number>;
  /** Ends the background work of this instance; stored jobs stay. */
  close(): Promise<void>;
}

/** Opens the queue for storing jobs of these names. The handle is `db.kysely` or, nearly always, a transaction. */
export async function openJobs(db: Db, names: readonly string[], options: JobsOptions = {}): Promise<OpenJobs> {
  const boss = await startBoss(db, options);
  await ensureQueues(boss, names);
  return {
    ...jobsOver(boss, names, options),
    enqueueAll: async (scope, jobs) => {
      for (const job of jobs) checkName(names, job.name);
      await insertJobs(
        scope,
        jobs.map((job) => ({ name: job.name, data: job.data, options: toSend(job, options) })),
      );
    },
    redrive: (ids) => boss.redrive(DEAD_LETTERS, { ids }),
    close: () => boss.stop({ graceful: false }),
  };
}

export function jobsOver(boss: PgBoss, names: readonly string[], options: JobsOptions): Jobs<Queries> {
  const check = (name: string) => checkName(names, name);
  return {
    async enqueue(scope, job) {
      check(job.name);
      const id = await boss.send(job.name, job.data, { ...toSend(job, options), db: fromKysely(scope) });
      return id ?? undefined;
    },
    async cancel(scope, name, key) {
      check(name);
      const { rows } = await sql`
        delete from ${sql.id(JOB_SCHEMA, 'job')}
        where name = ${name} and id = ${keyedId(name, key)} and state in ('created', 'retry') returning id`.execute(
        scope,
      );
      return rows.length > 0;
    },
  };
}

function checkName(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Error(`No job is called "${name}". Known: ${names.join(', ')}.`);
}

function toSend(job: Job, options: JobsOptions): SendOptions {
  const { limit = 8, delaySeconds = 5, longestDelaySeconds = 3600 } = job.retry ?? {};
  return {
    ...(job.key !== undefined && { id: keyedId(job.name, job.key) }),
    ...(job.startAfter && { startAfter: machineMoment(job.startAfter, options.clock) }),
    retryLimit: limit,
    retryDelay: delaySeconds,
    retryBackoff: true,
    retryDelayMax: longestDelaySeconds,
    expireInSeconds: job.expireSeconds ?? 900,
    heartbeatSeconds: options.heartbeatSeconds ?? 60,
    retentionSeconds: YEAR,
    deleteAfterSeconds: 14 * 86_400,
  };
}

/** A moment of the program's clock as the database's clock, which a demonstration does not shift, will show it. */
function machineMoment(moment: string, clock: Clock | undefined): Date {
  const shift = clock ? Date.parse(clock.now()) - Date.now() : 0;
  return new Date(Date.parse(moment) - shift);
}

/** The id of a keyed job: a UUID (version 8) made of the hash of name and key, so that the primary key keeps it single. */
export function keyedId(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
