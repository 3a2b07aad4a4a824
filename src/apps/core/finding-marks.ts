import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { rules } from '#claims/rules/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { findDraft } from './drafts.ts';
import type { House } from './house.ts';
import { ABOUT_OTHERS } from './integrity/about-others.ts';
import { loadFor } from './read.ts';

/** The file a finding stands in: a draft of the person's own, or a matter. */
export type MarkedFile = { draft: string } | { matter: string };
export type MarkSide = 'applicant' | 'examiner';

/** A finding that somebody called no defect, as one who may see the file sees it. */
export interface FindingMark {
  id: string;
  rule: string;
  fingerprint: string;
  side: MarkSide;
  at: Instant;
  /** Whether the asking person made it, and so may take it back. */
  own: boolean;
  /** Left out for a party where the examiner spoke: what the office thinks is told by its opinions. */
  reason?: string;
  by?: string;
}

/** More marks than this on one file are no answers to findings. */
const MOST_PER_FILE = 500;

/** The marks that stand in a file, oldest first. Refused like a file that does not exist when the person may not see it. */
export async function listMarks(house: House, actor: Actor, file: MarkedFile): Promise<Outcome<FindingMark[]>> {
  const access = await accessTo(house, actor, file);
  if (!access.ok) return access;
  const rows = await standing(house.db.kysely, access.value.file).execute();
  const { office } = access.value;
  // That the examiner answered a finding about other applicants' texts would tell a party that there are such texts.
  const told = rows.filter((row) => office || row.side === 'applicant' || !ABOUT_OTHERS.includes(row.rule));
  return good(told.map((row) => shown(row, actor.account, office)));
}

export interface MarkRequest {
  file: MarkedFile;
  rule: string;
  fingerprint: string;
  reason: string;
}

/** Calls a finding a false alarm. Marked again by the same person, the new reason takes the place of the old one. */
export async function markFinding(house: House, actor: Actor, request: MarkRequest): Promise<Outcome<FindingMark>> {
  const access = await accessTo(house, actor, request.file);
  if (!access.ok) return access;
  const { file, side, office } = access.value;
  if (!side) return refused(refuse('ZQ-ACC-022', { who: MARKERS }));
  if (!rules.some(({ id }) => id === request.rule))
    return refused(
      refuse('ZQ-FRM-002', {
        label: 'rule',
        reason: t(`没有规则 ${request.rule}`, `there is no rule ${request.rule}`),
      }),
    );
  const reason = request.reason.trim();
  return house.db.transaction(async (tx) => {
    await lockFile(tx, file);
    const marks = await standing(tx, file).execute();
    const before = marks.find(
      (one) => one.account === actor.account && one.rule === request.rule && one.fingerprint === request.fingerprint,
    );
    if (before?.reason === reason && before.side === side) return good(shown(before, actor.account, office));
    if (!before && marks.length >= MOST_PER_FILE)
      return refused(
        refuse('ZQ-FRM-014', {
          label: t('误报标记', 'false alarms'),
          min: 0,
          max: MOST_PER_FILE,
          found: marks.length + 1,
        }),
      );
    const row = {
      id: house.newId('mark'),
      ...columnsOf(file),
      rule: request.rule,
      fingerprint: request.fingerprint,
      act: 'mark',
      reason,
      follows: before?.id ?? null,
      side,
      account: actor.account,
      name: actor.name,
      at: house.now(),
    };
    await tx.insertInto('finding_mark').values(row).execute();
    return good(shown(row, actor.account, office));
  });
}

/** Takes a mark of one's own back: a row of its own, so that the record keeps both. Twice is once. */
export async function withdrawMark(house: House, actor: Actor, id: string): Promise<Outcome<void>> {
  const row = await house.db.kysely.selectFrom('finding_mark').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.act !== 'mark' || row.account !== actor.account) return refused(refuse('ZQ-ACC-012'));
  const file: MarkedFile = row.matter_id === null ? { draft: row.draft_id! } : { matter: row.matter_id };
  const access = await accessTo(house, actor, file);
  if (!access.ok) return access;
  await house.db.transaction(async (tx) => {
    await lockFile(tx, access.value.file);
    const followed = await tx.selectFrom('finding_mark').select('id').where('follows', '=', id).executeTakeFirst();
    if (!followed) await tx.insertInto('finding_mark').values(withdrawal(house, row)).execute();
  });
  return good(undefined);
}

/** What a person marked in a draft goes on standing in the matter that is opened from it. */
export async function carryMarks(house: House, tx: Tx, account: string, draft: string, matter: string): Promise<void> {
  const rows = (await standing(tx, { draft }).execute()).filter((row) => row.account === account);
  if (rows.length === 0) return;
  await tx
    .insertInto('finding_mark')
    .values(
      rows.map((row) => ({ ...row, id: house.newId('mark'), draft_id: null, matter_id: matter, follows: row.id })),
    )
    .execute();
}

/** The marks of a draft that is thrown away are taken back: they speak of a text that is no more. */
export async function dropMarks(house: House, tx: Tx, account: string, draft: string): Promise<void> {
  const rows = (await standing(tx, { draft }).execute()).filter((row) => row.account === account);
  if (rows.length === 0) return;
  await tx
    .insertInto('finding_mark')
    .values(rows.map((row) => withdrawal(house, row)))
    .execute();
}

/** How many false alarms each rule raised, without any text: a person counts once for each fingerprint. */
export async function countMarks(house: House): Promise<{ rule: string; falseAlarms: number }[]> {
  const { rows } = await sql<{ rule: string; n: string | number }>`
    select rule, count(distinct (account, fingerprint)) as n from finding_mark mark
    where act = 'mark' and not exists (select from finding_mark later where later.follows = mark.id)
    group by rule order by rule`.execute(house.db.kysely);
  return rows.map(({ rule, n }) => ({ rule, falseAlarms: Number(n) }));
}

const MARKERS = t('申请人或承办的审查员', 'the applicant or the examiner of the case');

interface Access {
  /** A draft that belongs to a matter is part of that matter's file. */
  file: MarkedFile;
  /** In which role the person may mark; undefined for one who only reads. */
  side: MarkSide | undefined;
  office: boolean;
}

async function accessTo(house: House, actor: Actor, file: MarkedFile): Promise<Outcome<Access>> {
  if ('draft' in file) {
    const draft = await findDraft(house, actor, file.draft);
    if (!draft) return refused(refuse('ZQ-FRM-013'));
    if (draft.matter === null) return good({ file, side: 'applicant', office: false });
    return accessTo(house, actor, { matter: draft.matter });
  }
  const loaded = await loadFor(house, actor, file.matter);
  if (!loaded) return refused(refuse('ZQ-MAT-004', { matter: file.matter }));
  const { procedure, roles, head } = loaded;
  return good({ file: { matter: head.id }, side: sideOf(procedure, roles), office: holdsPost(procedure, roles) });
}

function sideOf(procedure: Procedure, roles: readonly string[]): MarkSide | undefined {
  for (const id of roles) {
    const role = procedure.roles[id]!;
    if ('party' in role) return 'applicant';
    if ('post' in role && role.assigned) return 'examiner';
  }
  return undefined;
}

const holdsPost = (procedure: Procedure, roles: readonly string[]): boolean =>
  roles.some((id) => 'post' in procedure.roles[id]!);

const columnsOf = (file: MarkedFile) => ({
  draft_id: 'draft' in file ? file.draft : null,
  matter_id: 'matter' in file ? file.matter : null,
});

const standing = (queries: Queries | Tx, file: MarkedFile) =>
  queries
    .selectFrom('finding_mark as mark')
    .selectAll()
    .where('act', '=', 'mark')
    .where('draft' in file ? 'draft_id' : 'matter_id', '=', 'draft' in file ? file.draft : file.matter)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('finding_mark as later').select('later.id').whereRef('later.follows', '=', 'mark.id')),
      ),
    )
    .orderBy('at')
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

/** Two windows that mark the same finding at once take turns. */
const lockFile = (tx: Tx, file: MarkedFile) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`finding_mark ${JSON.stringify(file)}`}, 0))`.execute(tx);

const withdrawal = (house: House, row: Row) => ({
  ...row,
  id: house.newId('mark'),
  act: 'withdraw',
  reason: null,
  follows: row.id,
  at: house.now(),
});

function shown(row: Row, account: string, office: boolean): FindingMark {
  const told = office || row.side === 'applicant';
  return {
    id: row.id,
    rule: row.rule,
    fingerprint: row.fingerprint,
    side: row.side as MarkSide,
    at: row.at,
    own: row.account === account,
    ...(told ? { reason: row.reason ?? '', by: row.name } : {}),
  };
}
