import type { Selectable } from 'kysely';
import type { Database } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays, dayOf, type Instant, laterOf, type PlainDate, startOfDay } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { loadFor } from '../read.ts';
import { type Overseer, overseerOf } from './oversight.ts';
import type { ReadingKind } from './readings.ts';
import { secrecySettingsOf } from './settings.ts';
import { holdsTexts } from './texts.ts';
import { type Unusual, unusualIn } from './unusual.ts';

/** One reading as somebody may see it. */
export interface ReadingRow {
  id: string;
  at: Instant;
  /** The matter's number; in the log of the house only. */
  number: string;
  what: ReadingKind;
  object: Text;
  /** Empty where parties are not told the names of staff. */
  name: string;
  role: Text;
  unit: string;
  side: 'party' | 'office';
  reason: string | null;
  unusual: Unusual[];
}

export interface ReadingLog {
  rows: ReadingRow[];
  total: number;
  /** Whether the names of staff are among the rows. */
  staffNames: boolean;
  truncated: boolean;
}

const MOST = 2_000;

/** Who read a matter's texts: for its parties, and for those who oversee the body. Undefined for everybody else. */
export async function matterReadings(house: House, actor: Actor, id: string): Promise<ReadingLog | undefined> {
  const head = await findHead(house, id);
  if (!head) return undefined;
  const procedure = house.catalogue.procedure(head.procedure_id, head.procedure_version);
  if (!holdsTexts(procedure)) return undefined;
  const overseer = await overseerOf(house, actor, head);
  const loaded = overseer ? undefined : await loadFor(house, actor, head.id);
  const party = loaded?.roles.some((role) => 'party' in procedure.roles[role]!) ?? false;
  if (!overseer && !party) return undefined;
  const settings = await secrecySettingsOf(house, house.db.kysely, head.body, today(house));
  const rows = await house.db.kysely
    .selectFrom('text_reading')
    .selectAll()
    .where('matter_id', '=', head.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST + 1)
    .execute();
  const names = await objectNames(house, head.id);
  const staffNames = overseer !== undefined || settings.staffNames;
  const unusual = overseer ? await judged(house, rows, settings) : new Map<string, Unusual[]>();
  return {
    rows: rows.slice(0, MOST).map((row) => ({
      ...plain(house, row, head.public_number, names),
      name: row.side === 'party' || staffNames ? row.name : '',
      unusual: unusual.get(row.id) ?? [],
    })),
    total: Math.min(rows.length, MOST),
    staffNames,
    truncated: rows.length > MOST,
  };
}

export interface LogQuery {
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  account?: string | undefined;
  /** Number of a matter. */
  matter?: string | undefined;
  what?: ReadingKind | undefined;
  unusual?: boolean | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

export interface HouseLog extends ReadingLog {
  from: PlainDate;
  to: PlainDate;
  page: number;
  size: number;
  /** How many rows of the period bear each mark. */
  marked: Record<Unusual, number>;
  people: { account: string; name: string; readings: number; matters: number; unusual: number }[];
}

const LONGEST_DAYS = 92;
const MOST_JUDGED = 100_000;

/** The log of the whole body: office readings with their marks. No title and no file name is in it. */
export async function houseReadings(house: House, overseer: Overseer, query: LogQuery): Promise<HouseLog> {
  const to = query.to ?? today(house);
  const from = laterOf(query.from ?? addDays(to, -30), addDays(to, -LONGEST_DAYS));
  const size = Math.min(Math.max(query.size ?? 50, 1), 5_000);
  const page = Math.max(query.page ?? 1, 1);
  let select = house.db.kysely
    .selectFrom('text_reading')
    .innerJoin('matter', 'matter.id', 'text_reading.matter_id')
    .selectAll('text_reading')
    .select(['matter.public_number', 'matter.procedure_id', 'matter.procedure_version'])
    .where('at', '>=', startOfDay(from))
    .where('at', '<', startOfDay(addDays(to, 1)));
  if (overseer.body !== null) select = select.where('text_reading.body', '=', overseer.body);
  const all = await select.orderBy('at', 'desc').orderBy('text_reading.id', 'desc').limit(MOST_JUDGED).execute();
  const settings = await secrecySettingsOf(house, house.db.kysely, overseer.body ?? all[0]?.body ?? '', today(house));
  const unusual = await judged(house, all, settings);
  const office = all.filter((row) => row.side === 'office');
  const marked = { 'not-concerned': 0, many: 0, 'out-of-hours': 0 };
  for (const marks of unusual.values()) for (const mark of marks) marked[mark]++;
  const rows = all.filter(
    (row) =>
      (!query.account || row.account === query.account) &&
      (!query.matter || row.public_number === query.matter) &&
      (!query.what || row.what === query.what) &&
      (!query.unusual || unusual.has(row.id)),
  );
  const people = [...Map.groupBy(office, (row) => row.account)].map(([account, own]) => ({
    account,
    name: own[0]!.name,
    readings: own.length,
    matters: new Set(own.map((row) => row.matter_id)).size,
    unusual: own.filter((row) => unusual.has(row.id)).length,
  }));
  return {
    from,
    to,
    page,
    size,
    total: rows.length,
    staffNames: true,
    truncated: all.length === MOST_JUDGED,
    marked,
    people: people.sort((a, b) => b.unusual - a.unusual || b.readings - a.readings),
    rows: rows.slice((page - 1) * size, page * size).map((row) => ({
      ...plain(house, row, row.public_number, new Map()),
      unusual: unusual.get(row.id) ?? [],
    })),
  };
}

type Row = Selectable<Database['text_reading']>;

async function judged(
  house: House,
  rows: readonly Row[],
  settings: Parameters<typeof unusualIn>[1],
): Promise<Map<string, Unusual[]>> {
  const calendar = await calendarOf(house.db, house.db.kysely);
  const judgeable = rows.map(({ id, at, account, matter_id, side, concerned }) => ({
    id,
    at,
    account,
    matter: matter_id,
    side,
    concerned,
  }));
  return unusualIn(judgeable, settings, calendar);
}

function plain(
  house: House,
  row: Row,
  number: string,
  names: ReadonlyMap<string, string>,
): Omit<ReadingRow, 'unusual'> {
  return {
    id: row.id,
    at: row.at,
    number,
    what: row.what as ReadingKind,
    object: objectTitle(row.object, names),
    name: row.name,
    role: roleTitle(house, row),
    unit: row.unit,
    side: row.side as 'party' | 'office',
    reason: row.reason,
  };
}

function roleTitle(house: House, row: Row): Text {
  for (const procedure of house.catalogue.procedures) {
    if (!holdsTexts(procedure)) continue;
    const role = procedure.roles[row.role];
    if (role) return role.title;
  }
  return { zh: row.role, en: row.role };
}

/** What was read, in words. Names of files and documents only where the reader of the log may know them. */
export function objectTitle(object: string, names: ReadonlyMap<string, string>): Text {
  const [kind = '', ...rest] = object.split(':');
  const nth = (index: string | undefined) => Number(index) + 1;
  const name = names.get(object);
  switch (kind) {
    case 'application':
      return rest.length > 1
        ? t(`第${nth(rest[0])}稿与第${nth(rest[1])}稿对比`, `Version ${nth(rest[0])} against version ${nth(rest[1])}`)
        : t(`申请文件第${nth(rest[0])}稿`, `Application, version ${nth(rest[0])}`);
    case 'findings':
      return t(`第${nth(rest[0])}稿的检查结果`, `Check of version ${nth(rest[0])}`);
    case 'filing':
      return t('正式提交文本比对', 'Comparison with the filed text');
    case 'report':
      return t(
        `第${nth(rest[1])}稿检查报告（${(rest[0] ?? '').toUpperCase()}）`,
        `Check report of version ${nth(rest[1])} (${(rest[0] ?? '').toUpperCase()})`,
      );
    case 'document':
      return name === undefined ? t('文书', 'A document') : { zh: name, en: name };
    case 'file':
      return name === undefined ? t('申请文件中的一个文件', 'One of the files') : { zh: name, en: name };
    case 'page':
      return t('办件页面', 'The page of the matter');
    default:
      return { zh: object, en: object };
  }
}

async function objectNames(house: House, matter: string): Promise<Map<string, string>> {
  const [files, documents] = await Promise.all([
    house.db.kysely.selectFrom('matter_file').select(['id', 'name']).where('matter_id', '=', matter).execute(),
    house.db.kysely.selectFrom('matter_document').select(['id', 'title']).where('matter_id', '=', matter).execute(),
  ]);
  return new Map([
    ...files.map(({ id, name }) => [`file:${id}`, name] as const),
    ...documents.map(({ id, title }) => [`document:${id}`, title] as const),
  ]);
}

export const findHead = (house: House, id: string) =>
  house.db.kysely
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id', 'procedure_version', 'body', 'state', 'title', 'closed_at'])
    .where((eb) => eb.or([eb('id', '=', id), eb('public_number', '=', id)]))
    .executeTakeFirst();

/** The day of a reading in the house's own time zone, for files. */
export const readingMoment = (at: Instant): string =>
  `${dayOf(at)} ${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 19)}`;
