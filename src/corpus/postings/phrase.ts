import type { TokenList } from './segment.ts';
import type { PhraseToken } from './tokens.ts';

/** Where a phrase stands in the documents that have it. */
export interface Occurring {
  documents: Int32Array;
  /** How often each document has it. */
  times: Uint32Array;
  /** Where it begins first, in UTF-16 units of the canonical text. */
  first: Uint32Array;
}

/** Documents with places of each, one run after another. */
interface Places {
  documents: Int32Array;
  ends: Uint32Array;
  places: Int32Array;
}

const NOTHING: Occurring = { documents: new Int32Array(0), times: new Uint32Array(0), first: new Uint32Array(0) };

/** What is asked of a field of a segment. */
export interface FieldLists {
  list(key: number): TokenList | undefined;
  places(key: number): Uint8Array;
}

/**
 * The documents that have all tokens of a phrase at their distances; `within`, in rising order, keeps to those documents.
 */
export function phraseIn(tokens: readonly PhraseToken[], field: FieldLists, within?: Int32Array): Occurring {
  const lists: { key: number; at: number; list: TokenList }[] = [];
  const known = new Map<number, TokenList>();
  for (const { key, at } of tokens) {
    const found = known.get(key) ?? field.list(key);
    if (!found) return NOTHING;
    known.set(key, found);
    lists.push({ key, at, list: found });
  }
  lists.sort((a, b) => a.list.count - b.list.count);
  let documents = within ?? lists[0]!.list.documents;
  for (const one of new Set(lists.map((entry) => entry.list))) {
    if (one.documents !== documents) documents = shared(documents, one.documents);
    if (documents.length === 0) return NOTHING;
  }
  let found: Places | undefined;
  for (const { key, at, list } of lists) {
    found = filtered(found?.documents ?? documents, list, field.places(key), at, found);
    if (found.documents.length === 0) return NOTHING;
  }
  const { ends, places } = found!;
  const count = found!.documents.length;
  const times = new Uint32Array(count);
  const first = new Uint32Array(count);
  for (let i = 0, from = 0; i < count; from = ends[i++]!) {
    times[i] = ends[i]! - from;
    first[i] = places[from]!;
  }
  return { documents: found!.documents, times, first };
}

/** What two rising lists have both; leaps where one is much longer. */
export function shared(few: Int32Array, many: Int32Array): Int32Array {
  if (few.length > many.length) return shared(many, few);
  const out = new Int32Array(few.length);
  let count = 0;
  let at = 0;
  const leap = many.length > few.length * 16;
  for (let i = 0; i < few.length; i++) {
    const wanted = few[i]!;
    if (leap) {
      let step = 1;
      while (at + step < many.length && many[at + step]! < wanted) step *= 2;
      let low = at + (step >>> 1);
      let high = Math.min(many.length, at + step + 1);
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (many[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      at = low;
    } else while (at < many.length && many[at]! < wanted) at++;
    if (at === many.length) break;
    if (many[at] === wanted) out[count++] = wanted;
  }
  return out.subarray(0, count);
}

/**
 * Where a phrase can begin by one of its tokens, in documents of which the list has every one; after others, those of their
 * beginnings that this token follows at its distance.
 */
function filtered(
  documents: Int32Array,
  { documents: all, times }: TokenList,
  bytes: Uint8Array,
  distance: number,
  before: Places | undefined,
): Places {
  const kept = new Int32Array(documents.length);
  const ends = new Uint32Array(documents.length);
  let places = new Int32Array(Math.max(16, before ? before.places.length : documents.length * 2));
  let count = 0;
  let length = 0;
  let at = 0;
  let i = 0;
  for (let n = 0; n < documents.length; n++) {
    const wanted = documents[n]!;
    let skip = 0;
    for (; all[i]! < wanted; i++) skip += times[i]!;
    for (; skip > 0; at++) if (bytes[at]! < 0x80) skip--;
    let mine = before ? (n === 0 ? 0 : before.ends[n - 1]!) : 0;
    const stop = before ? before.ends[n]! : 0;
    const start = length;
    let place = -1;
    for (let left = times[i]!; left > 0; left--) {
      let byte = bytes[at++]!;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << shift;
      }
      place += value + 1;
      const begin = place - distance;
      if (begin < 0) continue;
      if (before) {
        while (mine < stop && before.places[mine]! < begin) mine++;
        if (mine === stop || before.places[mine] !== begin) continue;
      }
      if (length === places.length) {
        const more = new Int32Array(length * 2);
        more.set(places);
        places = more;
      }
      places[length++] = begin;
    }
    i++;
    if (length === start) continue;
    kept[count] = wanted;
    ends[count++] = length;
  }
  return { documents: kept.subarray(0, count), ends: ends.subarray(0, count), places: places.subarray(0, length) };
}
