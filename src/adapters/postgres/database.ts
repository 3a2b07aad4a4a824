import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.generated.ts';

/** Queries outside a transaction. */
export type Queries = Kysely<Database>;

/** The handle inside `transaction(fn)`; every query in there must use it. */
export type Tx = Transaction<Database>;

export interface TransactionOptions {
  /** Default: read committed. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readOnly?: boolean;
  /** How often the whole of `fn` runs again after a serialization failure or dead-lock (40001, 40P01). Default 5. */
  retries?: number;
}

/** One database, embedded (PGlite) or on a PostgreSQL server; both give equal values for equal queries. */
export interface Db {
  readonly kind: 'pglite' | 'postgres';
  /** Where it lies, for messages: a folder, `memory`, or user@host:port/name. Never a password. */
  readonly where: string;
  readonly kysely: Queries;
  /**
   * Runs `fn` in one transaction: commits when it returns, rolls back when it throws. `fn` may run more than once, so
   * it must have no effect but through `tx`. Using `db` instead of `tx` inside throws.
   */
  transaction<T>(fn: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Runs a text of one or several statements outside a transaction. */
  exec(sqlText: string): Promise<void>;
  /**
   * For libraries that bring their own SQL: one statement with parameters, or several without. Returns the rows of
   * every statement, with values as the bare drivers give them (moments as Date).
   */
  executeSql(sqlText: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** The whole data folder as a tar file (embedded database only). */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}
