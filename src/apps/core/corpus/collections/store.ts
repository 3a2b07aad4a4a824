import { sql } from 'kysely';
import { json, type Queries, type Tx } from '#adapters/postgres/index.ts';
import {
  apply,
  type CollectionAct,
  type CollectionState,
  foldCollection,
  keysOf,
  type LogEntry,
} from '#corpus/collections/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { keepersOf, MOST_DOCUMENTS } from '../keepers.ts';

export const COLLECTION = t('文献集', 'collection');
export const notThere = () => refused(refuse('ZQ-COR-040', { thing: COLLECTION }));

export type Right = 'own' | 'edit' | 'read';

/** A collection as its log has it, and what somebody may do with it. */
export interface Loaded {
  id: string;
  owner: string;
  right: Right;
  log: LogEntry[];
  state: CollectionState;
}

export async function logOf(queries: Queries | Tx, id: string): Promise<LogEntry[]> {
  const rows = await queries
    .selectFrom('collection_log')
    .selectAll()
    .where('collection_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, act, account, name, at }) => ({
    seq,
    act: act as unknown as CollectionAct,
    account,
    name,
    at,
  }));
}

/** What somebody may do: the owner everything, others what was shared with them; undefined: it does not exist for them. */
export function rightOf(actor: Actor, owner: string, shares: CollectionState['shares']): Right | undefined {
  const keepers = keepersOf(actor);
  if (keepers.includes(owner)) return 'own';
  const given = shares.filter(({ grantee }) => keepers.includes(grantee));
  if (given.length === 0) return undefined;
  return given.some(({ may }) => may === 'edit') ? 'edit' : 'read';
}

/** A collection for somebody who may see it; undefined also for one that does not exist or was thrown away. */
export async function loadCollection(queries: Queries | Tx, actor: Actor, id: string): Promise<Loaded | undefined> {
  const head = await queries
    .selectFrom('collection')
    .select(['id', 'owner'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!head) return undefined;
  const log = await logOf(queries, id);
  const state = foldCollection(log)!;
  const right = rightOf(actor, head.owner, state.shares);
  return right && { id, owner: head.owner, right, log, state };
}

export interface Writer {
  account: string;
  name: string;
}
/** Under this name the clock brings living collections up to date. */
export const BY_CLOCK: Writer = { account: 'system', name: '' };

/**
 * Adds acts to a log and renews the projections, under a lock on the collection. `acts` sees the state that stands and says what
 * is to be written, or refuses; nothing to write is no change.
 */
export async function append(
  house: House,
  tx: Tx,
  id: string,
  writer: Writer,
  acts: (state: CollectionState) => Outcome<CollectionAct[]>,
): Promise<Outcome<CollectionState>> {
  const head = await tx
    .selectFrom('collection')
    .select(['id', 'size'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!head) return notThere();
  const state = foldCollection(await logOf(tx, id))!;
  const before = new Set(keysOf(state));
  const wanted = acts(state);
  if (!wanted.ok) return wanted;
  for (const act of wanted.value) await write(house, tx, id, state, writer, act);
  if (wanted.value.length === 0) return good(state);
  const after = new Set(keysOf(state));
  if (after.size > MOST_DOCUMENTS && after.size > before.size)
    return refused(refuse('ZQ-COR-042', { found: after.size, max: MOST_DOCUMENTS }));
  await project(house, tx, id, state, before, after);
  return good(state);
}

async function write(
  house: House,
  tx: Tx,
  id: string,
  state: CollectionState,
  writer: Writer,
  act: CollectionAct,
): Promise<void> {
  const entry: LogEntry = { seq: state.seq + 1, act, ...writer, at: house.now() };
  await insert(tx, id, entry);
  apply(state, entry);
}

const insert = (tx: Tx, id: string, { act, ...entry }: LogEntry) =>
  tx
    .insertInto('collection_log')
    .values({ collection_id: id, act: json(act), ...entry })
    .execute();

async function project(
  house: House,
  tx: Tx,
  id: string,
  state: CollectionState,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Promise<void> {
  await tx
    .updateTable('collection')
    .set(headOf(house, state, after.size))
    .where('id', '=', id)
    .execute();
  const [came, went] = [[...after].filter((key) => !before.has(key)), [...before].filter((key) => !after.has(key))];
  if (went.length > 0)
    await sql`delete from collection_document where collection_id = ${id} and key = any(${went}::text[])`.execute(tx);
  if (came.length > 0)
    await sql`insert into collection_document (collection_id, key) select ${id}, unnest(${came}::text[])`.execute(tx);
  await tx.deleteFrom('collection_share').where('collection_id', '=', id).execute();
  if (state.shares.length > 0)
    await tx
      .insertInto('collection_share')
      .values(state.shares.map((share) => ({ collection_id: id, ...share })))
      .execute();
}

const headOf = (house: House, state: CollectionState, size: number) => ({
  title: state.title,
  kind: state.kind,
  formula: state.formula,
  size,
  seq: state.seq,
  corpus_hash: state.corpus?.hash ?? null,
  updated_at: house.now(),
  ended_at: state.ended ? house.now() : null,
});

/** Begins a log. */
export async function begin(
  house: House,
  tx: Tx,
  owner: string,
  writer: Writer,
  act: CollectionAct & { act: 'create' },
): Promise<string> {
  const id = house.newId('collection');
  const entry: LogEntry = { seq: 1, act, account: writer.account, name: writer.name, at: house.now() };
  const state = foldCollection([entry])!;
  await tx
    .insertInto('collection')
    .values({ id, owner, created_at: house.now(), ...headOf(house, state, 0) })
    .execute();
  await insert(tx, id, entry);
  return id;
}
