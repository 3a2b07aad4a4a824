import type { PlainDate } from '#kernel/plain-date.ts';
import type { LogEntry, MatterHead, MatterState, UnsealedEntry } from './types.ts';

/**
 * Log in, state out. It judges nothing: whether an action was allowed was decided before it was written, and the entry
 * keeps what followed from it. So an old log reads the same under any later definition or setting.
 */
export function fold(head: MatterHead, entries: readonly (LogEntry | UnsealedEntry)[], places: PlaceOf): MatterState {
  const first = entries[0];
  if (!first) throw new Error(`Matter ${head.id} has an empty log.`);
  const state = emptyState(head, first.day);
  for (const entry of entries) apply(state, entry, places);
  return state;
}

/** A matter of which nothing has been said yet. */
export function emptyState(head: MatterHead, day: PlainDate): MatterState {
  return {
    id: head.id,
    publicNumber: head.publicNumber,
    procedure: head.procedure,
    version: head.version,
    body: head.body,
    division: head.division,
    state: '',
    seq: 0,
    openedDay: day,
    lastDay: day,
    closedDay: null,
    data: {},
    parties: [],
    assignees: [],
    numbers: {},
    counts: {},
    takenBy: {},
    takenOn: {},
    stays: [],
  };
}

/** A state of its own for `apply`, which changes everything but what was handed in. */
export const copyOf = (state: MatterState): MatterState => ({
  ...state,
  parties: [...state.parties],
  numbers: { ...state.numbers },
  counts: { ...state.counts },
  takenBy: { ...state.takenBy },
  takenOn: { ...state.takenOn },
  stays: state.stays.map((stay) => ({ ...stay })),
});

/** Where an action's input lands in the data (`name`, or `name[]` to append), and which states are final. */
export interface PlaceOf {
  into: (action: string) => string;
  isFinal: (state: string) => boolean;
}

/** Adds one entry to a state that the caller owns. */
export function apply(state: MatterState, entry: LogEntry | UnsealedEntry, places: PlaceOf): void {
  const { result } = entry;
  const place = places.into(entry.action);
  if (Object.keys(entry.input).length > 0) {
    if (place.endsWith('[]')) {
      const name = place.slice(0, -2);
      const list = Array.isArray(state.data[name]) ? (state.data[name] as unknown[]) : [];
      state.data = { ...state.data, [name]: [...list, entry.input] };
    } else {
      state.data = { ...state.data, [place]: entry.input };
    }
  }
  for (const party of result.joined ?? []) {
    if (!state.parties.some((one) => one.role === party.role && one.id === party.id)) state.parties.push(party);
  }
  for (const effect of result.effects) {
    if (effect.effect === 'assign') state.assignees = [effect.account];
  }
  Object.assign(state.numbers, result.numbers);
  state.counts[entry.action] = (state.counts[entry.action] ?? 0) + 1;
  state.takenBy[entry.action] = [...(state.takenBy[entry.action] ?? []), entry.actor.account];
  state.takenOn[entry.action] = entry.day;
  state.seq = entry.seq;
  state.lastDay = entry.day;
  if (result.to !== state.state) {
    const open = state.stays.at(-1);
    if (open) open.to = entry.day;
    state.stays.push({ state: result.to, from: entry.day, to: null, seq: entry.seq });
    state.state = result.to;
    state.closedDay = places.isFinal(result.to) ? entry.day : null;
  }
}

/**
 * The entries that somebody holding these roles may see: the log of a viewer is folded like any other. What is disclosed
 * are the entries before the disclosing one; a later entry of the same action waits for the next disclosure.
 */
export function visibleEntries(
  entries: readonly LogEntry[],
  roles: readonly string[],
  discloses: (action: string) => readonly string[],
): LogEntry[] {
  const disclosedAt = new Map<string, number>();
  for (const entry of entries) for (const action of discloses(entry.action)) disclosedAt.set(action, entry.seq);
  return entries.filter(
    (entry) =>
      entry.visibleTo === null ||
      entry.seq < (disclosedAt.get(entry.action) ?? 0) ||
      entry.visibleTo.some((role) => roles.includes(role)),
  );
}
