import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { valueOn } from '#engine/site/site.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { House } from './house.ts';

/** A value that an administrator entered. */
interface Entered {
  site: string;
  key: string;
  value: unknown;
  valid_from: PlainDate;
}
const known = new WeakMap<object, { mark: string; rows: Entered[] }>();

/** Changes whenever a setting is entered; an expression, to be asked for along with something else. */
export const settingMark = sql<string>`(select count(*) || ' ' || coalesce(max(at)::text, '') from setting)`;

/** Everything entered, the latest first. Settings are only ever added, so what was read holds until the mark changes. */
async function enteredSettings(db: object, queries: Queries | Tx, mark?: string): Promise<Entered[]> {
  const found =
    mark ?? (await sql<{ mark: string }>`select ${settingMark} as mark`.execute(queries)).rows[0]?.mark ?? '';
  const cached = known.get(db);
  if (cached && cached.mark === found) return cached.rows;
  const rows = await queries
    .selectFrom('setting')
    .select(['site', 'key', 'value', 'valid_from'])
    .orderBy('valid_from', 'desc')
    .orderBy('at', 'desc')
    .execute();
  known.set(db, { mark: found, rows });
  return rows;
}

/**
 * The settings of a procedure at a handling body as they stand on a day: what an administrator entered goes before what
 * the body's site says, and that before the procedure's default. A caller that has just read the mark hands it in.
 */
export async function settingsOf(
  house: House,
  queries: Queries | Tx,
  procedure: Pick<Procedure, 'id' | 'settings'>,
  body: string,
  day: PlainDate,
  mark?: string,
): Promise<Record<string, unknown>> {
  const names = Object.keys(procedure.settings);
  if (names.length === 0) return {};
  const site = [...house.catalogue.sites.values()].find((one) => one.body === body);
  const key = (name: string) => `${procedure.id}:${name}`;
  const entered = (await enteredSettings(house.db, queries, mark)).filter(
    (row) => row.site === (site?.id ?? body) && row.valid_from <= day,
  );
  return Object.fromEntries(
    names.map((name) => {
      const administered = entered.find((row) => row.key === key(name));
      const fromSite = valueOn(site?.settings[key(name)] ?? [], day);
      return [name, administered ? administered.value : (fromSite ?? procedure.settings[name]!.default)];
    }),
  );
}
