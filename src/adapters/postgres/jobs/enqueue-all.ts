import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SendOptions } from 'pg-boss';
import type { Queries } from '../database.ts';
import { DEAD_LETTERS, JOB_SCHEMA } from './boss.ts';

export interface JobRow {
  name: string;
  data: Record<string, unknown>;
  options: SendOptions;
}

/**
 * Stores jobs of any names with one statement, in the columns in which pg-boss stores what is sent one by one (a test
 * compares the rows). pg-boss itself stores one name at a time, by a statement whose planning costs more than its work.
 */
export async function insertJobs(scope: Queries, jobs: readonly JobRow[]): Promise<void> {
  if (jobs.length === 0) return;
  const now = sql`${sql.id(JOB_SCHEMA, 'job_now')}()`;
  const rows = jobs.map(({ name, data, options }) => {
    const { startAfter } = options;
    const start = startAfter instanceof Date ? sql`${startAfter.toISOString()}::timestamptz` : now;
    return sql`(${sql.join([
      options.id ?? randomUUID(),
      name,
      JSON.stringify(data),
      start,
      sql`${start} + ${options.retentionSeconds}::float8 * interval '1 s'`,
      options.retryLimit,
      options.retryDelay,
      options.retryBackoff,
      options.retryDelayMax,
      options.expireInSeconds,
      options.deleteAfterSeconds,
      options.heartbeatSeconds,
      DEAD_LETTERS,
    ])}, 'standard', ${now})`;
  });
  await sql`
    insert into ${sql.id(JOB_SCHEMA, 'job')} (id, name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, policy, created_on)
    values ${sql.join(rows)} on conflict do nothing`.execute(scope);
}
