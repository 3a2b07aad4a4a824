import type { PhraseToken, TextField } from '#corpus/postings/index.ts';
import { addRow, countRows, intersect, listRows, noRows, type Rows, rowsOf } from '#corpus/search/row-sets.ts';
import { textOf } from '#corpus/search/values.ts';
import { canonicalText } from '#corpus/words/index.ts';
import type { ByteCache } from './cache.ts';
import { eachRecord } from './documents.ts';
import type { Snapshot } from './snapshot.ts';

/** A remembered set: a short list of rows, or bits. */
export type Remembered = { list: Int32Array } | { bits: Rows };

const NONE = new Float32Array(0);
/** Memory for scores, used again by the next question: it is as long as the corpus. */
let spare: Float32Array = NONE;
/** From one row in so many on, the lists of the words are read whole. */
const DENSE = 16;

/** What the texts of one state answer. Every set it gives is the caller's own. */
export class TextSearch {
  readonly #snapshot: Snapshot;
  readonly #sets: ByteCache<Remembered>;

  constructor(snapshot: Snapshot, sets: ByteCache<Remembered>) {
    this.#snapshot = snapshot;
    this.#sets = sets;
  }

  /** Rows whose field has the tokens of a phrase. */
  phrase(field: TextField, phrase: string, tokens: readonly PhraseToken[]): Promise<Rows> {
    return this.remember(`${field} ${phrase}`, async () => this.#snapshot.postings.whole.phrase(field, tokens));
  }

  /** Rows that have every one of the words in title, abstract or claims. */
  every(words: readonly string[]): Promise<Rows> {
    const { postings } = this.#snapshot;
    return this.remember(`words ${words.join(' ')}`, async () => postings.whole.every(words));
  }

  /** Rows that have every piece of text somewhere in the tokens of a field. */
  containing(field: TextField, pieces: readonly string[]): Promise<Rows> {
    return this.remember(`${field} with ${pieces.join(' ')}`, async () =>
      pieces.map((piece) => this.#snapshot.postings.whole.containing(field, piece)).reduce(intersect),
    );
  }

  /**
   * Calls with how well the words fit the rows of a set; 0 where none of them occurs. Scores of other rows say nothing, and all
   * are gone afterwards.
   */
  scored<T>(rows: Int32Array, words: readonly string[], use: (scores: Float32Array) => T): T {
    const { rows: count, postings } = this.#snapshot;
    const scores = spare.length < count ? new Float32Array(count) : spare;
    spare = NONE;
    if (rows.length * DENSE > count) {
      scores.fill(0, 0, count);
      postings.whole.score(words, scores);
    } else {
      for (let i = 0; i < rows.length; i++) scores[rows[i]!] = 0;
      postings.whole.scoreAmong(rows, words, scores);
    }
    const result = use(scores);
    spare = scores;
    return result;
  }

  /** A set computed once for this state. */
  async remember(name: string, compute: () => Promise<Rows>): Promise<Rows> {
    const { version, rows } = this.#snapshot;
    const key = `${version} ${name}`;
    const known = this.#sets.find(key);
    if (known) return 'list' in known ? rowsOf(known.list, rows) : known.bits.slice();
    const found = await compute();
    const small = countRows(found) * 4;
    if (small < found.byteLength) this.#sets.put(key, { list: listRows(found) }, small);
    else this.#sets.put(key, { bits: found.slice() }, found.byteLength);
    return found;
  }

  /** The rows of some whose text passes. */
  async sift(field: TextField, candidates: Rows, test: (text: string) => boolean): Promise<Rows> {
    const found = noRows(this.#snapshot.rows);
    await eachRecord(this.#snapshot, listRows(candidates), (row, record) => {
      if (test(canonicalText(textOf(record, field)))) addRow(found, row);
    });
    return found;
  }
}
