import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';
import { heldElsewhere } from './contents.ts';
import type { Shredder } from './destroy.ts';
import { secrecyGroup } from './settings.ts';

const DAY_MS = 86_400_000;

/**
 * Removes what was uploaded long ago and is named by nothing: no matter, no draft, no batch, no document. It was never
 * handed in, so no record is made of it; the number of contents is the answer.
 */
export async function removeLoose(house: House, store: Shredder): Promise<number> {
  const before = Date.parse(house.now()) - (await looseDays(house)) * DAY_MS;
  const old: string[] = [];
  for await (const { sha256, stored } of store.list()) if (stored < before) old.push(sha256);
  if (old.length === 0) return 0;
  const held = await house.db.transaction((tx) => heldElsewhere(tx, old, ''));
  let removed = 0;
  for (const sha256 of old) if (!held.has(sha256) && (await store.remove(sha256))) removed++;
  return removed;
}

/** The store serves every body of the house: the longest time that any of them sets holds for all. */
async function looseDays(house: House): Promise<number> {
  let longest = 0;
  for (const { body } of house.catalogue.sites.values()) {
    const values = await settingsOf(house, house.db.kysely, secrecyGroup, body, today(house));
    longest = Math.max(longest, values['keep-loose'] as number);
  }
  return longest;
}
