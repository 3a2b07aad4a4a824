import {
  type CollectionState,
  type Comparison,
  compareKeys,
  foldCollection,
  keysOf,
  type LogEntry,
  type Member,
  memberOf,
  type Share,
} from '#corpus/collections/index.ts';
import { type PatentRecord, publicationNumber } from '#corpus/record/index.ts';
import type { CorpusIndex, CorpusMark } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays, type Instant, type PlainDate, startOfDay } from '#kernel/plain-date.ts';
import { good, type Outcome } from '#kernel/refusal.ts';
import type { House } from '../../house.ts';
import { type Whose, whoseIs } from '../keepers.ts';
import { refresh } from './refresh.ts';
import { loadCollection, logOf, notThere, type Right } from './store.ts';

/** A document in a list: what the corpus says of it, nothing of who keeps it. */
export interface DocumentLine {
  key: string;
  /** False for a document that the corpus no longer holds. */
  there: boolean;
  title: string;
  number: string;
  applicants: string[];
  ipc: string[];
  filedOn: PlainDate | null;
  publishedOn: PlainDate | null;
  source: PatentRecord['source'] | null;
}

export interface CollectionView {
  id: string;
  title: string;
  note: string;
  kind: 'fixed' | 'living';
  formula: string | null;
  whose: Whose | 'others';
  right: Right;
  seq: number;
  size: number;
  /** How many of them the query found, were pinned by hand, and how many hits are left out. */
  found: number;
  pinned: number;
  excluded: (DocumentLine & { reason: string; by: string; at: Instant })[];
  labels: { label: string; count: number }[];
  documents: (DocumentLine & Member)[];
  page: number;
  /** The state of the corpus it was last brought up to. */
  corpus: { hash: string; at: Instant } | null;
  /** The day it is shown as of; null: now. */
  asOf: PlainDate | null;
  shares: (Share & { name: string })[];
  linked: boolean;
  createdAt: Instant;
  changedAt: Instant;
}

export const PAGE = 50;
/** More excluded documents than these are only counted on the page. */
const MOST_SHOWN = 100;

export interface ViewWords {
  page?: number | undefined;
  label?: string | undefined;
  /** As it was at the end of that day. */
  asOf?: PlainDate | undefined;
}

/** A collection as a page shows it; a living one is brought up to date first, unless a past day is asked for. */
export async function viewCollection(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  id: string,
  { page = 1, label, asOf }: ViewWords = {},
): Promise<Outcome<CollectionView>> {
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  let state: CollectionState;
  if (asOf !== undefined) {
    const then = foldCollection(loaded.log, endOf(asOf));
    if (!then) return notThere();
    state = then;
  } else {
    const current = await refresh(house, corpus, id, loaded.state);
    // A query that has grown beyond the limit is shown as it last was.
    state = current.ok ? current.value : loaded.state;
  }
  const all = keysOf(state);
  const wanted = label === undefined ? all : all.filter((key) => state.labels.get(key)?.includes(label));
  const shown = wanted.slice((page - 1) * PAGE, page * PAGE);
  const excluded = [...state.excluded].slice(0, MOST_SHOWN);
  const lines = await linesOf(corpus, [...shown, ...excluded.map(([key]) => key)]);
  return good({
    id,
    title: state.title,
    note: state.note,
    kind: state.kind,
    formula: state.formula,
    whose: loaded.right === 'own' ? whoseIs(actor, loaded.owner) : 'others',
    right: asOf === undefined ? loaded.right : 'read',
    seq: state.seq,
    size: all.length,
    found: all.filter((key) => !state.pinned.has(key)).length,
    pinned: state.pinned.size,
    excluded: excluded.map(([key, { reason, name, at }]) => ({ ...lines.get(key)!, reason, by: name, at })),
    labels: labelsOf(state, all),
    documents: shown.map((key) => ({ ...lines.get(key)!, ...memberOf(state, key) })),
    page,
    corpus: state.corpus && { hash: state.corpus.hash, at: state.corpus.at },
    asOf: asOf ?? null,
    shares: loaded.right === 'own' ? await named(house, state.shares) : [],
    linked: state.linked,
    createdAt: state.createdAt,
    changedAt: state.changedAt,
  });
}

const endOf = (day: PlainDate): Instant =>
  new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString() as Instant;

function labelsOf(state: CollectionState, keys: readonly string[]): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const key of keys)
    for (const label of state.labels.get(key) ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}

/** What the corpus says of some documents, by key; one that is gone has its key alone. */
export async function linesOf(corpus: CorpusIndex, keys: readonly string[]): Promise<Map<string, DocumentLine>> {
  const records = await corpus.records([...new Set(keys)]);
  const found = new Map(records.map((record) => [record.key, lineOf(record)]));
  for (const key of keys)
    if (!found.has(key))
      found.set(key, {
        key,
        there: false,
        title: '',
        number: key,
        applicants: [],
        ipc: [],
        filedOn: null,
        publishedOn: null,
        source: null,
      });
  return found;
}

const lineOf = (record: PatentRecord): DocumentLine => ({
  key: record.key,
  there: true,
  title: record.title,
  number: publicationNumber(record),
  applicants: record.applicants.map((one) => one.name),
  ipc: record.ipc.map((one) => one.symbol),
  filedOn: record.application?.date ?? null,
  publishedOn: record.publication.date,
  source: record.source,
});

async function named(house: House, shares: readonly Share[]): Promise<(Share & { name: string })[]> {
  if (shares.length === 0) return [];
  const ids = shares.map(({ grantee }) => grantee);
  const [people, organisations] = [
    await house.db.kysely
      .selectFrom('person')
      .select(['id', 'name', 'email'])
      .where(
        'id',
        'in',
        ids.map((one) => one.replace(/^person:/, '')),
      )
      .execute(),
    await house.db.kysely.selectFrom('organisation').select(['party', 'name']).where('party', 'in', ids).execute(),
  ];
  const names = new Map([
    ...people.map(({ id, name, email }): [string, string] => [`person:${id}`, `${name} <${email}>`]),
    ...organisations.map(({ party, name }): [string, string] => [party, name]),
  ]);
  return shares.map((share) => ({ ...share, name: names.get(share.grantee) ?? share.grantee }));
}

export interface HistoryLine {
  seq: number;
  at: Instant;
  /** Empty for what the clock did. */
  by: string;
  act: LogEntry['act']['act'];
  /** Documents concerned: how many, and the first ten. */
  added: number;
  removed: number;
  keys: string[];
  words: string;
}

/** Who did what and when, the newest first. */
export async function historyOf(house: House, actor: Actor, id: string): Promise<Outcome<HistoryLine[]>> {
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  return good(loaded.log.map(historyLine).reverse().slice(0, 500));
}

function historyLine({ seq, at, account, name, act }: LogEntry): HistoryLine {
  const by = account === 'system' ? '' : name;
  const line = { seq, at, by, act: act.act, added: 0, removed: 0, keys: [] as string[], words: '' };
  switch (act.act) {
    case 'refresh':
      return {
        ...line,
        added: act.added.length,
        removed: act.gone.length,
        keys: [...act.added, ...act.gone].slice(0, 10),
      };
    case 'add':
      return { ...line, added: act.keys.length, keys: act.keys.slice(0, 10), words: act.reason };
    case 'remove':
      return { ...line, removed: act.keys.length, keys: act.keys.slice(0, 10), words: act.reason };
    case 'release':
    case 'order':
      return { ...line, keys: act.keys.slice(0, 10) };
    case 'label':
      return {
        ...line,
        keys: act.keys.slice(0, 10),
        words: [...act.add.map((one) => `+${one}`), ...act.drop.map((one) => `−${one}`)].join(' '),
      };
    case 'note':
      return { ...line, keys: [act.key], words: act.text };
    case 'create':
    case 'rename':
      return { ...line, words: act.title };
    case 'follow':
      return { ...line, words: act.formula };
    default:
      return line;
  }
}

export interface ComparisonView {
  first: { id: string; title: string; size: number };
  second: { id: string; title: string; size: number };
  either: number;
  likeness: number;
  /** Counts, and the keys, so that a part can be kept as a collection of its own. */
  both: string[];
  onlyFirst: string[];
  onlySecond: string[];
}

/** Two collections beside each other, as they stand. */
export async function compareCollections(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  first: string,
  second: string,
): Promise<Outcome<ComparisonView>> {
  const sides: { id: string; title: string; keys: string[] }[] = [];
  for (const id of [first, second]) {
    const found = await collectionRequest(house, actor, corpus, id);
    if (!found.ok) return found;
    sides.push({ id, title: found.value.title, keys: found.value.keys });
  }
  const [a, b] = [sides[0]!, sides[1]!];
  const compared: Comparison = compareKeys(a.keys, b.keys);
  return good({
    first: { id: a.id, title: a.title, size: a.keys.length },
    second: { id: b.id, title: b.title, size: b.keys.length },
    ...compared,
  });
}

/** What a collection means as a request to the corpus: exactly these documents, from that state of it. */
export interface CollectionRequest {
  id: string;
  title: string;
  kind: 'fixed' | 'living';
  formula: string | null;
  keys: string[];
  corpus: CorpusMark;
}

/**
 * The documents of a collection for charts, exports and projects, for somebody who may see it; a living one is brought up to date
 * first. Refused like one that does not exist where it is not shared.
 */
export async function collectionRequest(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  id: string,
): Promise<Outcome<CollectionRequest>> {
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  const current = await refresh(house, corpus, id, loaded.state);
  const state = current.ok ? current.value : loaded.state;
  const { title, kind, formula } = state;
  return good({ id, title, kind, formula, keys: keysOf(state), corpus: await corpus.mark() });
}

/** Those the public link shows: title, note and documents; nothing of who keeps them or why. */
export async function stateByLink(
  house: House,
  token: string,
): Promise<{ id: string; state: CollectionState } | undefined> {
  const head = await house.db.kysely
    .selectFrom('collection')
    .select('id')
    .where('link_hash', '=', house.hash(token))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!head) return undefined;
  const state = foldCollection(await logOf(house.db.kysely, head.id));
  return state && { id: head.id, state };
}
