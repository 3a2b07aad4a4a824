import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import {
  type AnnotatedField,
  type AnnotationAct,
  type AnnotationEntry,
  type AnnotationState,
  annotationAllows,
  findAnchor,
  foldAnnotation,
} from '#corpus/collections/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type Instant, startOfDay } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { type House, today } from '../../house.ts';
import { keepersOf } from '../keepers.ts';

/** Notes of one person on one day, at most (customary). */
export const MOST_A_DAY = 30;
const THING = t('批注', 'note');
const STATES: Record<AnnotationState['state'], Text> = {
  shown: t('公开', 'public'),
  hidden: t('已隐藏', 'hidden'),
  withdrawn: t('已撤回', 'withdrawn'),
};

/** A note as the public sees it; more of it for its author and for moderators. */
export interface AnnotationView {
  id: string;
  document: string;
  field: AnnotatedField;
  place: string;
  quote: string;
  words: string;
  signed: string;
  state: AnnotationState['state'];
  writtenAt: Instant;
  editedAt: Instant | null;
  own: boolean;
  /** Why it is hidden; told to its author and to moderators. */
  hidden?: { reason: string; at: Instant };
  /** Told to moderators. */
  reports?: { reason: string; at: Instant }[];
  account?: string;
}

/** Who decides about notes: the site editors. */
export const moderates = ({ capacity }: Actor): boolean => capacity.kind === 'post' && capacity.post === 'site-editor';
const signedIn = (actor: Actor): boolean => keepersOf(actor).length > 0;
const MODERATOR = t('网站编辑', 'the site editor');
const WRITERS = t('登录的用户', 'signed-in users');

/** The notes at a document: what is shown, and the own ones whatever their state. Moderators see hidden ones too. */
export async function listAnnotations(house: House, actor: Actor, document: string): Promise<AnnotationView[]> {
  const rows = await house.db.kysely
    .selectFrom('annotation')
    .selectAll()
    .where('document_key', '=', document)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute();
  return viewsOf(house.db.kysely, actor, rows);
}

type Row = {
  id: string;
  document_key: string;
  field: string;
  place: string;
  quote: string;
  account: string;
  at: Instant;
};

async function viewsOf(queries: Queries | Tx, actor: Actor, rows: readonly Row[]): Promise<AnnotationView[]> {
  const logs = await logsOf(
    queries,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const view = viewOf(actor, row, foldAnnotation(logs.get(row.id) ?? []));
    return view ? [view] : [];
  });
}

function viewOf(actor: Actor, row: Row, state: AnnotationState): AnnotationView | undefined {
  const own = signedIn(actor) && row.account === actor.account;
  const moderator = moderates(actor);
  if (state.state === 'withdrawn' && !own) return undefined;
  if (state.state === 'hidden' && !own && !moderator) return undefined;
  return {
    id: row.id,
    document: row.document_key,
    field: row.field as AnnotatedField,
    place: row.place,
    quote: row.quote,
    words: state.words,
    signed: state.signed,
    state: state.state,
    writtenAt: state.writtenAt,
    editedAt: state.editedAt,
    own,
    ...(state.hidden && (own || moderator) ? { hidden: { reason: state.hidden.reason, at: state.hidden.at } } : {}),
    ...(moderator ? { reports: state.reports.map(({ reason, at }) => ({ reason, at })), account: row.account } : {}),
  };
}

async function logsOf(queries: Queries | Tx, ids: readonly string[]): Promise<Map<string, AnnotationEntry[]>> {
  const logs = new Map<string, AnnotationEntry[]>();
  if (ids.length === 0) return logs;
  const rows = await queries
    .selectFrom('annotation_log')
    .selectAll()
    .where('annotation_id', 'in', [...ids])
    .orderBy('annotation_id')
    .orderBy('seq')
    .execute();
  for (const { annotation_id, act, ...entry } of rows)
    logs.set(annotation_id, [...(logs.get(annotation_id) ?? []), { ...entry, act: act as AnnotationAct }]);
  return logs;
}

export interface NewAnnotation {
  document: string;
  field: AnnotatedField;
  /** The passage as it was selected on the page. */
  quote: string;
  /** The claim or paragraph it was selected in. */
  place?: string | undefined;
  words: string;
  /** Under which name it is shown; the first character of the own name and a star when left out. */
  signed?: string | undefined;
}

/** Notes something in public at a passage of a published document. It is shown at once and may be hidden with a reason. */
export async function annotate(
  house: House,
  actor: Actor,
  corpus: CorpusIndex,
  wanted: NewAnnotation,
): Promise<Outcome<AnnotationView>> {
  if (!signedIn(actor)) return refused(refuse('ZQ-ACC-022', { who: WRITERS }));
  const record = await corpus.find(wanted.document);
  if (!record) return refused({ ...refuse('ZQ-COR-045', { key: wanted.document }), field: 'document' });
  const anchor = findAnchor(record, wanted.field, wanted.quote, wanted.place);
  if (!anchor || anchor.quote.length > 500) return refused({ ...refuse('ZQ-COR-046'), field: 'quote' });
  return house.db.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`annotation ${actor.account}`}, 0))`.execute(tx);
    const { n } = await tx
      .selectFrom('annotation')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('account', '=', actor.account)
      .where('at', '>=', startOfDay(today(house)))
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_A_DAY) return refused(refuse('ZQ-COR-048', { max: MOST_A_DAY }));
    const row = {
      id: house.newId('annotation'),
      document_key: record.key,
      field: wanted.field,
      place: anchor.place,
      quote: anchor.quote,
      account: actor.account,
      at: house.now(),
    };
    await tx.insertInto('annotation').values(row).execute();
    const signed = wanted.signed?.trim() || starred(actor.name);
    await write(house, tx, actor, row.id, 1, 'write', wanted.words.trim(), signed);
    const [view] = await viewsOf(tx, actor, [row]);
    return good(view!);
  });
}

const starred = (name: string): string => `${[...name.trim()][0] ?? ''}*`;

const write = (
  house: House,
  tx: Tx,
  actor: Actor,
  id: string,
  seq: number,
  act: AnnotationAct,
  words: string,
  signed: string | null,
) =>
  tx
    .insertInto('annotation_log')
    .values({
      annotation_id: id,
      seq,
      act,
      words,
      signed,
      account: actor.account,
      name: actor.name,
      at: house.now(),
    })
    .execute();

const OF_AUTHOR: readonly AnnotationAct[] = ['edit', 'withdraw'];
const OF_MODERATOR: readonly AnnotationAct[] = ['hide', 'restore', 'dismiss'];

/**
 * Edits, withdraws (the author), hides, restores, dismisses reports (a moderator, with a reason) or reports (anybody signed in).
 * A note that somebody may not see does not exist for him.
 */
export async function actOnAnnotation(
  house: House,
  actor: Actor,
  id: string,
  wanted: { act: Exclude<AnnotationAct, 'write'>; words: string; signed?: string | undefined },
): Promise<Outcome<AnnotationView | null>> {
  if (!signedIn(actor)) return refused(refuse('ZQ-ACC-022', { who: WRITERS }));
  return house.db.transaction(async (tx) => {
    const row = await tx.selectFrom('annotation').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refused(refuse('ZQ-COR-040', { thing: THING }));
    await sql`select pg_advisory_xact_lock(hashtextextended(${`annotation ${id}`}, 0))`.execute(tx);
    const log = (await logsOf(tx, [id])).get(id) ?? [];
    const state = foldAnnotation(log);
    const seen = viewOf(actor, row, state);
    if (!seen) return refused(refuse('ZQ-COR-040', { thing: THING }));
    if (OF_AUTHOR.includes(wanted.act) && !seen.own)
      return refused(refuse('ZQ-ACC-022', { who: t('批注的作者', 'the author of the note') }));
    if (OF_MODERATOR.includes(wanted.act) && !moderates(actor))
      return refused(refuse('ZQ-ACC-022', { who: MODERATOR }));
    if (!annotationAllows[state.state].includes(wanted.act))
      return refused(refuse('ZQ-COR-047', { state: STATES[state.state] }));
    // Reported twice by the same person is one report.
    const again = wanted.act === 'report' && state.reports.some(({ account }) => account === actor.account);
    if (!again) {
      const signed = wanted.act === 'edit' ? wanted.signed?.trim() || null : null;
      await write(house, tx, actor, id, log.length + 1, wanted.act, wanted.words.trim(), signed);
    }
    const [view] = await viewsOf(tx, actor, [row]);
    return good(view ?? null);
  });
}

export interface AnnotationHistory {
  act: AnnotationAct;
  words: string;
  at: Instant;
  by: string;
}

/** Every wording and decision, for its author and for moderators; who reported is told to moderators only. */
export async function annotationHistory(house: House, actor: Actor, id: string): Promise<Outcome<AnnotationHistory[]>> {
  const row = await house.db.kysely.selectFrom('annotation').selectAll().where('id', '=', id).executeTakeFirst();
  const own = row !== undefined && signedIn(actor) && row.account === actor.account;
  if (!row || (!own && !moderates(actor))) return refused(refuse('ZQ-COR-040', { thing: THING }));
  const log = (await logsOf(house.db.kysely, [id])).get(id) ?? [];
  return good(
    log
      .filter(({ act }) => moderates(actor) || (act !== 'report' && act !== 'dismiss'))
      .map(({ act, words, at, name }) => ({ act, words, at, by: name })),
  );
}

/** What waits for a moderator: reported notes first, then the newest ones, hidden ones among them. */
export async function moderationList(house: House, actor: Actor): Promise<Outcome<AnnotationView[]>> {
  if (!moderates(actor)) return refused(refuse('ZQ-ACC-022', { who: MODERATOR }));
  const rows = await house.db.kysely.selectFrom('annotation').selectAll().orderBy('at', 'desc').limit(300).execute();
  const reported = await sql<Row>`
    select distinct a.* from annotation a join annotation_log l on l.annotation_id = a.id and l.act = 'report'
    where not exists (select from annotation_log later where later.annotation_id = a.id and later.seq > l.seq
      and later.act in ('hide', 'dismiss', 'withdraw'))
    limit 300`.execute(house.db.kysely);
  const all = new Map([...reported.rows, ...rows].map((row) => [row.id, row]));
  const views = await viewsOf(house.db.kysely, actor, [...all.values()]);
  return good(
    views.sort((a, b) => (b.reports?.length ?? 0) - (a.reports?.length ?? 0) || (a.writtenAt < b.writtenAt ? 1 : -1)),
  );
}
