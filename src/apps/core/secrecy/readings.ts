import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf, type Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { House } from '../house.ts';
import type { MatterView } from '../read.ts';
import { accountHint, type Reader, standingIn, unitOf } from './reader.ts';
import { isUnpublished } from './texts.ts';

export const READINGS = ['view', 'print', 'download', 'report', 'compare', 'findings', 'archive'] as const;
export type ReadingKind = (typeof READINGS)[number];

/** What is about to be read. */
export interface Reading {
  what: ReadingKind;
  /** `application:<version>`, `file:<id>`, `document:<id>`, `report:<format>:<version>` … */
  object: string;
  /** Log entry the text came with; undefined for what spans several. */
  seq?: number | undefined;
  /** Is no text itself and outlives its destruction: an official document. */
  outlives?: boolean;
  /** Why it is downloaded; office staff have to say it. */
  reason?: string | undefined;
}

/** What the watermark shows: who reads, for whom, when by the server's clock, and the row that says so. */
export interface ReadingMark {
  id: string;
  at: Instant;
  name: string;
  hint: string;
  unit: string;
  role: Text;
  /** False once the text is published: then nothing has to be drawn over it. */
  drawn: boolean;
}

const AGAIN_MS = 60_000;
const TICKET_MS = 10 * 60_000;
/** Takes a copy out of the house: never folded into an earlier row, and for the office only with a reason. */
const TAKES_AWAY: readonly ReadingKind[] = ['download', 'report', 'archive'];
const ALWAYS_ANEW: readonly ReadingKind[] = [...TAKES_AWAY, 'print'];

/** Rows this process has just written, so that the figures of one page do not ask the database again and again. */
const recent = new WeakMap<object, Map<string, ReadingMark>>();
const MOST_RECENT = 5_000;

/**
 * Records a reading before anything of it is handed out; whoever calls sends bytes only after a good answer. Looking at
 * the same thing again within a minute is the same reading. Refused: the texts were destroyed (ZQ-SEC-001), office staff
 * gave no reason for a copy (ZQ-SEC-002), the reader neither holds the matter nor is to act next (ZQ-SEC-009).
 */
export async function recordReading(
  house: House,
  reader: Reader,
  view: Pick<MatterView, 'head' | 'roles' | 'assignees' | 'status' | 'log' | 'counts' | 'texts'>,
  reading: Reading,
): Promise<Outcome<ReadingMark>> {
  const { head } = view;
  if (view.texts === 'withheld' && !reading.outlives)
    return refused(refuse('ZQ-SEC-009', { matter: head.publicNumber }));
  const standing = standingIn(house.catalogue.procedure(head.procedure, head.version), view, reader);
  const reason = reading.reason?.trim();
  if (standing.side === 'office' && TAKES_AWAY.includes(reading.what) && !isReason(reason))
    return refused(refuse('ZQ-SEC-002'));
  const at = house.now();
  const folds = !ALWAYS_ANEW.includes(reading.what);
  const key = JSON.stringify([reader.account, standing.role, head.id, reading.what, reading.object]);
  const known = recentOf(house);
  const before = folds ? known.get(key) : undefined;
  if (before && isAgain(before.at, at)) return good(before);
  const done = await house.db.transaction(async (tx): Promise<Outcome<ReadingMark>> => {
    const destroyed = reading.outlives ? undefined : await findDestroyed(tx, head.id);
    if (destroyed) return refused(destroyed);
    const mark = {
      name: reader.name,
      hint: accountHint(reader.email),
      unit: unitOf(house, reader.capacity),
      role: standing.title,
      drawn: isUnpublished(view, reading.seq),
    };
    if (folds) {
      // Two requests of one page at once are one reading.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`text_reading ${key}`}, 0))`.execute(tx);
      const again = await tx
        .selectFrom('text_reading')
        .select(['id', 'at'])
        .where('account', '=', reader.account)
        .where('matter_id', '=', head.id)
        .where('object', '=', reading.object)
        .where('what', '=', reading.what)
        .where('role', '=', standing.role)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (again && isAgain(again.at, at)) return good({ ...mark, ...again });
    }
    const id = house.newId('read');
    await tx
      .insertInto('text_reading')
      .values({
        id,
        at,
        matter_id: head.id,
        body: head.body,
        what: reading.what,
        object: reading.object,
        seq: reading.seq ?? null,
        account: reader.account,
        name: mark.name,
        hint: mark.hint,
        capacity: reader.capacity.kind,
        role: standing.role,
        post: reader.capacity.kind === 'post' ? reader.capacity.post : null,
        unit: mark.unit,
        side: standing.side,
        concerned: standing.concerned,
        reason: isReason(reason) ? reason : null,
      })
      .execute();
    return good({ ...mark, id, at });
  });
  if (done.ok && folds) {
    if (known.size >= MOST_RECENT) known.clear();
    known.set(key, done.value);
  } else if (!done.ok) forgetReadings(house);
  return done;
}

/** A copy that was asked for, by the row that says so: for the same person, the same matter, within ten minutes. */
export async function findTicket(
  house: House,
  account: string,
  view: Pick<MatterView, 'head' | 'log' | 'counts'>,
  id: string,
): Promise<(ReadingMark & { what: string; object: string }) | undefined> {
  const row = await house.db.kysely
    .selectFrom('text_reading')
    .selectAll()
    .where('id', '=', id)
    .where('account', '=', account)
    .where('matter_id', '=', view.head.id)
    .executeTakeFirst();
  if (!row || Date.parse(house.now()) - Date.parse(row.at) > TICKET_MS) return undefined;
  const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
  const { at, name, hint, unit, what, object } = row;
  const drawn = isUnpublished(view, row.seq ?? undefined);
  return { id, at, name, hint, unit, what, object, drawn, role: procedure.roles[row.role]!.title };
}

/** The refusal of everything in a matter whose texts were destroyed: what happened, when, on whose order. */
export async function findDestroyed(tx: Tx | House['db']['kysely'], matter: string) {
  const row = await tx
    .selectFrom('text_destruction')
    .select(['number', 'public_number', 'at', 'proposed_name', 'confirmed_name'])
    .where('matter_id', '=', matter)
    .executeTakeFirst();
  return (
    row &&
    refuse('ZQ-SEC-001', {
      matter: row.public_number,
      day: dayOf(row.at),
      proposer: row.proposed_name,
      confirmer: row.confirmed_name,
      number: row.number,
    })
  );
}

export const isReason = (reason: string | undefined): reason is string =>
  reason !== undefined && reason.length >= 2 && reason.length <= 200;

const isAgain = (before: Instant, now: Instant): boolean => {
  const passed = Date.parse(now) - Date.parse(before);
  return passed >= 0 && passed < AGAIN_MS;
};

/** After a destruction nothing may be answered from memory. */
export const forgetReadings = (house: House): void => recentOf(house).clear();

function recentOf(house: House): Map<string, ReadingMark> {
  const map = recent.get(house.db) ?? new Map<string, ReadingMark>();
  recent.set(house.db, map);
  return map;
}
