import type { Db, Tx } from '#adapters/postgres/index.ts';
import type { Catalogue } from '#engine/catalogue.ts';
import type { Hash } from '#engine/matter/chain.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import { dayOf } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** A piece of work for later, enqueued in the same transaction as what causes it. */
export interface JobRequest {
  name: string;
  data: Record<string, unknown>;
  /** The same key is enqueued once. */
  key?: string;
  startAfter?: Instant;
}

/**
 * What the use cases need from outside: server, worker and command line build one and share every use case.
 * Chance and time come from here, so that a test can hold both still.
 */
export interface House {
  db: Db;
  catalogue: Catalogue;
  now: () => Instant;
  newId: (kind: string) => string;
  randomBytes: (n: number) => Uint8Array;
  hash: Hash;
  enqueue: (tx: Tx, jobs: JobRequest[]) => Promise<void>;
  /** Where the world reaches this house, for links in mail and on documents, without a slash at the end. */
  origin: string;
}

export const today = (house: House): PlainDate => dayOf(house.now());

/** The name of a handling body, as the site that it runs tells it. */
export function bodyName(house: House, body: string): Text {
  for (const site of house.catalogue.sites.values()) if (site.body === body) return site.bodyName;
  return { zh: body, en: body };
}
