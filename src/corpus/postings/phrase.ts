import type { Places } from './among.ts';
import type { PostingsField } from './format.ts';
import { scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import type { PhraseToken } from './tokens.ts';

/** Where a phrase stands in the documents that have it. */
export interface Occurring {
  documents: Int32Array;
  /** How often each document has it. */
  times: Uint32Array;
  /** Where it begins first, in UTF-16 units of the canonical text. */
  first: Uint32Array;
}

const NOTHING: Occurring = { documents: new Int32Array(0), times: new Uint32Array(0), first: new Uint32Array(0) };

/**
 * The documents whose field has all of these tokens, in rising order; `within`, in rising order, keeps to those documents.
 * Lists are read from the shortest on, the longer ones only where documents are left.
 */
export function documentsWith(
  segment: Segment,
  field: PostingsField,
  keys: readonly number[],
  within?: Int32Array,
): Int32Array {
  const counted = [...new Set(keys)].map((key) => ({ key, count: segment.count(field, key) }));
  counted.sort((a, b) => a.count - b.count);
  let documents = within;
  for (const { key, count } of counted) {
    if (count === 0) return NOTHING.documents;
    documents = documents ? segment.among(field, key, documents)!.documents : segment.documentsOf(field, key)!;
    if (documents.length === 0) return documents;
  }
  return documents ?? NOTHING.documents;
}

/** The documents that have all tokens of a phrase at their distances; `within`, in rising order, keeps to those documents. */
export function phraseIn(
  segment: Segment,
  field: PostingsField,
  tokens: readonly PhraseToken[],
  within?: Int32Array,
): Occurring {
  const documents = documentsWith(
    segment,
    field,
    tokens.map((one) => one.key),
    within,
  );
  if (documents.length === 0) return NOTHING;
  const rising = tokens.map(({ key, at }) => ({ key, at, count: segment.count(field, key) }));
  rising.sort((a, b) => a.count - b.count);
  let found: Places | undefined;
  for (const { key, at } of rising) {
    const places = segment.placesAmong(field, key, found?.documents ?? documents)!;
    found = found ? following(found, places, at) : begins(places, at);
    if (found.documents.length === 0) return NOTHING;
  }
  const { ends, places } = found!;
  const count = found!.documents.length;
  const times = scratch.uints(count);
  const first = scratch.uints(count);
  for (let i = 0, from = 0; i < count; from = ends[i++]!) {
    times[i] = ends[i]! - from;
    first[i] = places[from]!;
  }
  return { documents: found!.documents, times, first };
}

/** Where a phrase would begin whose token stands at these places. */
function begins({ documents, ends, places }: Places, distance: number): Places {
  if (distance === 0) return { documents, ends, places };
  return kept(documents, ends.length, places.length, (i, take) => {
    for (let n = i === 0 ? 0 : ends[i - 1]!; n < ends[i]!; n++) if (places[n]! >= distance) take(places[n]! - distance);
  });
}

/** Those beginnings that a token follows at its distance. It is in all documents of the beginnings. */
function following(before: Places, { ends, places }: Places, distance: number): Places {
  return kept(before.documents, ends.length, before.places.length, (i, take) => {
    let mine = i === 0 ? 0 : before.ends[i - 1]!;
    const stop = before.ends[i]!;
    for (let n = i === 0 ? 0 : ends[i - 1]!; n < ends[i]! && mine < stop; n++) {
      const begin = places[n]! - distance;
      while (mine < stop && before.places[mine]! < begin) mine++;
      if (mine < stop && before.places[mine] === begin) take(begin);
    }
  });
}

/** Documents for which a place is taken, with the places taken. */
function kept(
  documents: Int32Array,
  count: number,
  most: number,
  visit: (i: number, take: (place: number) => void) => void,
): Places {
  const found = scratch.ints(count);
  const ends = scratch.uints(count);
  const places = scratch.ints(most);
  let [length, taken] = [0, 0];
  const take = (place: number) => {
    places[taken++] = place;
  };
  for (let i = 0; i < count; i++) {
    const before = taken;
    visit(i, take);
    if (taken === before) continue;
    found[length] = documents[i]!;
    ends[length++] = taken;
  }
  return { documents: found.subarray(0, length), ends: ends.subarray(0, length), places: places.subarray(0, taken) };
}
