import { ExpressionWrapper, type OperationNodeSource, sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';

/**
 * Runs several writes as one statement, in one round trip. None of them sees what another one writes, and in what order
 * they are done is not said: they must not touch the same row. Constraints are checked when all of them are done.
 */
export async function together(tx: Tx, writes: readonly OperationNodeSource[]): Promise<void> {
  const [last, ...others] = writes.map((write) => new ExpressionWrapper(write.toOperationNode())).reverse();
  if (!last) return;
  const named = others.reverse().map((write, n) => sql`${sql.raw(`write_${n}`)} as (${write})`);
  await (named.length === 0 ? sql`${last}` : sql`with ${sql.join(named)} ${last}`).execute(tx);
}
