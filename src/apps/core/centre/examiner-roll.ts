import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { canonical } from '#engine/matter/chain.ts';
import type { RegisterEntry } from '#engine/register/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import { findPlainDate, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { type Absence, type DeclaredConflict, examiner as register } from '#registers/examiner/examiner.register.ts';
import { USUAL_DAILY_POINTS } from '#services/pre-examination/allocation/index.ts';
import { type House, today } from '../house.ts';
import { holdersOf } from '../people/posts.ts';
import { changeRegister, registerTable, standing } from '../registers.ts';

export const EXAMINER_POST = 'pre-examiner';
export const LEADER_POST = 'centre-leader';

/** An examiner as the roll tells; `listed` is false for a holder of the post who was never entered. */
export interface RollEntry {
  account: string;
  name: string;
  listed: boolean;
  state: 'active' | 'paused';
  ipc: string[];
  kinds: string[];
  languages: string[];
  dailyPoints: number;
  weight: number;
  absences: Absence[];
  conflicts: DeclaredConflict[];
}

export interface RollChange {
  state?: 'active' | 'paused';
  ipc?: string[];
  kinds?: string[];
  languages?: string[];
  dailyPoints?: number;
  weight?: number;
  absences?: Absence[];
  conflicts?: DeclaredConflict[];
}

/** One version of an entry: what it said, from when it was known, who entered it and on what ground. */
export interface RollVersion {
  recordedAt: Instant;
  supersededAt: Instant | null;
  source: string;
  by: string;
  entry: RollEntry;
}

/** The body of somebody who wears one of the posts, or a refusal that says who could. */
export function bodyOf(actor: Actor, ...posts: string[]): Outcome<string> {
  const { capacity } = actor;
  return capacity.kind === 'post' && posts.includes(capacity.post)
    ? good(capacity.body)
    : refused(refuse('ZQ-ACC-022', { who: posts.includes(EXAMINER_POST) ? EXAMINER : LEADER }));
}
const LEADER = t('中心负责人', 'the head of the centre');
const EXAMINER = t('预审员', 'a pre-examiner');

/** Everybody who holds the post at a body, with the entry of the roll. */
export async function rollOf(house: House, body: string): Promise<RollEntry[]> {
  const holders = await holdersOf(house, EXAMINER_POST, body);
  const entries = await standing(
    house.db.kysely,
    register,
    holders.map((one) => one.account),
    false,
  );
  return holders.map(({ account, name }) => {
    const entry = entries.find((one) => one.key === account && one.state !== 'left');
    return entry ? { ...shown(entry), name } : unlisted(account, name);
  });
}

/** The versions of one entry, the newest first. */
export async function rollHistory(house: House, body: string, account: string): Promise<RollVersion[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select entry.*, import.source, coalesce(person.name, import.by) as by
    from ${registerTable(register)} entry
    join register_import import on import.id = entry.cause_import
    left join person on person.id = import.by
    where entry.key = ${account} and entry.body = ${body} and entry.valid_to is null
    order by entry.recorded_at desc, entry.entry_id desc limit 100`.execute(house.db.kysely);
  return rows.map((row) => ({
    recordedAt: row.recorded_at as Instant,
    supersededAt: row.superseded_at as Instant | null,
    source: String(row.source),
    by: String(row.by),
    entry: shown({ key: account, state: row.state, fields: row } as unknown as RegisterEntry),
  }));
}

/** Changes an entry as the head of the centre; `source` says on what ground. What was believed before stays on record. */
export async function changeRoll(
  house: House,
  actor: Actor,
  account: string,
  change: RollChange,
  source: string,
): Promise<Outcome<RollEntry>> {
  const body = bodyOf(actor, LEADER_POST);
  if (!body.ok) return body;
  return write(house, actor, body.value, account, () => change, source);
}

/** An examiner declares an organisation whose cases he must not examine. It stands until the head of the centre takes it out. */
export async function declareConflict(
  house: House,
  actor: Actor,
  conflict: Pick<DeclaredConflict, 'code' | 'name' | 'reason'>,
): Promise<Outcome<RollEntry>> {
  const body = bodyOf(actor, EXAMINER_POST);
  if (!body.ok) return body;
  const added: DeclaredConflict = { ...conflict, own: true, on: today(house) };
  const change = (now: RollEntry): RollChange => ({
    conflicts: [...now.conflicts.filter((one) => one.code !== conflict.code), added],
  });
  return write(house, actor, body.value, actor.account, change, '本人申报回避');
}

/** An examiner says when he is away, or takes back an absence that has not begun. */
export async function declareAbsence(
  house: House,
  actor: Actor,
  absence: Absence,
  takeBack = false,
): Promise<Outcome<RollEntry>> {
  const body = bodyOf(actor, EXAMINER_POST);
  if (!body.ok) return body;
  const same = (one: Absence) => one.from === absence.from && one.to === absence.to;
  if (takeBack && absence.from <= today(house))
    return refused(
      wrong('from', '已经开始的不在岗时段由负责人更正', 'the head of the centre corrects one that has begun'),
    );
  const change = (now: RollEntry): RollChange => ({
    absences: takeBack
      ? now.absences.filter((one) => !same(one))
      : [...now.absences.filter((one) => !same(one)), absence],
  });
  return write(house, actor, body.value, actor.account, change, takeBack ? '本人撤回不在岗申报' : '本人申报不在岗');
}

async function write(
  house: House,
  actor: Actor,
  body: string,
  account: string,
  changed: (now: RollEntry) => RollChange,
  source: string,
): Promise<Outcome<RollEntry>> {
  const holder = (await holdersOf(house, EXAMINER_POST, body)).find((one) => one.account === account);
  if (!holder) return refused(refuse('ZQ-ACC-012'));
  return house.db.transaction(async (tx) => {
    const [row] = await standing(tx, register, [account], true);
    const before = row && row.state !== 'left' ? { ...shown(row), name: holder.name } : undefined;
    const now = before ?? unlisted(account, holder.name);
    const change = changed(now);
    const tidy = await judged(tx, { ...now, ...change });
    if (!tidy.ok) return tidy;
    const next = tidy.value;
    const day = today(house);
    const fields = fieldsOf(next, body);
    const id = house.newId('import');
    const at = house.now();
    await tx
      .insertInto('register_import')
      .values({
        id,
        register_id: register.id,
        source: `预审员名册：${source}`,
        at,
        by: actor.account,
        rows: 1,
        sha256: house.hash(canonical({ key: account, fields, state: next.state })),
      })
      .execute();
    const validFrom = row && row.validFrom > day ? row.validFrom : day;
    await changeRegister(
      tx,
      register,
      account,
      { kind: before ? 'alter' : 'enter', fields, state: next.state, validFrom },
      at,
      { import: id },
    );
    return good({ ...next, listed: true });
  });
}

/** Puts an entry in order and judges it; the names of organisations come from the register where it knows them. */
async function judged(queries: Queries | Tx, entry: RollEntry): Promise<Outcome<RollEntry>> {
  const absences = [...entry.absences].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to } of absences)
    if (!findPlainDate(from) || !findPlainDate(to) || to < from)
      return refused(wrong('absences', '止日不能早于起日', 'the end may not lie before the beginning'));
  const conflicts: DeclaredConflict[] = [];
  for (const one of entry.conflicts) {
    const code = parseCreditCode(one.code);
    if (!code.ok) return refused({ ...code.reason, field: 'code' });
    const { canonical: key } = code.value;
    if (!one.reason.trim()) return refused(wrong('reason', '请写明回避理由', 'say why'));
    if (conflicts.some((other) => other.code === key))
      return refused(wrong('code', '这家单位已经登记', 'this organisation is entered already'));
    const name = one.name?.trim() || (await organisationName(queries, key));
    conflicts.push({ ...one, code: key, reason: one.reason.trim(), ...(name ? { name } : {}) });
  }
  return good({ ...entry, absences, conflicts });
}

async function organisationName(queries: Queries | Tx, code: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('reg_organisation')
    .select('name')
    .where('credit_code', '=', code)
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return row?.name;
}

const wrong = (label: string, zh: string, en: string) => ({
  ...refuse('ZQ-FRM-002', { label: LABELS[label] ?? label, reason: { zh, en } }),
  field: label,
});
const LABELS: Record<string, Text> = {
  absences: t('不在岗时段', 'absence'),
  from: t('不在岗时段', 'absence'),
  reason: t('理由', 'reason'),
  code: t('回避单位', 'conflict'),
};

const unlisted = (account: string, name: string): RollEntry => ({
  account,
  name,
  listed: false,
  state: 'active',
  ipc: [],
  kinds: [],
  languages: [],
  dailyPoints: USUAL_DAILY_POINTS,
  weight: 100,
  absences: [],
  conflicts: [],
});

const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

function shown({ key, state, fields }: RegisterEntry): RollEntry {
  return {
    account: key,
    name: String(fields.name),
    listed: true,
    state: state === 'paused' ? 'paused' : 'active',
    ipc: list(fields.ipc),
    kinds: list(fields.kinds),
    languages: list(fields.languages),
    dailyPoints: Number(fields.daily_points),
    weight: Number(fields.weight),
    absences: list(fields.absences),
    conflicts: list(fields.conflicts),
  };
}

const fieldsOf = (entry: RollEntry, body: string): Record<string, unknown> => ({
  account: entry.account,
  name: entry.name,
  body,
  ipc: entry.ipc,
  kinds: entry.kinds,
  languages: entry.languages,
  daily_points: entry.dailyPoints,
  weight: entry.weight,
  absences: entry.absences,
  conflicts: entry.conflicts,
});

/** Enters examiners of the demonstration; those entered already stay as they are. */
export async function enterExaminers(
  house: House,
  tx: Tx,
  rows: readonly (Pick<RollEntry, 'account' | 'name' | 'ipc'> & { body: string; kinds?: string[]; from: PlainDate })[],
  source: string,
): Promise<void> {
  const there = await standing(
    tx,
    register,
    rows.map((one) => one.account),
    true,
  );
  for (const row of rows.filter((one) => !there.some((entry) => entry.key === one.account))) {
    const entry = { ...unlisted(row.account, row.name), ipc: row.ipc, kinds: row.kinds ?? [] };
    const fields = fieldsOf(entry, row.body);
    const id = house.newId('import');
    const at = house.now();
    const sha256 = house.hash(canonical({ key: row.account, fields }));
    await tx
      .insertInto('register_import')
      .values({ id, register_id: register.id, source, at, by: 'demo', rows: 1, sha256 })
      .execute();
    await changeRegister(tx, register, row.account, { kind: 'enter', fields, validFrom: row.from }, at, { import: id });
  }
}
