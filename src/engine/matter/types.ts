import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Capacity } from '../access/types.ts';
import type { Span } from '../procedure/types.ts';

/** Who did it, as kept in the log: enough to answer for it later, no more. */
export interface LogActor {
  account: string;
  name: string;
  role: string;
  capacity: Capacity;
}

export type ResolvedEffect =
  | { effect: 'register.enter'; register: string; key: string; fields: Record<string, unknown>; validFrom: PlainDate }
  | {
      effect: 'register.alter';
      register: string;
      key: string;
      fields: Record<string, unknown>;
      state?: string;
      validFrom: PlainDate;
    }
  | { effect: 'register.close'; register: string; key: string; state: string; validTo: PlainDate }
  | { effect: 'register.hold'; register: string; keys: string[]; kind: string; reason: Text }
  | { effect: 'register.release'; register: string; kind: string }
  | { effect: 'document.issue'; document: string; to: string[]; data: Record<string, unknown> }
  | { effect: 'notify'; to: string[]; title: Text; body: Text }
  | { effect: 'assign'; account: string }
  | { effect: 'matter.open'; procedure: string; action: string; input: Record<string, unknown> }
  | { effect: 'ledger.post'; ledger: string; lines: { account: string; fen: number }[] };

export interface LogResult {
  /** The state after the entry. */
  to: string;
  effects: ResolvedEffect[];
  numbers?: Record<string, string>;
  /** The spans of limits that start here, as the settings stood on that day: later changes do not move them. */
  spans?: Record<string, Span>;
  joined?: Party[];
  /** In the first entry: what the matter is, so that its log alone can rebuild it. */
  head?: MatterHead;
}

export interface LogEntry {
  matter: string;
  seq: number;
  requestId: string;
  action: string;
  at: Instant;
  day: PlainDate;
  actor: LogActor;
  input: Record<string, unknown>;
  result: LogResult;
  /** Roles that may see it; null: everybody in the matter. */
  visibleTo: string[] | null;
  prevHash: string;
  hash: string;
}

export type UnsealedEntry = Omit<LogEntry, 'prevHash' | 'hash'>;

export interface Party {
  role: string;
  /** `org:<credit code>` or `person:<account>`. */
  id: string;
  name: string;
}

export interface MatterHead {
  id: string;
  publicNumber: string;
  procedure: string;
  version: string;
  /** The organisation that handles it, and the division it belongs to. */
  body: string;
  division: string;
}

/** What a log says, and nothing it does not say. */
export interface MatterState extends MatterHead {
  state: string;
  seq: number;
  openedDay: PlainDate;
  lastDay: PlainDate;
  closedDay: PlainDate | null;
  data: Record<string, unknown>;
  parties: Party[];
  assignees: string[];
  numbers: Record<string, string>;
  /** How often each action was taken. */
  counts: Record<string, number>;
  /** The accounts that took each action. */
  takenBy: Record<string, string[]>;
  /** The day on which each action was last taken. */
  takenOn: Record<string, PlainDate>;
  /** Since when the matter stands in each state: one segment for each stay. */
  stays: { state: string; from: PlainDate; to: PlainDate | null; seq: number }[];
}

/** What conditions, values and checks may look at. */
export interface MatterContext {
  [key: string]: unknown;
  data: Record<string, unknown>;
  input: Record<string, unknown>;
  facts: Record<string, unknown>;
  settings: Record<string, unknown>;
  numbers: Record<string, string>;
  counts: Record<string, number>;
  /** The day on which each action was last taken. */
  days: Record<string, PlainDate>;
  /** `previous`: the state in which the matter stood before the present one. */
  matter: MatterHead & { state: string; previous: string | null; openedDay: PlainDate };
  /** `code` is the party's own number: a credit code for organisations. */
  parties: Record<string, (Party & { code: string }) | undefined>;
  /** `code` is the party's own number: a credit code for organisations. */
  actor: {
    account: string;
    name: string;
    party: string | null;
    partyName: string;
    code: string | null;
    /** The number of the agency through which somebody acts for the party; null without a mandate. */
    agency: string | null;
  };
  today: PlainDate;
  /** The calendar year of today and the one before. */
  year: { start: PlainDate; end: PlainDate; lastStart: PlainDate; lastEnd: PlainDate };
}
