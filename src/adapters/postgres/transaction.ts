import { setTimeout as sleep } from 'node:timers/promises';
import type { Db, Queries, TransactionOptions } from './database.ts';
import type { TransactionGuard } from './guard.ts';

const AGAIN = new Set(['40001', '40P01']);

/** The SQLSTATE of a database error, wherever a wrapper put it. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/** Builds `Db.transaction` over a Kysely instance. */
export function transactionOver(kysely: Queries, guard: TransactionGuard): Db['transaction'] {
  return async (fn, options: TransactionOptions = {}) => {
    guard.check();
    const { retries = 5, isolation, readOnly } = options;
    let builder = kysely.transaction();
    if (isolation) builder = builder.setIsolationLevel(isolation);
    if (readOnly) builder = builder.setAccessMode('read only');
    for (let attempt = 0; ; attempt++) {
      try {
        return await builder.execute((tx) => guard.run(() => fn(tx)));
      } catch (error) {
        if (attempt >= retries || !AGAIN.has(sqlState(error) ?? '')) throw error;
        // Chance keeps two transactions that collided from colliding again.
        await sleep(Math.random() * Math.min(1000, 10 * 2 ** attempt));
      }
    }
  };
}
