import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { valueOn } from '#engine/site/site.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { House } from './house.ts';

/**
 * The settings of a procedure at a handling body as they stand on a day: what an administrator entered goes before what
 * the body's site says, and that before the procedure's default.
 */
export async function settingsOf(
  house: House,
  queries: Queries | Tx,
  procedure: Procedure,
  body: string,
  day: PlainDate,
): Promise<Record<string, unknown>> {
  const names = Object.keys(procedure.settings);
  if (names.length === 0) return {};
  const site = [...house.catalogue.sites.values()].find((one) => one.body === body);
  const key = (name: string) => `${procedure.id}:${name}`;
  const entered = await queries
    .selectFrom('setting')
    .select(['key', 'value', 'valid_from', 'at'])
    .where('site', '=', site?.id ?? body)
    .where('key', 'like', `${procedure.id}:%`)
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return Object.fromEntries(
    names.map((name) => {
      const administered = entered.find((row) => row.key === key(name));
      const fromSite = valueOn(site?.settings[key(name)] ?? [], day);
      return [name, administered ? administered.value : (fromSite ?? procedure.settings[name]!.default)];
    }),
  );
}
