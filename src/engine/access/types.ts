import type { PlainDate } from '#kernel/plain-date.ts';

/**
 * The one hat a person wears during a request. Somebody who is a member of two organisations, agent of five clients and
 * holds a post still acts in exactly one capacity at a time, and the log says which.
 */
export type Capacity =
  | { kind: 'public' }
  | { kind: 'system' }
  | { kind: 'person'; party: string; partyName: string }
  | { kind: 'organisation'; party: string; partyName: string; admin: boolean }
  | {
      kind: 'mandate';
      party: string;
      partyName: string;
      /** The agency the agent belongs to. */
      through: string;
      /** Procedure ids, or `*` for all. */
      scope: string[];
      until: PlainDate | null;
    }
  | { kind: 'post'; post: string; body: string; division: string; party: string | null };

export interface Actor {
  account: string;
  name: string;
  capacity: Capacity;
}
