/**
 * The database edge: PGlite (embedded, default) and a PostgreSQL server behind one face.
 *
 *     const db = await openDatabase({ url: process.env.DATABASE_URL, folder: './data' });
 *     await migrate(db);
 *     await db.transaction(async (tx) => { await tx.insertInto('matter_log').values({ …, input: json(input) }).execute(); });
 *
 * Values are equal on both (see values.ts): bigint and count() are numbers, numeric a string, date `YYYY-MM-DD`,
 * timestamptz an ISO moment in UTC, jsonb parsed. sum() over bigint is numeric: cast it (`::bigint`) to get a number.
 * What goes into a jsonb column is wrapped by `json()`.
 * Inside a transaction only its own handle may be used; `db` throws there, so that nothing waits for itself.
 */
export type { Db, Queries, TransactionOptions, Tx } from './database.ts';
export { withDates } from './dates.ts';
export { type DeadLetter, listDeadLetters } from './jobs/dead-letters.ts';
export { type JobsOptions, type OpenJobs, openJobs } from './jobs/queue.ts';
export { startWorker, type WorkerOptions } from './jobs/worker.ts';
export { type JsonText, json, jsonb } from './json.ts';
export { type Migration, migrate, readMigrations } from './migrations.ts';
export { type DatabaseConfig, openDatabase } from './open.ts';
export { DatabaseRefused } from './refusals.ts';
export type { Database } from './schema.generated.ts';
export { sqlState } from './transaction.ts';
