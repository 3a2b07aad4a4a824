import type { Tx } from '#adapters/postgres/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { readFormula } from '../formula.ts';
import { keeperFor, type Whose, whoseIs } from '../keepers.ts';
import { type AlertView, alertsOf, rebaseAlerts } from './alerts.ts';
import { listRuns, type RunView, runSaved } from './runs.ts';
import { findSaved, type SavedRow as Row, visible } from './visible.ts';

export interface SavedQueryView {
  id: string;
  whose: Whose;
  name: string;
  version: number;
  formula: string;
  expected: string[];
  min: number | null;
  max: number | null;
  createdAt: Instant;
  updatedAt: Instant;
  lastRun: RunView | null;
  /** The alert of whoever asks; null when there is none. */
  alert: AlertView | null;
}

export interface SavedQueryDetail extends SavedQueryView {
  runs: RunView[];
  versions: { version: number; name: string; formula: string; expected: string[]; by: string; at: Instant }[];
}

export interface QueryWords {
  name: string;
  formula: string;
  expected: string[];
  min: number | null;
  max: number | null;
}

/** More saved queries than these nobody keeps in order. */
const MOST_QUERIES = 200;
const THING = t('检索式', 'saved query');

export async function listSaved(house: House, actor: Actor): Promise<SavedQueryView[]> {
  const rows = await visible(house.db.kysely, actor).orderBy('name').orderBy('id').execute();
  const alerts = await alertsOf(house, actor.account);
  return Promise.all(
    rows.map(async (row) => {
      const [lastRun] = await listRuns(house.db.kysely, row.id, 1);
      return viewOf(actor, row, lastRun, alerts.get(row.id));
    }),
  );
}

/** One of them with its history; run first when it has not been in the present state of the corpus. */
export async function viewSaved(
  house: House,
  actor: Actor,
  id: string,
  corpus: CorpusIndex,
): Promise<Outcome<SavedQueryDetail>> {
  const row = await findSaved(house.db.kysely, actor, id);
  if (!row) return refused(refuse('ZQ-COR-040', { thing: THING }));
  await runSaved(house, corpus, row);
  const [runs, versions, alerts] = [
    await listRuns(house.db.kysely, id),
    await house.db.kysely
      .selectFrom('saved_query_version')
      .selectAll()
      .where('query_id', '=', id)
      .orderBy('version', 'desc')
      .execute(),
    await alertsOf(house, actor.account),
  ];
  return good({
    ...viewOf(actor, row, runs[0], alerts.get(id)),
    runs,
    versions: versions.map((one) => ({
      version: one.version,
      name: one.name,
      formula: one.formula,
      expected: one.expected,
      by: one.by_name,
      at: one.at,
    })),
  });
}

const viewOf = (
  actor: Actor,
  row: Row,
  lastRun: RunView | undefined,
  alert: AlertView | undefined,
): SavedQueryView => ({
  id: row.id,
  whose: whoseIs(actor, row.owner),
  name: row.name,
  version: row.version,
  formula: row.formula,
  expected: row.expected,
  min: row.expect_min,
  max: row.expect_max,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  lastRun: lastRun ?? null,
  alert: alert ?? null,
});

/** Keeps a new query, and runs it once. */
export async function createSaved(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  wanted: QueryWords & { whose: Whose },
): Promise<Outcome<{ id: string }>> {
  const read = readFormula(wanted.formula);
  if (!read.ok) return read;
  const owner = keeperFor(actor, wanted.whose);
  if (owner === undefined) return refused(refuse('ZQ-ACC-022', { who: MEMBERS }));
  const id = house.newId('query');
  const done = await house.db.transaction(async (tx): Promise<Outcome<Row>> => {
    const { n } = await tx
      .selectFrom('saved_query')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('owner', '=', owner)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_QUERIES)
      return refused(refuse('ZQ-FRM-014', { label: THING, min: 0, max: MOST_QUERIES, found: Number(n) + 1 }));
    const at = house.now();
    const row = await tx
      .insertInto('saved_query')
      .values({ id, owner, version: 1, ...columns(wanted), created_by: actor.account, created_at: at, updated_at: at })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeVersion(house, tx, actor, row);
    return good(row);
  });
  if (!done.ok) return done;
  await runSaved(house, corpus, done.value);
  return good({ id });
}

/**
 * A new version of a query; `version` is the one that was seen. Alerts first hear of everything the old formula found, and take
 * what the new one finds as seen.
 */
export async function changeSaved(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  id: string,
  wanted: QueryWords & { version: number },
): Promise<Outcome<{ id: string; version: number }>> {
  const read = readFormula(wanted.formula);
  if (!read.ok) return read;
  const before = await findSaved(house.db.kysely, actor, id);
  if (!before) return refused(refuse('ZQ-COR-040', { thing: THING }));
  const rebased = before.formula === wanted.formula ? undefined : await rebaseAlerts(house, corpus, before, read.value);
  if (rebased && !rebased.ok) return rebased;
  const done = await house.db.transaction(async (tx): Promise<Outcome<Row>> => {
    const row = await visible(tx, actor).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) return refused(refuse('ZQ-COR-040', { thing: THING }));
    if (row.version !== wanted.version)
      return refused(refuse('ZQ-COR-044', { seen: wanted.version, now: row.version }));
    const next = await tx
      .updateTable('saved_query')
      .set({ ...columns(wanted), version: row.version + 1, updated_at: house.now() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeVersion(house, tx, actor, next);
    if (rebased) await rebased.value.write(tx, next.version);
    else
      await tx
        .updateTable('document_alert')
        .set({ version: next.version })
        .where('query_id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
    return good(next);
  });
  if (!done.ok) return done;
  await runSaved(house, corpus, done.value);
  return good({ id, version: done.value.version });
}

const MEMBERS = t('单位成员或岗位人员', 'members of an organisation and holders of a post');

const columns = ({ name, formula, expected, min, max }: QueryWords) => ({
  name: name.trim(),
  formula: formula.trim(),
  expected: [...new Set(expected.map((one) => one.trim()).filter(Boolean))],
  expect_min: min,
  expect_max: max,
});

async function writeVersion(house: House, tx: Tx, actor: Actor, row: Row): Promise<void> {
  await tx
    .insertInto('saved_query_version')
    .values({
      query_id: row.id,
      version: row.version,
      name: row.name,
      formula: row.formula,
      expected: row.expected,
      expect_min: row.expect_min,
      expect_max: row.expect_max,
      by: actor.account,
      by_name: actor.name,
      at: house.now(),
    })
    .execute();
}

/** Throws a query away, with the alerts on it. */
export async function endSaved(house: House, actor: Actor, id: string): Promise<Outcome<void>> {
  return house.db.transaction(async (tx) => {
    const row = await visible(tx, actor).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) return refused(refuse('ZQ-COR-040', { thing: THING }));
    await tx.updateTable('saved_query').set({ ended_at: house.now() }).where('id', '=', id).execute();
    await tx
      .updateTable('document_alert')
      .set({ ended_at: house.now(), ended_how: 'by-hand' })
      .where('query_id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    return good(undefined);
  });
}
