import { randomUUID } from 'node:crypto';
import { type Member, Segment, SegmentBroken, type SegmentBytes } from '#corpus/postings/index.ts';

/** Bytes of a stored segment that may hold a file open. */
export interface OpenBytes extends SegmentBytes {
  close(): void;
}

/** A segment as its store lists it. */
export interface Stored {
  name: string;
  bytes: number;
  members: readonly Member[];
}

/** Where segments lie. What is stored never changes, only comes and goes. */
export interface SegmentStore {
  /** All that are there. Those that cannot be read are left out and told by `broken`. */
  list(): Promise<Stored[]>;
  /** Names of those that are not what was stored. Reads everything. */
  broken(): Promise<string[]>;
  /** Stores one whole or not at all. */
  put(name: string, members: readonly Member[], bytes: Uint8Array): Promise<void>;
  /** Stores one made of others, whole or not at all. */
  join(parts: readonly Stored[], name: string): Promise<void>;
  open(name: string): Promise<OpenBytes>;
  drop(names: readonly string[]): Promise<void>;
}

/** A segment in use, with the place of each of its members in it. */
export interface OpenSegment {
  name: string;
  segment: Segment;
  members: readonly { id: string; base: number; documents: number }[];
  close(): void;
}

/** Milliseconds for which a segment that was replaced stays open for searches that are under way. */
const LINGER = 60_000;
/** Segments that may pile up before some are joined without being told. */
const MOST = 64;
/** Larger segments are left alone, in bytes: searches gain nothing from fewer. */
const FULL = 256_000_000;
/** So much is joined at a time, in bytes: joining takes about half as much memory. */
const AT_ONCE = 1_000_000_000;
/** Of segments larger than this, in bytes, two are searched as fast as one. */
const LARGE = 32_000_000;
/** A segment is joined to smaller ones while it is at most so many times as large as they are together. */
const GROWTH = 4;

/** The segments of a corpus: which are open, which stand for which documents, and how small ones become large. */
export class Segments {
  readonly #store: SegmentStore;
  #open = new Map<string, OpenSegment>();
  readonly #lingering = new Set<NodeJS.Timeout>();
  readonly #retired = new Set<OpenSegment>();

  constructor(store: SegmentStore) {
    this.#store = store;
  }

  add(id: string, bytes: Uint8Array): Promise<void> {
    const { members } = new Segment({ size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) });
    return this.#store.put(id, members, bytes);
  }

  /** Open segments that together hold these members, and the members that none holds. */
  async covering(wanted: Iterable<string>): Promise<{ segments: OpenSegment[]; missing: string[] }> {
    const ids = new Set(wanted);
    const known = cover(
      ids,
      [...this.#open.values()].map(({ name, segment, members }) => ({ name, bytes: segment.size, members })),
    );
    if (known.missing.length === 0 && known.names.length === this.#open.size)
      return { segments: known.names.map((name) => this.#open.get(name)!), missing: [] };
    for (let attempt = 0; ; attempt++) {
      const { names, missing } = cover(ids, await this.#store.list());
      try {
        const segments: OpenSegment[] = [];
        for (const name of names) segments.push(this.#open.get(name) ?? (await this.#opened(name)));
        this.#keep(segments);
        return { segments, missing };
      } catch (error) {
        // Another process may have joined it to others between the look and the opening.
        if (attempt > 3 || error instanceof SegmentBroken) throw error;
      }
    }
  }

  /**
   * Joins small segments to larger ones until that is no longer worth it; much at a time in two parts, a core for each. Where
   * another process does the same, one of both may find its parts gone: then there is nothing left to do.
   */
  async merge(): Promise<void> {
    for (;;) {
      const { needed, spare } = sifted(await this.#store.list());
      await this.#store.drop(spare.map((one) => one.name));
      const groups = halves(joined(needed)).filter((parts) => parts.length > 1);
      if (groups.length === 0) return;
      const done = await Promise.allSettled(
        groups.map(async (parts) => {
          await this.#store.join(parts, randomUUID());
          await this.#store.drop(parts.map((one) => one.name));
        }),
      );
      const failed = done.find((one) => one.status === 'rejected');
      if (!failed) continue;
      const left = new Set((await this.#store.list()).map((one) => one.name));
      if (needed.every((one) => left.has(one.name))) throw failed.reason;
      return;
    }
  }

  /** Joins when too many small ones have piled up. */
  async tidy(): Promise<void> {
    if (this.#open.size > MOST) await this.merge();
  }

  /** Segments that are not what was stored. */
  broken(): Promise<string[]> {
    return this.#store.broken();
  }

  /** The parts of all segments but some. */
  async members(but: readonly string[]): Promise<Set<string>> {
    const stored = (await this.#store.list()).filter((one) => !but.includes(one.name));
    return new Set(stored.flatMap((one) => one.members.map((member) => member.id)));
  }

  /** Takes out the named segments, and closes all. */
  async drop(names: readonly string[]): Promise<void> {
    await this.#store.drop(names);
    this.close();
  }

  close(): void {
    for (const timer of this.#lingering) clearTimeout(timer);
    this.#lingering.clear();
    for (const one of [...this.#open.values(), ...this.#retired]) one.close();
    this.#open.clear();
    this.#retired.clear();
  }

  async #opened(name: string): Promise<OpenSegment> {
    const bytes = await this.#store.open(name);
    try {
      const segment = new Segment(bytes);
      let base = 0;
      const members = segment.members.map(({ id, documents }) => {
        const member = { id, base, documents };
        base += documents;
        return member;
      });
      return { name, segment, members, close: () => bytes.close() };
    } catch (error) {
      bytes.close();
      throw error;
    }
  }

  #keep(segments: readonly OpenSegment[]): void {
    const next = new Map(segments.map((one) => [one.name, one]));
    for (const old of this.#open.values()) {
      if (next.get(old.name) === old) continue;
      this.#retired.add(old);
      const timer = setTimeout(() => {
        this.#lingering.delete(timer);
        this.#retired.delete(old);
        old.close();
      }, LINGER);
      timer.unref();
      this.#lingering.add(timer);
    }
    this.#open = next;
  }
}

/** The fewest stored segments that hold all wanted members, the largest first. */
function cover(wanted: ReadonlySet<string>, stored: readonly Stored[]): { names: string[]; missing: string[] } {
  const left = new Set(wanted);
  const names: string[] = [];
  for (const one of bySize(stored)) {
    if (left.size === 0) break;
    if (!one.members.some((member) => left.has(member.id))) continue;
    names.push(one.name);
    for (const member of one.members) left.delete(member.id);
  }
  return { names, missing: [...left] };
}

/** Segments of which every member stands in a larger one as well are spare: two processes may have joined the same. */
function sifted(stored: readonly Stored[]): { needed: Stored[]; spare: Stored[] } {
  const held = new Set<string>();
  const [needed, spare]: [Stored[], Stored[]] = [[], []];
  for (const one of bySize(stored)) {
    (one.members.every((member) => held.has(member.id)) ? spare : needed).push(one);
    for (const member of one.members) held.add(member.id);
  }
  return { needed, spare };
}

const bySize = (stored: readonly Stored[]): Stored[] =>
  [...stored].sort((a, b) => b.members.length - a.members.length || b.bytes - a.bytes || (a.name < b.name ? -1 : 1));

/** Which segments are worth joining: the small ones, as long as the next is not much larger than all before it together. */
function joined(stored: readonly Stored[]): Stored[] {
  const out: Stored[] = [];
  let sum = 0;
  for (const one of [...stored].sort((a, b) => a.bytes - b.bytes)) {
    if (one.bytes > FULL || (out.length > 0 && one.bytes > sum * GROWTH)) break;
    if (sum + one.bytes > AT_ONCE) break;
    out.push(one);
    sum += one.bytes;
  }
  return out.length <= 2 && out.every((one) => one.bytes > LARGE) ? [] : out;
}

/** Two parts of about the same size, or one where that isn't worth it. */
function halves(stored: readonly Stored[]): Stored[][] {
  const sum = stored.reduce((bytes, one) => bytes + one.bytes, 0);
  if (sum < LARGE * 2) return [[...stored]];
  const parts: { bytes: number; list: Stored[] }[] = [
    { bytes: 0, list: [] },
    { bytes: 0, list: [] },
  ];
  for (const one of [...stored].sort((a, b) => b.bytes - a.bytes)) {
    const [less] = parts.sort((a, b) => a.bytes - b.bytes);
    less!.list.push(one);
    less!.bytes += one.bytes;
  }
  return parts.map((part) => part.list);
}
