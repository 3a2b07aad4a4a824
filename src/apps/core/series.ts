import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** The next number of a yearly series of a body. Without gaps: a transaction that fails gives its number back. */
export async function nextInSeries(tx: Tx, body: string, series: string, day: PlainDate): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ body, series, year: Number(day.slice(0, 4)), last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['body', 'series', 'year']).doUpdateSet({ last: sql<number>`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** `YS{year}-{n:4}` with 2026 and 17 gives `YS2026-0017`. */
export function formatNumber(pattern: string, day: PlainDate, n: number): string {
  return pattern
    .replace('{year}', day.slice(0, 4))
    .replace(/\{n(?::(\d+))?\}/, (_, width: string | undefined) => String(n).padStart(Number(width ?? 1), '0'));
}
