import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuse } from '#kernel/errors/index.ts';
import type { Db } from './database.ts';
import { TransactionGuard } from './guard.ts';
import { preparing } from './prepared.ts';
import { DatabaseRefused } from './refusals.ts';
import type { Database } from './schema.generated.ts';
import { transactionOver } from './transaction.ts';
import { nodePostgresTypes } from './values.ts';

export const OLDEST_POSTGRES = 15;

export interface ServerOptions {
  /** Most connections of this process. Default 10. */
  connections?: number;
  /** Longest single statement, in milliseconds. Default 60 000; 0 = without limit. */
  statementTimeout?: number;
}

/** A database on a PostgreSQL server, by `postgres://` URL. */
export async function openServer(url: string, options: ServerOptions = {}): Promise<Db> {
  const where = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeout ?? 60_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'zhiquan',
    options: '-c timezone=UTC',
    types: nodePostgresTypes,
  });
  // A connection lost while idle is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    const version = Math.floor(rows[0].version / 10_000);
    if (version < OLDEST_POSTGRES)
      throw new DatabaseRefused(refuse('ZQ-DBS-005', { found: version, min: OLDEST_POSTGRES }));
    if (rows[0].encoding !== 'UTF8') throw new DatabaseRefused(refuse('ZQ-DBS-006', { found: rows[0].encoding }));
  } catch (error) {
    await pool.end();
    throw explain(error, where);
  }

  const guard = new TransactionGuard();
  const kysely = new Kysely<Database>({ dialect: new GuardedDialect(pool, guard) });
  const executeSql: Db['executeSql'] = async (sqlText, values) => {
    guard.check();
    const query = { text: sqlText, values, types: pg.types };
    // node-postgres answers several statements with several results.
    const answer: pg.QueryResult | pg.QueryResult[] = await pool.query(query);
    return { rows: [answer].flat().flatMap((result) => result.rows) };
  };
  let closing: Promise<void> | undefined;
  return {
    kind: 'postgres',
    where,
    kysely,
    transaction: transactionOver(kysely, guard),
    exec: async (sqlText) => {
      await executeSql(sqlText);
    },
    executeSql,
    close: () => {
      closing ??= kysely.destroy().then(() => (pool.ended ? undefined : pool.end()));
      return closing;
    },
  };
}

class GuardedDialect extends PostgresDialect {
  readonly #guard: TransactionGuard;

  constructor(pool: pg.Pool, guard: TransactionGuard) {
    super({ pool: preparing(pool) });
    this.#guard = guard;
  }

  override createDriver(): ReturnType<PostgresDialect['createDriver']> {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = (options) => {
      this.#guard.check();
      return acquire(options);
    };
    return driver;
  }
}

/** user@host:port/name of a database URL, without the password; refuses what is no such URL. */
function describe(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch (error) {
    throw new DatabaseRefused(refuse('ZQ-DBS-001'), error);
  }
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new DatabaseRefused(refuse('ZQ-DBS-001'));
  const host = parsed.hostname || parsed.searchParams.get('host') || 'localhost';
  return `${parsed.username ? `${decodeURIComponent(parsed.username)}@` : ''}${host}:${parsed.port || 5432}${parsed.pathname}`;
}

function explain(error: unknown, where: string): unknown {
  if (error instanceof DatabaseRefused) return error;
  const code = (error as { code?: string }).code ?? '';
  const said = { where, reason: reasonOf(error) };
  if (code.startsWith('28')) return new DatabaseRefused(refuse('ZQ-DBS-003', said), error);
  if (code === '3D000') return new DatabaseRefused(refuse('ZQ-DBS-004', said), error);
  return new DatabaseRefused(refuse('ZQ-DBS-002', said), error);
}

/** A name with several addresses fails with an AggregateError that has no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return (error as Error).message || String(error);
}
