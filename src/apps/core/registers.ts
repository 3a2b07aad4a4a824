import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { changeEntry, type RegisterAct } from '#engine/register/register.ts';
import type { ColumnType, RegisterDefinition, RegisterEntry } from '#engine/register/types.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';

type Row = Record<string, unknown>;

/** Register tables are named by their definitions, so their columns are known at run time only. */
export const registerTable = (register: RegisterDefinition) => sql.table(register.table);

export function entryFromRow(register: RegisterDefinition, row: Row): RegisterEntry {
  return {
    key: row.key as string,
    state: row.state as string,
    fields: Object.fromEntries(Object.keys(register.fields).map((name) => [name, row[name] ?? null])),
    validFrom: row.valid_from as PlainDate,
    validTo: row.valid_to as PlainDate | null,
    recordedAt: row.recorded_at as Instant,
    supersededAt: row.superseded_at as Instant | null,
    cause:
      row.cause_matter === null
        ? { import: row.cause_import as string }
        : { matter: row.cause_matter as string, seq: row.cause_seq as number },
  };
}

type KnownRow = RegisterEntry & { entryId: number };

/** The rows of some keys that are now believed, locked until the transaction ends when it is to be changed. */
export async function knownRows(
  queries: Queries | Tx,
  register: RegisterDefinition,
  keys: readonly string[],
  lock: boolean,
): Promise<KnownRow[]> {
  const wanted = [...new Set(keys)].sort();
  if (!lock || !queries.isTransaction) return selectRows(queries, register, wanted, lock);
  const held = heldRows(queries);
  const missing = wanted.filter((key) => !held.has(`${register.id} ${key}`));
  const found = await lockRows(queries, register, missing);
  // What stands and is locked can change by this transaction only, so it need not be asked for again.
  for (const key of missing) {
    const own = found.filter((row) => row.key === key);
    if (stands(own)) held.set(`${register.id} ${key}`, own);
  }
  return wanted.flatMap((key) => held.get(`${register.id} ${key}`) ?? found.filter((row) => row.key === key));
}

/** The rows that a transaction has locked, by register and key. */
const heldBy = new WeakMap<object, Map<string, KnownRow[]>>();

function heldRows(queries: object): Map<string, KnownRow[]> {
  const held = heldBy.get(queries) ?? new Map<string, KnownRow[]>();
  heldBy.set(queries, held);
  return held;
}

const stands = (rows: readonly KnownRow[]): boolean => rows.some((row) => row.validTo === null);

/**
 * Whoever waits for a row that is superseded meanwhile gets neither that row nor the one that holds instead. So a key of
 * which nothing stands is asked for again, until two answers agree.
 */
async function lockRows(
  queries: Queries | Tx,
  register: RegisterDefinition,
  keys: readonly string[],
): Promise<KnownRow[]> {
  let before: string | undefined;
  for (;;) {
    const rows = await selectRows(queries, register, keys, true);
    const ids = rows.map((row) => row.entryId).join();
    if (ids === before || keys.every((key) => stands(rows.filter((row) => row.key === key)))) return rows;
    before = ids;
  }
}

async function selectRows(
  queries: Queries | Tx,
  register: RegisterDefinition,
  keys: readonly string[],
  lock: boolean,
): Promise<KnownRow[]> {
  if (keys.length === 0) return [];
  const result = await sql<Row>`
    select * from ${registerTable(register)}
    where key in (${sql.join(keys)}) and superseded_at is null
    order by key, valid_from ${lock ? sql`for update` : sql``}`.execute(queries);
  return result.rows.map((row) => ({ ...entryFromRow(register, row), entryId: row.entry_id as number }));
}

/** The entry of a key that stands now, whatever its state. */
export async function standing(
  queries: Queries | Tx,
  register: RegisterDefinition,
  keys: readonly string[],
  lock: boolean,
): Promise<RegisterEntry[]> {
  return (await knownRows(queries, register, keys, lock)).filter((row) => row.validTo === null);
}

/** The keys of the standing entries whose field has one of the values. */
export async function keysBy(
  queries: Queries | Tx,
  register: RegisterDefinition,
  field: string,
  values: readonly string[],
): Promise<string[]> {
  if (!register.fields[field]) throw new Error(`The register ${register.id} has no field "${field}".`);
  if (values.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select key from ${registerTable(register)}
    where ${sql.ref(field)} in (${sql.join(values)}) and superseded_at is null and valid_to is null
    order by key`.execute(queries);
  return rows.map((row) => row.key);
}

/** Applies one act to one key: what is no longer believed is superseded, what is believed instead is added. */
export async function changeRegister(
  tx: Tx,
  register: RegisterDefinition,
  key: string,
  act: RegisterAct,
  at: Instant,
  cause: RegisterEntry['cause'],
): Promise<void> {
  const history = await knownRows(tx, register, [key], true);
  const change = changeEntry(register, key, history, act, at, cause);
  const ids = change.supersede.map((row) => history.find((known) => known === row)!.entryId);
  await writeRows(tx, register, change.add, ids, at);
}

export async function insertEntry(tx: Tx, register: RegisterDefinition, entry: RegisterEntry): Promise<void> {
  await writeRows(tx, register, [entry], [], entry.recordedAt);
}

/** Supersedes some rows and adds others in one statement, in this order: a key may stand only once. */
async function writeRows(
  tx: Tx,
  register: RegisterDefinition,
  add: readonly RegisterEntry[],
  superseded: readonly number[],
  at: Instant,
): Promise<void> {
  const held = heldRows(tx);
  for (const { key } of add) held.delete(`${register.id} ${key}`);
  const table = registerTable(register);
  const columns = [...HEAD_COLUMNS, ...Object.keys(register.fields)].map((name) => sql.ref(name));
  const rows = add.map((entry) => {
    const cause = 'matter' in entry.cause ? entry.cause : { matter: null, seq: null };
    const imported = 'import' in entry.cause ? entry.cause.import : null;
    // Asking how many rows were superseded makes the database supersede them first.
    const key =
      superseded.length === 0
        ? sql`${entry.key}`
        : sql`(select ${entry.key}::text from (select count(*) from old) as done)`;
    return sql`(${sql.join([
      key,
      entry.state,
      entry.validFrom,
      entry.validTo,
      entry.recordedAt,
      cause.matter,
      cause.seq,
      imported,
      ...Object.entries(register.fields).map(([name, field]) => columnValue(field.type, entry.fields[name] ?? null)),
    ])})`;
  });
  const insert = sql`insert into ${table} (${sql.join(columns)}) values ${sql.join(rows)}`;
  if (superseded.length === 0) await insert.execute(tx);
  else
    await sql`with old as (
      update ${table} set superseded_at = ${at} where entry_id in (${sql.join(superseded)}) returning entry_id
    ) ${insert}`.execute(tx);
}

const HEAD_COLUMNS = [
  'key',
  'state',
  'valid_from',
  'valid_to',
  'recorded_at',
  'cause_matter',
  'cause_seq',
  'cause_import',
];

function columnValue(type: ColumnType, value: unknown): unknown {
  if (type === 'text[]') return value === null ? [] : value;
  if (type === 'json' && value !== null) return JSON.stringify(value);
  return value;
}

export interface Hold {
  key: string;
  kind: string;
  matter: string;
  from: PlainDate;
}

/** Holds on some keys that last. */
export async function openHolds(queries: Queries | Tx, register: string, keys: readonly string[]): Promise<Hold[]> {
  if (keys.length === 0) return [];
  const rows = await queries
    .selectFrom('register_hold')
    .select(['key', 'kind', 'matter_id', 'from_day'])
    .where('register_id', '=', register)
    .where('key', 'in', [...keys])
    .where('to_day', 'is', null)
    .execute();
  return rows.map((row) => ({ key: row.key, kind: row.kind, matter: row.matter_id, from: row.from_day }));
}
