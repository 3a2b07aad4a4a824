import {
  addScores,
  addScoresAmong,
  documentsWith,
  keyOf,
  type PhraseToken,
  phraseIn,
  scratch,
  type TextField,
  wordWeight,
} from '#corpus/postings/index.ts';
import { addRow, eachRow, noRows, type Rows } from '#corpus/search/row-sets.ts';
import type { Columns } from './columns.ts';
import type { OpenSegment } from './segments.ts';

/** A segment and the row of each of its documents, −1 for those that this state doesn't have. */
interface Part {
  segment: OpenSegment['segment'];
  rows: Int32Array;
}

/** The index of words as one state of the dataset sees it. Nothing of it changes. */
export class Postings {
  readonly #parts: readonly Part[];
  readonly #rows: number;
  /** Documents whose tokens are lost. */
  readonly missing: readonly string[];
  /** Of each run of documents: its part and where it begins there; and all runs in the order in which they lie. */
  readonly #places: { part: Int32Array; base: Int32Array; order: Uint32Array };
  readonly #columns: Columns;

  constructor(
    columns: Columns,
    rows: number,
    alive: Rows,
    segments: readonly OpenSegment[],
    missing: readonly string[],
  ) {
    this.#columns = columns;
    this.#rows = rows;
    this.missing = missing;
    const known = columns.segments.size;
    const part = new Int32Array(known).fill(-1);
    const base = new Int32Array(known);
    this.#parts = segments.map(({ segment, members }, i) => {
      for (const member of members) {
        const code = columns.segments.codeOf(member.id);
        if (code < 0 || code >= known || part[code]! >= 0) continue;
        part[code] = i;
        base[code] = member.base;
      }
      return { segment, rows: new Int32Array(segment.documents).fill(-1) };
    });
    const order = Uint32Array.from(part.keys()).filter((code) => part[code]! >= 0);
    order.sort((a, b) => part[a]! - part[b]! || base[a]! - base[b]!);
    this.#places = { part, base, order };
    const [codes, ordinals] = [columns.segment.array, columns.ordinal.array];
    eachRow(alive, (row) => {
      const code = codes[row]!;
      const at = part[code]!;
      if (at >= 0) this.#parts[at]!.rows[base[code]! + ordinals[row]!] = row;
    });
  }

  /** Throws where tokens are lost: an answer would be incomplete. */
  get whole(): this {
    if (this.missing.length > 0) throw new Error(`index of words: ${this.missing.length} segments were not found`);
    return this;
  }

  /** Rows whose field has all tokens at their distances. */
  phrase(field: TextField, tokens: readonly PhraseToken[]): Rows {
    return this.#gathered(({ segment }) => {
      const [only] = tokens;
      if (tokens.length === 1) return segment.documentsOf(field, only!.key);
      return phraseIn(segment, field, tokens).documents;
    });
  }

  /** Rows ranked by every one of the words. */
  every(words: readonly string[]): Rows {
    const keys = words.map(keyOf);
    return this.#gathered(({ segment }) => documentsWith(segment, 'words', keys));
  }

  /** Rows of whose tokens one has this piece in it. Goes through all tokens. */
  containing(field: TextField, piece: string): Rows {
    const found = noRows(this.#rows);
    for (const part of this.#parts)
      for (const key of part.segment.keysWith(field, piece)) take(found, part, part.segment.documentsOf(field, key));
    return found;
  }

  /** In what part of all documents a word occurs. */
  share(word: string): number {
    const key = keyOf(word);
    return this.#count(key) / Math.max(1, this.#documents());
  }

  /** Adds how well the words fit each row, by BM25. */
  score(words: readonly string[], scores: Float32Array): void {
    const weighed = this.#weighed(words);
    for (const { key, weight } of weighed.words)
      for (const { segment, rows } of this.#parts) {
        const list = segment.bytesOf('words', key);
        if (list) addScores(list, weight, rows, segment.lengths.words, weighed.mean, scores);
      }
  }

  /** The same for some rows alone, in rising order. */
  scoreAmong(among: Int32Array, words: readonly string[], scores: Float32Array): void {
    const weighed = this.#weighed(words);
    this.#eachPart(among, ({ segment, rows }, documents) => {
      for (const { key, weight } of weighed.words) {
        const found = segment.among('words', key, documents);
        if (found) addScoresAmong(found, weight, rows, segment.lengths.words, weighed.mean, scores);
      }
    });
  }

  #weighed(words: readonly string[]): { words: { key: number; weight: number }[]; mean: number } {
    const documents = this.#documents();
    let length = 0;
    for (const { segment } of this.#parts) length += segment.lengths.sum;
    return {
      words: words.map(keyOf).map((key) => ({ key, weight: wordWeight(this.#count(key), documents) })),
      mean: Math.max(1, length / Math.max(1, documents)),
    };
  }

  /** How the phrase stands in each of the rows that have it. */
  occurrences(
    field: TextField,
    tokens: readonly PhraseToken[],
    rows: ArrayLike<number>,
    visit: (index: number, times: number, first: number) => void,
  ): void {
    this.#eachPart(rows, (part, documents, indexes) => {
      const found = phraseIn(part.segment, field, tokens, documents);
      for (let i = 0, at = 0; i < found.documents.length; i++) {
        while (documents[at] !== found.documents[i]) at++;
        visit(indexes[at]!, found.times[i]!, found.first[i]!);
      }
    });
  }

  /** Lengths of titles in UTF-16 units of canonical text. */
  titleLengths(rows: ArrayLike<number>): Uint32Array {
    const out = new Uint32Array(rows.length);
    this.#eachPart(rows, (part, documents, indexes) => {
      const { titles } = part.segment.lengths;
      documents.forEach((document, i) => {
        out[indexes[i]!] = titles[document]!;
      });
    });
    return out;
  }

  /** Goes through the segments of some rows: their documents in rising order, and which of the rows each is. */
  #eachPart(rows: ArrayLike<number>, visit: (part: Part, documents: Int32Array, indexes: Uint32Array) => void): void {
    scratch.free();
    const { part, base, order } = this.#places;
    const [codes, ordinals] = [this.#columns.segment.array, this.#columns.ordinal.array];
    // Rows of one run of documents follow one another as these do, so that it is enough to put the runs in order.
    const ends = new Uint32Array(part.length);
    for (let i = 0; i < rows.length; i++) ends[codes[rows[i]!]!]!++;
    const starts = new Uint32Array(this.#parts.length + 1);
    let sum = 0;
    for (const code of order) {
      const count = ends[code]!;
      ends[code] = sum;
      sum += count;
      starts[part[code]! + 1] = sum;
    }
    const documents = scratch.ints(sum);
    const indexes = scratch.uints(sum);
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i]!]!;
      if (part[code]! < 0) continue;
      const to = ends[code]!++;
      documents[to] = base[code]! + ordinals[rows[i]!]!;
      indexes[to] = i;
    }
    let start = 0;
    this.#parts.forEach((one, at) => {
      const end = Math.max(start, starts[at + 1]!);
      if (end > start) visit(one, ...inOrder(documents.subarray(start, end), indexes.subarray(start, end)));
      start = end;
    });
  }

  #gathered(documentsOf: (part: Part) => Int32Array | undefined): Rows {
    const found = noRows(this.#rows);
    for (const part of this.#parts) {
      scratch.free();
      take(found, part, documentsOf(part));
    }
    return found;
  }

  #count(key: number): number {
    let count = 0;
    for (const { segment } of this.#parts) count += segment.count('words', key);
    return count;
  }

  #documents(): number {
    let count = 0;
    for (const { segment } of this.#parts) count += segment.documents;
    return count;
  }
}

/** Rising documents, with the indexes beside them. */
function inOrder(documents: Int32Array, indexes: Uint32Array): [Int32Array, Uint32Array] {
  let rising = true;
  for (let i = 1; i < documents.length && rising; i++) rising = documents[i]! > documents[i - 1]!;
  if (rising) return [documents, indexes];
  const order = Uint32Array.from(documents.keys()).sort((a, b) => documents[a]! - documents[b]!);
  return [Int32Array.from(order, (i) => documents[i]!), order.map((i) => indexes[i]!)];
}

function take(found: Rows, { rows }: Part, documents: Int32Array | undefined): void {
  if (!documents) return;
  for (let i = 0; i < documents.length; i++) {
    const row = rows[documents[i]!]!;
    if (row >= 0) addRow(found, row);
  }
}
