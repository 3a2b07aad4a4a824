import { nameMap } from '#corpus/names/index.ts';
import type { House } from '../../house.ts';
import { loadMerges } from './store.ts';

/** Merged names as a chart is counted with them. */
export interface PinnedNames {
  /** Kept in the spec of the chart: `none` where no merge was confirmed. */
  id: string;
  merges: number;
  names: ReadonlyMap<string, string>;
}

const NO_NAMES: PinnedNames = { id: 'none', merges: 0, names: new Map() };

/** The merges confirmed now. Their list is kept under its hash, so that the same names can be had again. */
export async function namesNow(house: House): Promise<PinnedNames> {
  const confirmed = (await loadMerges(house.db.kysely)).filter(({ state }) => state === 'confirmed');
  if (confirmed.length === 0) return NO_NAMES;
  const merges = confirmed.map(({ id }) => id).sort();
  const id = house.hash(merges.join(' ')).slice(0, 16);
  const kept = await house.db.kysely.selectFrom('name_list').select('hash').where('hash', '=', id).executeTakeFirst();
  if (!kept)
    await house.db.kysely
      .insertInto('name_list')
      .values({ hash: id, merges, at: house.now() })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  return { id, merges: merges.length, names: nameMap(confirmed).entries };
}

/** The merges a chart was counted with, whatever became of them since; undefined for a list that is not kept here. */
export async function namesThen(house: House, id: string): Promise<PinnedNames | undefined> {
  if (id === NO_NAMES.id) return NO_NAMES;
  const kept = await house.db.kysely.selectFrom('name_list').select('merges').where('hash', '=', id).executeTakeFirst();
  if (!kept) return undefined;
  const meant = new Set(kept.merges);
  const merges = (await loadMerges(house.db.kysely)).filter((one) => meant.has(one.id));
  return merges.length === meant.size ? { id, merges: meant.size, names: nameMap(merges).entries } : undefined;
}
