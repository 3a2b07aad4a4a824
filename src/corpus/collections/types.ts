import type { Instant } from '#kernel/plain-date.ts';

/** Who may look at or change a collection besides its owner: `person:…`, `org:…` or `body:…`. */
export interface Share {
  grantee: string;
  may: 'read' | 'edit';
}

/**
 * What can be done to a collection. In a fixed one `add` and `remove` change what it holds; a living one holds the hits of its
 * query: there `add` pins a document whatever the query finds, `remove` leaves one out, and `release` takes either back.
 */
export type CollectionAct =
  | { act: 'create'; title: string; note: string; kind: 'fixed' }
  | { act: 'create'; title: string; note: string; kind: 'living'; formula: string }
  | { act: 'rename'; title: string; note: string }
  | { act: 'follow'; formula: string }
  /** What the query finds more and no longer finds, in the named state of the corpus. */
  | { act: 'refresh'; added: string[]; gone: string[]; corpus: { version: number; hash: string } }
  | { act: 'add'; keys: string[]; reason: string }
  | { act: 'remove'; keys: string[]; reason: string }
  | { act: 'release'; keys: string[] }
  | { act: 'note'; key: string; text: string }
  | { act: 'label'; keys: string[]; add: string[]; drop: string[] }
  /** These come first, in this order. */
  | { act: 'order'; keys: string[] }
  | { act: 'share'; shares: Share[] }
  | { act: 'link'; open: boolean }
  /** A living collection stays as it is from now on. */
  | { act: 'freeze' }
  | { act: 'end' };

export interface LogEntry {
  seq: number;
  act: CollectionAct;
  /** Account and name of who did it; the account `system` for a refresh by the clock. */
  account: string;
  name: string;
  at: Instant;
}

/** Why a document was pinned or left out, and by whom. */
export interface ByHand {
  reason: string;
  name: string;
  at: Instant;
}

export interface CollectionState {
  title: string;
  note: string;
  kind: 'fixed' | 'living';
  formula: string | null;
  seq: number;
  createdAt: Instant;
  changedAt: Instant;
  /** Hits of the query as last refreshed, with the moment each came in. */
  hits: Map<string, Instant>;
  corpus: { version: number; hash: string; at: Instant } | null;
  pinned: Map<string, ByHand>;
  excluded: Map<string, ByHand>;
  notes: Map<string, { text: string; name: string; at: Instant }>;
  labels: Map<string, string[]>;
  order: string[];
  shares: Share[];
  linked: boolean;
  ended: boolean;
}

/** A document of a collection, as lists show it. */
export interface Member {
  key: string;
  since: Instant;
  how: 'query' | 'hand';
  /** Who put it there and why, for one put by hand. */
  by: ByHand | null;
  note: { text: string; name: string; at: Instant } | null;
  labels: string[];
}
