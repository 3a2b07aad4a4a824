import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { House } from '../house.ts';
import { today } from '../house.ts';
import { hatsOf } from '../people/hats.ts';

/**
 * Whose things somebody may keep and see: always the own ones, and in the hat of an organisation or a post those of the
 * organisation or body. An agent with a mandate keeps for himself: a mandate covers procedures, not what the client collects.
 */
export function keepersOf(actor: Actor): string[] {
  const { capacity } = actor;
  const own = `person:${actor.account}`;
  if (capacity.kind === 'organisation') return [own, capacity.party];
  if (capacity.kind === 'post') return [own, `body:${capacity.body}`];
  return capacity.kind === 'person' || capacity.kind === 'mandate' ? [own] : [];
}

export type Whose = 'me' | 'us';

/** Under whose name something new is kept: the person, or what the hat stands for. Undefined where there is no such thing. */
export const keeperFor = (actor: Actor, whose: Whose): string | undefined => keepersOf(actor)[whose === 'me' ? 0 : 1];

/** How an owner is told to somebody who sees the thing. */
export const whoseIs = (actor: Actor, owner: string): Whose => (owner === `person:${actor.account}` ? 'me' : 'us');

/** The keepers of an account today, over all its hats: for work that nobody is signed in for. */
export async function keepersOfAccount(house: House, account: string, name: string): Promise<string[]> {
  const wearer = { account, name, demo: true, twoFactor: true, passwordOnce: false };
  const { hats } = await hatsOf(house, house.db.kysely, wearer, today(house), []);
  return [...new Set(hats.flatMap(({ capacity }) => keepersOf({ account, name, capacity })))];
}

/** Documents that an alert watches or a collection holds, at most; a setting of the house (customary). */
export const MOST_DOCUMENTS = 20_000;

/** Every key a query finds, from one version of the corpus. */
export async function allKeys(
  corpus: CorpusIndex,
  query: Parameters<CorpusIndex['all']>[0]['query'],
): Promise<string[]> {
  const keys: string[] = [];
  for await (const hits of corpus.all(query === undefined ? {} : { query }, { batch: 2000 }))
    for (const hit of hits) keys.push(hit.key);
  return keys;
}
