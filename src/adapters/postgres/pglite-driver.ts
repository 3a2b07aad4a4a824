import type { PGlite, Results, Transaction } from '@electric-sql/pglite';
import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PGliteDialect,
  PostgresAdapter,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { TransactionGuard } from './guard.ts';

/** Longest wait for the one connection before something must be holding it by mistake. */
const PATIENCE = 60_000;

/** Lets one piece of work at a time through, in order of arrival. */
export class Gate {
  #tail: Promise<void> = Promise.resolve();

  async enter(): Promise<() => void> {
    const before = this.#tail;
    const mine = Promise.withResolvers<void>();
    this.#tail = before.then(() => mine.promise);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        mine.resolve();
        reject(new Error(`The embedded database's only connection stayed busy for ${PATIENCE / 1000} s.`));
      }, PATIENCE);
      timer.unref();
    });
    try {
      await Promise.race([before, late]);
    } finally {
      clearTimeout(timer);
    }
    return mine.resolve;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}

type Handle = Pick<PGlite | Transaction, 'query' | 'exec'>;
const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class Connection implements DatabaseConnection {
  readonly #pglite: PGlite;
  #transaction: { handle: Transaction; end: PromiseWithResolvers<boolean>; done: Promise<void> } | undefined;
  leave: () => void = () => {};

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const handle: Handle = this.#transaction?.handle ?? this.#pglite;
    // Text without parameters may hold several statements, which only the simple protocol takes.
    if (query.parameters.length === 0 && query.query.kind === 'RawNode') {
      const results = await handle.exec(query.sql);
      return { rows: results.flatMap((result) => result.rows as R[]), ...counted(results.at(-1)) };
    }
    const result = await handle.query<R>(query.sql, query.parameters as unknown[]);
    return { rows: result.rows, ...counted(result) };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; the embedded database has no cursors to stream from.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream; read in pages instead.');
  }

  async begin(settings: TransactionSettings): Promise<void> {
    const begun = Promise.withResolvers<Transaction>();
    const end = Promise.withResolvers<boolean>();
    const done = this.#pglite.transaction(async (handle) => {
      begun.resolve(handle);
      if (!(await end.promise)) await handle.rollback();
    });
    done.catch(begun.reject);
    this.#transaction = { handle: await begun.promise, end, done };
    const modes = [
      settings.isolationLevel && `isolation level ${settings.isolationLevel}`,
      settings.accessMode && settings.accessMode,
    ].filter(Boolean);
    if (modes.length > 0) await this.#transaction.handle.exec(`set transaction ${modes.join(', ')}`);
  }

  async settle(commit: boolean): Promise<void> {
    const transaction = this.#transaction;
    if (!transaction) return;
    this.#transaction = undefined;
    transaction.end.resolve(commit);
    try {
      await transaction.done;
    } catch (error) {
      // PostgreSQL answers COMMIT with ROLLBACK after a statement had failed.
      if ((error as { code?: string }).code === '25P02') throw new AbortedTransactionError({ cause: error });
      throw error;
    }
  }
}

const counted = (result: Results<unknown> | undefined) =>
  result?.command && COUNTED.has(result.command) ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {};

class SingleConnectionDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #gate: Gate;
  readonly #guard: TransactionGuard;

  constructor(pglite: PGlite, gate: Gate, guard: TransactionGuard) {
    this.#pglite = pglite;
    this.#gate = gate;
    this.#guard = guard;
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.check();
    const connection = new Connection(this.#pglite);
    connection.leave = await this.#gate.enter();
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const mine = connection as Connection;
    await mine.settle(false);
    mine.leave();
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await (connection as Connection).begin(settings);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as Connection).settle(true);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as Connection).settle(false);
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`));
  }

  async destroy(): Promise<void> {
    // The opener closes the database; see pglite.ts.
  }
}

/**
 * Kysely's PGlite dialect with our own driver: it queues for the one connection in one place that jobs, dumps and
 * raw statements share, takes several statements in one text, and refuses to wait for itself.
 */
export class SingleConnectionDialect extends PGliteDialect {
  readonly #make: () => Driver;

  constructor(pglite: PGlite, gate: Gate, guard: TransactionGuard) {
    super({ pglite });
    this.#make = () => new SingleConnectionDriver(pglite, gate, guard);
  }

  override createAdapter(): PostgresAdapter {
    // "Several connections" from Kysely's view: its own queue would wait before the guard could speak.
    return new PostgresAdapter();
  }

  // The declared type is the built-in driver's class, whose private members no other class can have.
  override createDriver(): ReturnType<PGliteDialect['createDriver']> {
    return this.#make() as ReturnType<PGliteDialect['createDriver']>;
  }
}
