import type { Db } from '../database.ts';
import { DEAD_LETTERS, JOB_SCHEMA } from './boss.ts';

export interface DeadLetter {
  id: string;
  name: string;
  data: Record<string, unknown>;
  attempts: number;
  error: string;
  at: Date;
}

/** The jobs whose last attempt failed, newest first. */
export async function listDeadLetters(db: Db, limit = 100): Promise<DeadLetter[]> {
  const { rows } = await db.executeSql(
    `select id, source_name as name, data, source_retry_count as retries, source_output as output, created_on as at
     from ${JOB_SCHEMA}.job where name = $1 and state = 'created' order by created_on desc, id limit $2`,
    [DEAD_LETTERS, limit],
  );
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    data: row.data as Record<string, unknown>,
    attempts: Number(row.retries) + 1,
    error: String((row.output as { message?: unknown } | null)?.message ?? ''),
    at: row.at as Date,
  }));
}
