import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type HoldKind, holdTitles } from './words.ts';

/** Holds and proposals of these matters that no later row has ended, oldest first. */
export const standingActs = (queries: Queries | Tx, matters: readonly string[] | 'all') =>
  queries
    .selectFrom('text_retention_act as act')
    .selectAll()
    .where('act.act', 'in', ['hold', 'propose'])
    .$if(matters !== 'all', (query) => query.where('matter_id', 'in', matters.length > 0 ? [...matters] : ['']))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('text_retention_act as later')
            .select(sql.lit(1).as('one'))
            .whereRef('later.follows', '=', 'act.id'),
        ),
      ),
    )
    .orderBy('at')
    .orderBy('id');

export type StandingAct = Awaited<ReturnType<ReturnType<typeof standingActs>['execute']>>[number];

export const heldRefusal = (number: string, hold: StandingAct): Refusal =>
  refuse('ZQ-SEC-005', {
    matter: number,
    kind: holdTitles[hold.kind as HoldKind],
    reason: hold.reason,
    by: hold.name,
    day: dayOf(hold.at),
  });

/** Acts on the texts of one matter take turns. */
export const lockTexts = (tx: Tx, matter: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`text_retention ${matter}`}, 0))`.execute(tx);
