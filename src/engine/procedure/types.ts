import type { Span } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Condition, Value } from '../condition.ts';
import type { DocumentDefinition } from '../document/index.ts';
import type { Form } from '../form/types.ts';
import type { MatterContext } from '../matter/types.ts';

export type { Span };

/** A value that a site may set, dated; `customary` ones are shown as custom and never as law. */
export interface SettingDefinition {
  title: Text;
  default: number | string | boolean | string[] | Span;
  /** Legal basis ids, or `['custom']` where no public rule fixes the value. */
  basis: string[];
}

export interface PartyDefinition {
  title: Text;
  kinds: ('organisation' | 'person')[];
}

/**
 * Who may hold a role in a matter: a party of it, the holder of a post at the handling body or over its division,
 * or the clock itself.
 */
export type RoleDefinition =
  | { title: Text; party: string }
  | { title: Text; post: string; at: 'body' | 'division'; assigned?: boolean; oversees?: boolean }
  | { title: Text; system: true }
  /** Somebody outside the house, such as the national office: acts next, but what is done is recorded by others. */
  | { title: Text; outside: true };

export interface StateDefinition {
  title: Text;
  /** The stage of the public flow (see `stages`) that this state belongs to. */
  stage: string;
  /** The roles that act next; none in a final state. */
  actors: string[];
  final?: 'good' | 'bad' | 'neutral';
  /** Why no time limit runs here; every open state has a limit or such a reason. */
  noLimit?: Text;
}

export type Target = string | { when: Condition; to: string }[];

export type Requirement =
  | { check: string }
  | { condition: Condition; otherwise: Otherwise }
  /** A day that has to lie at least so far ahead, such as a hearing of which notice is given. */
  | { ahead: Value; by: Span | { setting: string }; otherwise: Otherwise };

export interface Otherwise {
  what: Text;
  why: Text;
  next: Text;
  basis?: string[];
  field?: string;
}

/** In a document: the end of a limit that runs after the action, with the derivation of its date. */
export interface LimitValue {
  limit: string;
}

export type EffectTemplate = { when?: Condition } & (
  | { effect: 'register.enter'; register: string; key: Value; fields: Record<string, Value>; validFrom: Value }
  | {
      effect: 'register.alter';
      register: string;
      key: Value;
      fields: Record<string, Value>;
      /** Another state in which the entry still stands. */
      state?: string;
      validFrom: Value;
    }
  /** The final state holds from the day `validTo` on. */
  | { effect: 'register.close'; register: string; key: Value; state: string; validTo: Value }
  | { effect: 'register.hold'; register: string; keys: Value; kind: string; reason: Text }
  | { effect: 'register.release'; register: string; kind: string }
  | { effect: 'document.issue'; document: string; to: string[]; data?: Record<string, Value | LimitValue> }
  | { effect: 'notify'; to: string[]; title: Text; body: Text; data?: Record<string, Value> }
  | { effect: 'assign'; account: Value }
  | { effect: 'matter.open'; procedure: string; action: string; input: Record<string, Value> }
  | { effect: 'ledger.post'; ledger: string; lines: { account: string; fen: Value }[] }
);

/** A fact the edge loads, locks and hands to `decide` before it judges. */
export type FactNeed =
  /** `by` names the field that holds the value, where it is not the key of the register. */
  | { id: string; register: string; key: Value; by?: string; many?: boolean }
  | { id: string; matters: { procedure: string; party: Value }; count: true }
  | { id: string; tally: Tally };

/**
 * How many matters at the handling body had an action taken in a stretch of days, both ends included. Whoever asks for the
 * same count waits until the transaction ends, so that a limit on numbers holds.
 */
export interface Tally {
  procedure: string;
  action: string | string[];
  /** Only matters of this party. */
  party?: Value;
  from?: Value;
  to?: Value;
  /** Instead of `from`: so far back from today. */
  within?: Span | { setting: string };
  /** Only entries whose input has these values. */
  input?: Record<string, Value>;
}

export interface ActionDefinition {
  title: Text;
  /** The states it may be taken in; `new` opens a matter. */
  from: 'new' | string[];
  /** Where it leads; without it the state stays. The first target whose condition holds is taken. */
  to?: Target;
  by: string[];
  form?: string;
  /** Where the input lands in the matter's data: `name` replaces, `name[]` appends. Default: the action's own id. */
  into?: string;
  requires?: Requirement[];
  facts?: FactNeed[];
  /** Numbers taken from a gapless series of the handling body, e.g. `{registration: {series, pattern}}`. */
  numbers?: Record<string, { series: string; pattern: string }>;
  /** Parties that join the matter by this action. */
  joins?: { role: string; party: Value; name: Value; when?: Condition }[];
  effects?: EffectTemplate[];
  /** Roles that may see the entry; everybody in the matter when left out. */
  visibleTo?: string[];
  /** Earlier actions that become visible to everybody in the matter. */
  discloses?: string[];
  /** Nobody may take it who took one of these before (separation of duties). */
  notBySameAs?: string[];
  /** The step that the screens offer first. */
  primary?: boolean;
  tone?: 'danger' | 'plain';
  hint?: Text;
}

/** The day a limit's clock starts. */
export type LimitStart = {
  /** The actions that start it; each occurrence starts a new instance unless `once`. */
  action: string | string[];
  once?: boolean;
  /** A date in the starting entry's input that counts instead of the day of the action. */
  date?: string;
  /** The start is the presumed receipt of what the action served, unless an actual receipt is proven by another action. */
  receipt?: { method: Value; proven?: { action: string; date: string } };
};

export interface LimitDefinition {
  title: Text;
  /** P: a party's limit (right at stake); O: the office's own target. */
  kind: 'P' | 'O';
  start: LimitStart;
  /** A fixed span, the id of a setting whose value is a span, or one by condition. */
  span: Span | { setting: string } | { when: Condition; span: Span | { setting: string } }[];
  /** Whether an end on a day off moves to the next working day. */
  roll: boolean;
  /** The states in which the clock runs, and those in which it stands still. It ends when the matter leaves both. */
  runsIn: string[];
  pausedIn?: string[];
  /** Actions that meet it even if the state stays. */
  metBy?: string[];
  extendedBy?: { action: string; span: Span; basis: string[] }[];
  /** What happens when it passes: an action taken by the clock, or a red lamp only. */
  onExpiry: { action: string } | 'lamp';
  /** The lamp turns amber this many working days before the end. */
  amberWithin: number;
  basis: string[];
}

export interface MaterialDefinition {
  title: Text;
  required: boolean | Condition;
  form: 'electronic' | 'paper' | 'either';
  source: Text;
  /** The form field that carries it. */
  field?: string;
  note?: Text;
}

/** A named pure judgement of a procedure; its title tells in the public guide what is judged. */
export interface CheckDefinition {
  title: Text;
  basis: string[];
  run: (context: MatterContext) => Refusal[];
}

export interface ProcedureSource {
  id: string;
  version: string;
  validFrom: PlainDate;
  validTo?: PlainDate;
  title: Text;
  summary: Text;
  /** One of the eleven kinds of government service items, e.g. 公共服务, 行政裁决. */
  itemKind: Text;
  link: 'creation' | 'use' | 'protection' | 'brand' | 'service';
  basis: string[];
  object: Text;
  conditions: { text: Text; basis: string[]; check?: string }[];
  materials: Record<string, MaterialDefinition>;
  fee: Text;
  result: Text;
  remedies: { text: Text; basis: string[] }[];
  /** The time promised to the public, as a setting of this procedure. */
  promise: { text: Text; setting?: string; limit?: string };
  settings: Record<string, SettingDefinition>;
  parties: Record<string, PartyDefinition>;
  /** The party role of whoever opens the matter. */
  initiator: string;
  roles: Record<string, RoleDefinition>;
  stages: Record<string, Text>;
  states: Record<string, StateDefinition>;
  forms: Record<string, Form>;
  actions: Record<string, ActionDefinition>;
  limits: Record<string, LimitDefinition>;
  documents: Record<string, DocumentDefinition>;
  checks?: Record<string, CheckDefinition>;
  /** The matter's number, from a gapless yearly series of the handling body, e.g. `YS{year}-{n:4}`. */
  numbering: { series: string; pattern: string };
  /**
   * Actions whose input tells what an unpublished text says (opinions, answers, reasons). Only who may read the texts of a
   * matter sees what was entered with them; see `mayReadTexts`.
   */
  confidential?: string[];
  /** How a matter is called in lists, and which data make it findable. */
  subject: Value;
  division: Value;
  search: string[];
  /** Columns of queue and list, as paths into the matter's data. */
  columns: { title: Text; path: string }[];
}

/** A definition that was checked at load: the plain data, which is stored once per version, and the named checks. */
export interface Procedure extends ProcedureSource {
  readonly checked: true;
}
