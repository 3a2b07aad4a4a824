import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Lang, text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { findQuery, readFormula } from '../formula.ts';
import { allKeys, MOST_DOCUMENTS } from '../keepers.ts';
import { findSaved } from './visible.ts';

export interface AlertView {
  since: Instant;
  lang: Lang;
  /** New documents that the next letter tells. */
  waiting: number;
  told: number;
  lastLetter: { day: PlainDate; sent: boolean } | null;
}

/** The alerts of an account that are on, by query. */
export async function alertsOf(house: House, account: string): Promise<Map<string, AlertView>> {
  const { rows } = await sql<{
    query_id: string;
    since: Instant;
    lang: Lang;
    waiting: number;
    told: number;
    day: PlainDate | null;
    sent: boolean | null;
  }>`
    select a.query_id, a.since, a.lang,
      (select count(*)::int from alert_document d where d.alert_id = a.id and d.told = 'waiting') as waiting,
      (select count(*)::int from alert_document d where d.alert_id = a.id and d.told = 'letter') as told,
      l.day, l.outcome = 'sent' as sent
    from document_alert a
    left join lateral (
      select letter.day, letter.outcome from alert_letter letter join alert_document d on d.letter_id = letter.id
      where d.alert_id = a.id order by letter.day desc limit 1
    ) l on true
    where a.account = ${account} and a.ended_at is null`.execute(house.db.kysely);
  return new Map(
    rows.map(({ query_id, day, sent, ...rest }) => [
      query_id,
      { ...rest, lastLetter: day === null ? null : { day, sent: sent === true } },
    ]),
  );
}

const THING = t('检索式', 'saved query');

/**
 * Switches the alert of whoever asks on or off. On: everything the query finds now counts as seen. The language holds for all
 * alerts of the person, since they come in one letter.
 */
export async function switchAlert(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  id: string,
  wanted: { on: boolean; lang: Lang },
): Promise<Outcome<{ on: boolean }>> {
  const row = await findSaved(house.db.kysely, actor, id);
  if (!row) return refused(refuse('ZQ-COR-040', { thing: THING }));
  if (!wanted.on) {
    await house.db.kysely
      .updateTable('document_alert')
      .set({ ended_at: house.now(), ended_how: 'by-hand' })
      .where('query_id', '=', id)
      .where('account', '=', actor.account)
      .where('ended_at', 'is', null)
      .execute();
    return good({ on: false });
  }
  const read = readFormula(row.formula);
  if (!read.ok) return read;
  const { total } = await corpus.search({ query: read.value, limit: 1 });
  if (total > MOST_DOCUMENTS) return refused(refuse('ZQ-COR-042', { found: total, max: MOST_DOCUMENTS }));
  const keys = await allKeys(corpus, read.value);
  await house.db.transaction(async (tx) => {
    const made = await tx
      .insertInto('document_alert')
      .values({
        id: house.newId('alert'),
        query_id: id,
        account: actor.account,
        lang: wanted.lang,
        version: row.version,
        stop_key: Buffer.from(house.randomBytes(32)).toString('base64url'),
        since: house.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await meet(house, tx, made.id, keys, 'before');
    await tx
      .updateTable('document_alert')
      .set({ lang: wanted.lang })
      .where('account', '=', actor.account)
      .where('ended_at', 'is', null)
      .execute();
  });
  return good({ on: true });
}

/** Writes down the documents that an alert has not met yet; answers how many there were. */
async function meet(
  house: House,
  tx: Tx,
  alert: string,
  keys: readonly string[],
  told: 'before' | 'waiting',
): Promise<number> {
  let met = 0;
  for (let from = 0; from < keys.length; from += 5000) {
    const some = keys.slice(from, from + 5000);
    const { rows } = await sql`
      insert into alert_document (alert_id, key, seen_at, told)
      select ${alert}, key, ${house.now()}::timestamptz, ${told} from unnest(${some}::text[]) as key
      on conflict (alert_id, key) do nothing returning 1`.execute(tx);
    met += rows.length;
  }
  return met;
}

interface Watched {
  id: string;
  query_id: string;
  version: number;
}

/** Meets what one alert's query finds now; nothing when the query was changed meanwhile, which meets for itself. */
async function meetFor(house: House, alert: Watched, keys: readonly string[]): Promise<number> {
  return house.db.transaction(async (tx) => {
    const current = await tx
      .selectFrom('document_alert')
      .select(['version', 'ended_at'])
      .where('id', '=', alert.id)
      .forUpdate()
      .executeTakeFirst();
    if (current?.ended_at !== null || current.version !== alert.version) return 0;
    return meet(house, tx, alert.id, keys, 'waiting');
  });
}

/** Looks for documents that the running alerts have not met; they wait for the next letter. Answers how many were new. */
export async function watchAlerts(house: House, corpus: CorpusIndex, only?: string): Promise<number> {
  const rows = await house.db.kysely
    .selectFrom('document_alert as alert')
    .innerJoin('saved_query_version as version', (on) =>
      on.onRef('version.query_id', '=', 'alert.query_id').onRef('version.version', '=', 'alert.version'),
    )
    .select(['alert.id', 'alert.query_id', 'alert.version', 'version.formula'])
    .where('alert.ended_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('alert.query_id', '=', only!))
    .orderBy('alert.query_id')
    .orderBy('alert.id')
    .execute();
  let met = 0;
  let last: { formula: string; keys: string[] } | undefined;
  for (const row of rows) {
    // Several people may watch one query: it is run once.
    if (last?.formula !== row.formula) {
      const query = findQuery(row.formula);
      last = { formula: row.formula, keys: query ? await allKeys(corpus, query) : [] };
    }
    met += await meetFor(house, row, last.keys);
  }
  return met;
}

/**
 * What a new formula finds is taken as seen by the alerts on a query. It is asked first and the old formula afterwards, so that a
 * document that came in between is either found by the old one and told, or not yet seen by the new one.
 */
export async function rebaseAlerts(
  house: House,
  corpus: CorpusIndex,
  query: { id: string },
  next: Query,
): Promise<Outcome<{ write: (tx: Tx, version: number) => Promise<void> }>> {
  const running = await house.db.kysely
    .selectFrom('document_alert')
    .select('id')
    .where('query_id', '=', query.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  let keys: string[] = [];
  if (running) {
    const { total } = await corpus.search({ query: next, limit: 1 });
    if (total > MOST_DOCUMENTS) return refused(refuse('ZQ-COR-042', { found: total, max: MOST_DOCUMENTS }));
    keys = await allKeys(corpus, next);
    await watchAlerts(house, corpus, query.id);
  }
  return good({
    write: async (tx, version) => {
      const alerts = await tx
        .updateTable('document_alert')
        .set({ version })
        .where('query_id', '=', query.id)
        .where('ended_at', 'is', null)
        .returning('id')
        .execute();
      for (const { id } of alerts) await meet(house, tx, id, keys, 'before');
    },
  });
}

const signature = (id: string, key: string): string =>
  createHmac('sha256', key).update(`stop ${id}`).digest('base64url');

/** What stands in the link that stops an alert: signed, so that nobody stops another's by guessing. */
export const stopToken = (alert: { id: string; stop_key: string }): string =>
  `${alert.id}.${signature(alert.id, alert.stop_key)}`;

/** Stops an alert by the link of a letter, without sign-in. Twice is once. Answers the name of the query. */
export async function stopByToken(house: House, token: string): Promise<Outcome<{ name: string }>> {
  const at = token.lastIndexOf('.');
  const [id, proof] = [token.slice(0, Math.max(at, 0)), token.slice(at + 1)];
  const alert = await house.db.kysely
    .selectFrom('document_alert')
    .innerJoin('saved_query', 'saved_query.id', 'document_alert.query_id')
    .select(['document_alert.id', 'document_alert.stop_key', 'saved_query.name'])
    .where('document_alert.id', '=', id)
    .executeTakeFirst();
  if (!alert || !same(proof, signature(alert.id, alert.stop_key))) return refused(refuse('ZQ-COR-052'));
  await house.db.kysely
    .updateTable('document_alert')
    .set({ ended_at: house.now(), ended_how: 'by-link' })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  return good({ name: alert.name });
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
