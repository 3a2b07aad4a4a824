import type { Among } from './among.ts';
import { entriesFrom } from './lists.ts';

/** BM25: how soon repetition stops counting, and how much length matters. */
const K1 = 1.2;
const B = 0.75;

/** How much a word weighs that so many of all documents have. */
export const wordWeight = (having: number, documents: number): number =>
  Math.log(1 + (documents - having + 0.5) / (having + 0.5));

/**
 * Adds what a word is worth to the score of each document of its list. `rows` tells the row of a document, −1 for none;
 * `lengths` are in words, `mean` their mean.
 */
export function addScores(
  list: { count: number; bytes: Uint8Array },
  weight: number,
  rows: Int32Array,
  lengths: Uint32Array,
  mean: number,
  scores: Float32Array,
): void {
  const { count, bytes } = list;
  const top = weight * (K1 + 1);
  const slope = (K1 * B) / mean;
  let at = entriesFrom(bytes, count);
  let document = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 1;
    let often = 1;
    if ((value & 1) === 1) {
      byte = bytes[at++]!;
      often = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        often |= (byte & 0x7f) << shift;
      }
    }
    const row = rows[document]!;
    if (row >= 0) scores[row]! += (top * often) / (often + K1 * (1 - B) + slope * lengths[document]!);
  }
}

/** The same for some documents alone. */
export function addScoresAmong(
  { count, documents, times }: Among,
  weight: number,
  rows: Int32Array,
  lengths: Uint32Array,
  mean: number,
  scores: Float32Array,
): void {
  const top = weight * (K1 + 1);
  const slope = (K1 * B) / mean;
  for (let i = 0; i < count; i++) {
    const often = times[i]!;
    scores[rows[documents[i]!]!]! += (top * often) / (often + K1 * (1 - B) + slope * lengths[documents[i]!]!);
  }
}
