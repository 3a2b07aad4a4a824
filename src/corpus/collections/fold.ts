import type { Instant } from '#kernel/plain-date.ts';
import type { ByHand, CollectionState, LogEntry, Member } from './types.ts';

/**
 * The state of a collection after its log, or after the part of it that was written up to a moment. Undefined when there was
 * nothing yet. Judges nothing: what is in the log happened.
 */
export function foldCollection(log: readonly LogEntry[], until?: Instant): CollectionState | undefined {
  let state: CollectionState | undefined;
  for (const entry of log) {
    if (until !== undefined && entry.at > until) break;
    if (entry.act.act === 'create') state = begin(entry);
    else if (state) apply(state, entry);
    else throw new Error(`The log of a collection begins with "${entry.act.act}".`);
  }
  return state;
}

function begin(entry: LogEntry): CollectionState {
  if (entry.act.act !== 'create') throw new Error('A collection begins by being created.');
  const { act } = entry;
  return {
    title: act.title,
    note: act.note,
    kind: act.kind,
    formula: act.kind === 'living' ? act.formula : null,
    seq: entry.seq,
    createdAt: entry.at,
    changedAt: entry.at,
    hits: new Map(),
    corpus: null,
    pinned: new Map(),
    excluded: new Map(),
    notes: new Map(),
    labels: new Map(),
    order: [],
    shares: [],
    linked: false,
    ended: false,
  };
}

/** Lays one more entry over a state, in place. */
export function apply(state: CollectionState, { act, seq, at, name }: LogEntry): void {
  state.seq = seq;
  state.changedAt = at;
  switch (act.act) {
    case 'create':
      throw new Error('A collection is created once.');
    case 'rename':
      state.title = act.title;
      state.note = act.note;
      return;
    case 'follow':
      state.formula = act.formula;
      // Its hits are those of the former query until it is refreshed.
      state.corpus = null;
      return;
    case 'refresh':
      for (const key of act.gone) state.hits.delete(key);
      for (const key of act.added) state.hits.set(key, at);
      state.corpus = { ...act.corpus, at };
      return;
    case 'add':
      for (const key of act.keys) {
        state.excluded.delete(key);
        if (!state.pinned.has(key)) state.pinned.set(key, { reason: act.reason, name, at });
      }
      return;
    case 'remove':
      for (const key of act.keys) leaveOut(state, key, { reason: act.reason, name, at });
      return;
    case 'release':
      for (const key of act.keys) {
        state.pinned.delete(key);
        state.excluded.delete(key);
      }
      return;
    case 'note':
      if (act.text === '') state.notes.delete(act.key);
      else state.notes.set(act.key, { text: act.text, name, at });
      return;
    case 'label':
      for (const key of act.keys) {
        const kept = (state.labels.get(key) ?? []).filter((one) => !act.drop.includes(one));
        const next = [...new Set([...kept, ...act.add])].sort();
        if (next.length === 0) state.labels.delete(key);
        else state.labels.set(key, next);
      }
      return;
    case 'order':
      state.order = [...new Set(act.keys)];
      return;
    case 'share':
      state.shares = act.shares;
      return;
    case 'link':
      state.linked = act.open;
      return;
    case 'freeze': {
      const members = membersOf(state);
      state.kind = 'fixed';
      state.formula = null;
      for (const { key } of members)
        if (!state.pinned.has(key)) state.pinned.set(key, { reason: '', name, at: state.hits.get(key) ?? at });
      state.hits.clear();
      state.excluded.clear();
      return;
    }
    case 'end':
      state.ended = true;
  }
}

function leaveOut(state: CollectionState, key: string, by: ByHand): void {
  state.pinned.delete(key);
  if (state.kind === 'living') state.excluded.set(key, by);
  else {
    // What was said of a document that is taken out of a fixed collection goes with it; the log keeps it.
    state.notes.delete(key);
    state.labels.delete(key);
  }
}

export const holds = (state: CollectionState, key: string): boolean =>
  state.pinned.has(key) || (state.hits.has(key) && !state.excluded.has(key));

/** The keys a collection holds, in the order made by hand; the rest as they came in. */
export function keysOf(state: CollectionState): string[] {
  const first = state.order.filter((key) => holds(state, key));
  const placed = new Set(first);
  const rest: { key: string; at: Instant }[] = [];
  for (const [key, { at }] of state.pinned) if (!placed.has(key)) rest.push({ key, at });
  for (const [key, at] of state.hits)
    if (!placed.has(key) && !state.pinned.has(key) && !state.excluded.has(key)) rest.push({ key, at });
  rest.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1));
  return [...first, ...rest.map(({ key }) => key)];
}

export const membersOf = (state: CollectionState): Member[] => keysOf(state).map((key) => memberOf(state, key));

export function memberOf(state: CollectionState, key: string): Member {
  const by = state.pinned.get(key) ?? null;
  return {
    key,
    since: by?.at ?? state.hits.get(key) ?? state.createdAt,
    how: by ? 'hand' : 'query',
    by,
    note: state.notes.get(key) ?? null,
    labels: state.labels.get(key) ?? [],
  };
}
