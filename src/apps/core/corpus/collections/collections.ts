import { sql } from 'kysely';
import { type CollectionAct, type foldCollection, keysOf } from '#corpus/collections/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { readFormula } from '../formula.ts';
import { keeperFor, keepersOf, type Whose, whoseIs } from '../keepers.ts';
import { refresh } from './refresh.ts';
import { append, begin, COLLECTION, loadCollection, notThere, type Right } from './store.ts';

export interface CollectionLine {
  id: string;
  title: string;
  kind: 'fixed' | 'living';
  formula: string | null;
  size: number;
  whose: Whose | 'others';
  right: Right;
  /** Whether it holds the document that was asked about. */
  holds?: boolean;
  linked: boolean;
  updatedAt: Instant;
}

const MOST_COLLECTIONS = 200;

/** The collections somebody sees: the own ones, those of the hat, those that others shared. `key`: which of them hold it. */
export async function listCollections(house: House, actor: Actor, key?: string): Promise<CollectionLine[]> {
  const keepers = keepersOf(actor);
  if (keepers.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    title: string;
    kind: 'fixed' | 'living';
    formula: string | null;
    size: number;
    owner: string;
    linked: boolean;
    updated_at: Instant;
    may: string | null;
    holds: boolean;
  }>`
    select c.id, c.title, c.kind, c.formula, c.size, c.owner, c.link_hash is not null as linked, c.updated_at,
      (select min(s.may) from collection_share s where s.collection_id = c.id and s.grantee = any(${keepers}::text[])) as may,
      exists (select from collection_document d where d.collection_id = c.id and d.key = ${key ?? ''}) as holds
    from collection c
    where c.ended_at is null and (c.owner = any(${keepers}::text[])
      or exists (select from collection_share s where s.collection_id = c.id and s.grantee = any(${keepers}::text[])))
    order by c.updated_at desc, c.id limit 500`.execute(house.db.kysely);
  return rows.map((row) => {
    const own = keepers.includes(row.owner);
    return {
      id: row.id,
      title: row.title,
      kind: row.kind,
      formula: row.formula,
      size: row.size,
      whose: own ? whoseIs(actor, row.owner) : 'others',
      // "edit" sorts before "read".
      right: own ? 'own' : row.may === 'edit' ? 'edit' : 'read',
      ...(key === undefined ? {} : { holds: row.holds }),
      linked: row.linked,
      updatedAt: row.updated_at,
    };
  });
}

export interface NewCollection {
  whose: Whose;
  title: string;
  note: string;
  /** With a formula it lives, else it is fixed. */
  formula?: string | undefined;
  /** Documents to begin with, by key; pinned in a living one. */
  keys?: string[] | undefined;
}

export async function createCollection(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  wanted: NewCollection,
): Promise<Outcome<{ id: string }>> {
  const owner = keeperFor(actor, wanted.whose);
  if (owner === undefined) return refused(refuse('ZQ-ACC-022', { who: MEMBERS }));
  if (wanted.formula !== undefined) {
    const read = readFormula(wanted.formula);
    if (!read.ok) return read;
  }
  const known = await knownKeys(corpus, wanted.keys ?? []);
  if (!known.ok) return known;
  const { title, note, formula } = wanted;
  const made = await house.db.transaction(async (tx): Promise<Outcome<string>> => {
    const { n } = await tx
      .selectFrom('collection')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('owner', '=', owner)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_COLLECTIONS)
      return refused(refuse('ZQ-FRM-014', { label: COLLECTION, min: 0, max: MOST_COLLECTIONS, found: Number(n) + 1 }));
    const writer = { account: actor.account, name: actor.name };
    const head = { act: 'create' as const, title: title.trim(), note: note.trim() };
    const id = await begin(
      house,
      tx,
      owner,
      writer,
      formula === undefined ? { ...head, kind: 'fixed' } : { ...head, kind: 'living', formula: formula.trim() },
    );
    if (known.value.length > 0) {
      const added = await append(house, tx, id, writer, () => good([{ act: 'add', keys: known.value, reason: '' }]));
      if (!added.ok) return added;
    }
    return good(id);
  });
  if (!made.ok) return made;
  const loaded = await loadCollection(house.db.kysely, actor, made.value);
  if (loaded) {
    const done = await refresh(house, corpus, made.value, loaded.state);
    if (!done.ok) {
      await endQuietly(house, actor, made.value);
      return done;
    }
  }
  return good({ id: made.value });
}

/** A query that finds too much makes no collection: nothing is left of the attempt. */
const endQuietly = (house: House, actor: Actor, id: string) =>
  house.db.transaction((tx) => append(house, tx, id, actor, () => good([{ act: 'end' }])));

const MEMBERS = t('单位成员或岗位人员', 'members of an organisation and holders of a post');

/** Keys of documents that are there, without repetition; refused at the first that is not. */
async function knownKeys(corpus: CorpusIndex, keys: readonly string[]): Promise<Outcome<string[]>> {
  const wanted = [...new Set(keys)];
  for (let from = 0; from < wanted.length; from += 500) {
    const some = wanted.slice(from, from + 500);
    const found = new Set((await corpus.records(some)).map((record) => record.key));
    const missing = some.find((key) => !found.has(key));
    if (missing !== undefined) return refused({ ...refuse('ZQ-COR-045', { key: missing }), field: 'keys' });
  }
  return good(wanted);
}

/** What editors may ask for; sharing, links, freezing and throwing away are the owner's. */
export type EditAct = Extract<
  CollectionAct,
  { act: 'rename' | 'follow' | 'add' | 'remove' | 'release' | 'note' | 'label' | 'order' | 'freeze' | 'end' }
>;
const OWNERS_ONLY: readonly CollectionAct['act'][] = ['rename', 'follow', 'freeze', 'end'];

/** Changes a collection. `seq`: where the asker saw it; told for what would overwrite another's change. */
export async function changeCollection(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  id: string,
  act: EditAct,
  seq?: number,
): Promise<Outcome<{ seq: number; size: number }>> {
  if (act.act === 'follow') {
    const read = readFormula(act.formula);
    if (!read.ok) return read;
  }
  if (act.act === 'add') {
    const known = await knownKeys(corpus, act.keys);
    if (!known.ok) return known;
  }
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  if (loaded.right === 'read' || (loaded.right === 'edit' && OWNERS_ONLY.includes(act.act)))
    return refused(refuse('ZQ-COR-041'));
  const writer = { account: actor.account, name: actor.name };
  const done = await house.db.transaction((tx) =>
    append(house, tx, id, writer, (state) => {
      if (seq !== undefined && seq !== state.seq) return refused(refuse('ZQ-COR-044', { seen: seq, now: state.seq }));
      const living = act.act === 'follow' || act.act === 'freeze';
      if (living && state.kind !== 'living')
        return refused(refuse('ZQ-COR-057', { kind: t('固定的文献集', 'fixed collection') }));
      return good(changes(state, act) ? [act] : []);
    }),
  );
  if (!done.ok) return done;
  const current = act.act === 'follow' ? await refresh(house, corpus, id, done.value) : done;
  if (!current.ok) return current;
  return good({ seq: current.value.seq, size: keysOf(current.value).length });
}

/** What changes nothing is not written down: two windows that add the same document add it once. */
function changes(state: ReturnType<typeof foldCollection> & object, act: EditAct): boolean {
  if (act.act === 'add') return act.keys.some((key) => !state.pinned.has(key));
  if (act.act === 'release') return act.keys.some((key) => state.pinned.has(key) || state.excluded.has(key));
  if (act.act === 'remove')
    return act.keys.some((key) => state.pinned.has(key) || (state.kind === 'living' && !state.excluded.has(key)));
  return true;
}
