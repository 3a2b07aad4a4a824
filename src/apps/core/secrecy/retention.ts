import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { knownPosts } from '#apps/core/people/post-titles.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome as Judged, type Refusal, refused } from '#kernel/refusal.ts';
import { fill, type Text, text as t } from '#kernel/text.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { keepingOf } from './keeping.ts';
import { LEADER, type Overseer, overseerOf } from './oversight.ts';
import { findHead } from './reading-log.ts';
import { findDestroyed, isReason } from './readings.ts';
import { heldRefusal, lockTexts, type StandingAct, standingActs } from './retention-acts.ts';
import { type Outcome, outcomeTitles, secrecySettingsOf } from './settings.ts';
import { holdsTexts } from './texts.ts';
import { type HoldKind, holdTitles } from './words.ts';

/** A closed matter whose texts are still held. */
export interface HeldText {
  matter: string;
  number: string;
  /** For the leader; auditors oversee the keeping, not the content. */
  title: string | null;
  state: Text;
  outcome: Outcome;
  outcomeTitle: Text;
  closedOn: PlainDate;
  months: number;
  dueOn: PlainDate;
  due: boolean;
  files: number;
  bytes: number;
  holds: { id: string; kind: HoldKind; reason: string; name: string; at: Instant }[];
  proposal: { id: string; reason: string; name: string; own: boolean; at: Instant } | null;
}

export interface RetentionList {
  today: PlainDate;
  rows: HeldText[];
  /** Whether the asker proposes, and whether he may confirm what others propose. */
  mayPropose: boolean;
  mayConfirm: boolean;
}

/** Every closed matter whose texts are still kept, those due first. */
export async function heldTexts(house: House, actor: Actor, overseer: Overseer): Promise<RetentionList> {
  const day = today(house);
  const queries = house.db.kysely;
  const procedures = [
    ...new Set(house.catalogue.procedures.filter((procedure) => holdsTexts(procedure)).map(({ id }) => id)),
  ];
  let select = queries
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id', 'procedure_version', 'body', 'state', 'title', 'closed_at'])
    .where('closed_at', 'is not', null)
    .where('procedure_id', 'in', procedures.length > 0 ? procedures : [''])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('text_destruction').select('id').whereRef('text_destruction.matter_id', '=', 'matter.id'),
        ),
      ),
    );
  if (overseer.body !== null) select = select.where('body', '=', overseer.body);
  const matters = await select.execute();
  const ids = matters.map(({ id }) => id);
  const [acts, files, calendar] = await Promise.all([
    standingActs(queries, 'all').execute(),
    queries
      .selectFrom('matter_file')
      .select(['matter_id'])
      .select(({ fn }) => [fn.countAll<number>().as('files'), fn.sum<number>('bytes').as('bytes')])
      .where('matter_id', 'in', ids.length > 0 ? ids : [''])
      .groupBy('matter_id')
      .execute(),
    calendarOf(house.db, queries),
  ]);
  const sizes = new Map(files.map((row) => [row.matter_id, row]));
  const settings = new Map<string, Awaited<ReturnType<typeof secrecySettingsOf>>>();
  const rows: HeldText[] = [];
  for (const row of matters) {
    const set = settings.get(row.body) ?? (await secrecySettingsOf(house, queries, row.body, day));
    settings.set(row.body, set);
    const closedOn = dayOf(row.closed_at!);
    const keeping = keepingOf(row.state, closedOn, set, calendar);
    const own = acts.filter((act) => act.matter_id === row.id);
    const proposal = own.find((act) => act.act === 'propose');
    rows.push({
      matter: row.id,
      number: row.public_number,
      title: overseer.post === LEADER ? row.title : null,
      state: house.catalogue.procedure(row.procedure_id, row.procedure_version).states[row.state]!.title,
      outcome: keeping.outcome,
      outcomeTitle: outcomeTitles[keeping.outcome],
      closedOn,
      months: keeping.months,
      dueOn: keeping.due,
      due: keeping.due <= day,
      files: Number(sizes.get(row.id)?.files ?? 0),
      bytes: Number(sizes.get(row.id)?.bytes ?? 0),
      holds: own
        .filter((act) => act.act === 'hold')
        .map(({ id, kind, reason, name, at }) => ({ id, kind: kind as HoldKind, reason, name, at })),
      proposal: proposal
        ? {
            id: proposal.id,
            reason: proposal.reason,
            name: proposal.name,
            own: proposal.account === actor.account,
            at: proposal.at,
          }
        : null,
    });
  }
  const second = await secrecySettingsOf(house, queries, overseer.body ?? '', day);
  return {
    today: day,
    rows: rows.sort((a, b) => (a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1)),
    mayPropose: overseer.post === LEADER,
    mayConfirm: second.secondPersons.includes(overseer.post),
  };
}

/** A matter as the acts below judge it. */
export interface Judgeable {
  id: string;
  number: string;
  body: string;
  outcome: Outcome;
  closedOn: PlainDate;
  months: number;
  dueOn: PlainDate;
  procedure: string;
}

/** The matter when its texts may be destroyed today: closed, due, not held, not gone. */
export async function judgeDue(house: House, tx: Tx, id: string): Promise<Judged<Judgeable>> {
  const head = await findHeadIn(house, tx, id);
  if (!head) return refused(refuse('ZQ-MAT-004', { matter: id }));
  const destroyed = await findDestroyed(tx, head.id);
  if (destroyed) return refused(destroyed);
  const early = (reason: Text) => refused(refuse('ZQ-SEC-004', { matter: head.public_number, reason }));
  if (head.closed_at === null) return early(t('办件还没有办结。', 'The matter is still open.'));
  const settings = await secrecySettingsOf(house, tx, head.body, today(house));
  const closedOn = dayOf(head.closed_at);
  const keeping = keepingOf(head.state, closedOn, settings, await calendarOf(house.db, tx));
  if (keeping.due > today(house))
    return early(
      fill(
        t(
          '{closed} 办结，“{outcome}”的保存期限为 {months} 个月（惯例），到 {due} 届满。',
          'It was closed on {closed}; "{outcome}" is kept for {months} months (customary), until {due}.',
        ),
        { closed: closedOn, outcome: outcomeTitles[keeping.outcome], months: keeping.months, due: keeping.due },
      ),
    );
  const hold = (await standingActs(tx, [head.id]).execute()).find((act) => act.act === 'hold');
  if (hold) return refused(heldRefusal(head.public_number, hold));
  const pending = await openMatterNaming(tx, head.id, head.public_number);
  if (pending)
    return refused(
      refuse('ZQ-SEC-005', {
        matter: head.public_number,
        kind: holdTitles.inquiry,
        reason: t(`在办案件 ${pending.public_number} 涉及本案`, `the open matter ${pending.public_number} names it`),
        by: house.catalogue.procedure(pending.procedure_id, pending.procedure_version).title,
        day: dayOf(pending.created_at),
      }),
    );
  return good({
    id: head.id,
    number: head.public_number,
    body: head.body,
    outcome: keeping.outcome,
    closedOn,
    months: keeping.months,
    dueOn: keeping.due,
    procedure: head.procedure_id,
  });
}

/** An inquiry, dispute or sample that is still open and names the matter: it may need the texts, so it holds them by itself. */
async function openMatterNaming(tx: Tx, id: string, number: string) {
  const { rows } = await sql<{
    public_number: string;
    procedure_id: string;
    procedure_version: string;
    created_at: Instant;
  }>`
    select m.public_number, m.procedure_id, m.procedure_version, m.created_at from matter m
    where m.closed_at is null and m.id <> ${id} and exists (
      select from matter_log l where l.matter_id = m.id
        and (position(${id} in l.input::text) > 0 or position(${number} in l.input::text) > 0))
    order by m.created_at limit 1`.execute(tx);
  return rows[0];
}

/** Proposes to destroy the texts of a matter. For the leader of the body. */
export async function proposeDestruction(
  house: House,
  actor: Actor,
  matter: string,
  reason: string,
): Promise<Judged<{ id: string; number: string }>> {
  return acting(house, actor, matter, reason, async (tx, post) => {
    if (post !== LEADER) return refused(refuse('ZQ-ACC-022', { who: LEADER_TITLE }));
    const judged = await judgeDue(house, tx, matter);
    if (!judged.ok) return judged;
    const before = (await standingActs(tx, [judged.value.id]).execute()).find((act) => act.act === 'propose');
    if (before)
      return refused(refuse('ZQ-SEC-006', { matter: judged.value.number, by: before.name, day: dayOf(before.at) }));
    const id = await writeAct(house, tx, actor, judged.value.id, { act: 'propose', reason });
    return good({ id, number: judged.value.number });
  });
}

/** Keeps the texts of a matter from destruction, open or closed: a dispute or an inquiry needs them. */
export const placeHold = (
  house: House,
  actor: Actor,
  matter: string,
  kind: HoldKind,
  reason: string,
): Promise<Judged<{ id: string }>> =>
  acting(house, actor, matter, reason, async (tx, _post, head) => {
    const destroyed = await findDestroyed(tx, head.id);
    if (destroyed) return refused(destroyed);
    return good({ id: await writeAct(house, tx, actor, head.id, { act: 'hold', kind, reason }) });
  });

/** Lifts a hold, takes back one's own proposal, or sends back another's. */
export async function endAct(
  house: House,
  actor: Actor,
  id: string,
  end: 'lift' | 'withdraw' | 'decline',
  reason: string,
): Promise<Judged<{ id: string }>> {
  const known = await house.db.kysely
    .selectFrom('text_retention_act')
    .select(['matter_id', 'account'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) return refused(refuse('ZQ-ACC-012'));
  return acting(house, actor, known.matter_id, reason, async (tx, _post, head) => {
    const standing = (await standingActs(tx, [head.id]).execute()).find((act) => act.id === id);
    if (!standing || standing.act !== (end === 'lift' ? 'hold' : 'propose')) return refused(refuse('ZQ-SEC-008'));
    if (end === 'withdraw' && standing.account !== actor.account) return refused(refuse('ZQ-ACC-012'));
    return good({ id: await writeAct(house, tx, actor, head.id, { act: end, reason, follows: id }) });
  });
}

/** Writes one act. */
export async function writeAct(
  house: House,
  tx: Tx,
  actor: Actor,
  matter: string,
  act: { act: string; reason: string; kind?: HoldKind; follows?: string },
): Promise<string> {
  const id = house.newId('keep');
  await tx
    .insertInto('text_retention_act')
    .values({
      id,
      matter_id: matter,
      act: act.act,
      kind: act.kind ?? null,
      reason: act.reason.trim(),
      follows: act.follows ?? null,
      account: actor.account,
      name: actor.name,
      post: actor.capacity.kind === 'post' ? actor.capacity.post : '',
      at: house.now(),
    })
    .execute();
  return id;
}

type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

/** Runs an act of an overseer on one matter, in turn with others; to everybody else the matter is not there. */
export async function acting<T>(
  house: House,
  actor: Actor,
  matter: string,
  reason: string,
  act: (tx: Tx, post: string, head: Head) => Promise<Judged<T>>,
): Promise<Judged<T>> {
  const head = await findHead(house, matter);
  const overseer = head && (await overseerOf(house, actor, head));
  if (!head || !overseer) return refused(refuse('ZQ-MAT-004', { matter }));
  if (!isReason(reason.trim())) return refused(reasonNeeded());
  return house.db.transaction(async (tx) => {
    await lockTexts(tx, head.id);
    return act(tx, overseer.post, head);
  });
}

export const reasonNeeded = (): Refusal => ({
  ...refuse('ZQ-FRM-002', {
    label: t('理由', 'Reason'),
    reason: t('应为 2 至 200 字。', 'It must have 2 to 200 characters.'),
  }),
  field: 'reason',
});

const LEADER_TITLE = t('中心负责人', 'the head of the centre');

/** The posts that may confirm a destruction at a body, in words. */
export async function secondPersons(house: House, queries: Queries | Tx, body: string) {
  const { secondPersons: posts } = await secrecySettingsOf(house, queries, body, today(house));
  const titles = knownPosts(house.catalogue);
  const words = posts.map((post) => titles.get(post) ?? { zh: post, en: post });
  return { posts, title: t(words.map(({ zh }) => zh).join('、'), words.map(({ en }) => en).join(' / ')) };
}

const findHeadIn = (_house: House, tx: Tx, id: string) =>
  tx
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id', 'procedure_version', 'body', 'state', 'title', 'closed_at'])
    .where((eb) => eb.or([eb('id', '=', id), eb('public_number', '=', id)]))
    .forUpdate()
    .executeTakeFirst();

export type { StandingAct };
