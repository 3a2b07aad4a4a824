import { type FullTextQuery, MatchQuery, Operator, PhraseQuery } from '@lancedb/lancedb';
import { addRow, listRows, noRows, type Rows, rowsOf } from '#corpus/search/row-sets.ts';
import { textOfGrams } from '#corpus/words/index.ts';
import { rowIdHalves, variableColumn } from './arrow.ts';
import type { ByteCache } from './cache.ts';
import type { Snapshot } from './snapshot.ts';

/** A remembered set: a short list of rows, or bits. */
export type Remembered = { list: Int32Array } | { bits: Rows };

/** Rows in the order of their score. */
export interface Ranked {
  rows: Int32Array;
  scores: Float32Array;
  /** Whether these are all there are. */
  whole: boolean;
}

/** What the index of words of one state answers. */
export class TextSearch {
  readonly #snapshot: Snapshot;
  readonly #sets: ByteCache<Remembered>;

  constructor(snapshot: Snapshot, sets: ByteCache<Remembered>) {
    this.#snapshot = snapshot;
    this.#sets = sets;
  }

  /** Rows whose column has the tokens, one after another. The set is the caller's own. */
  async sequence(column: string, tokens: readonly string[]): Promise<Rows> {
    const text = tokens.join(' ');
    return this.remember(`${column} ${text}`, () =>
      this.#rowsOf(tokens.length === 1 ? new MatchQuery(text, column) : new PhraseQuery(text, column)),
    );
  }

  /** Rows whose column has every one of the tokens, wherever. The set is the caller's own. */
  async every(column: string, tokens: readonly string[]): Promise<Rows> {
    const text = tokens.join(' ');
    return this.remember(`${column} all ${text}`, () =>
      this.#rowsOf(new MatchQuery(text, column, { operator: Operator.And })),
    );
  }

  /** A set computed once for this state. */
  async remember(name: string, compute: () => Promise<Rows>): Promise<Rows> {
    const { version, rows } = this.#snapshot;
    const key = `${version} ${name}`;
    const known = this.#sets.find(key);
    if (known) return 'list' in known ? rowsOf(known.list, rows) : known.bits.slice();
    const found = await compute();
    const list = listRows(found);
    const small = list.byteLength < found.byteLength;
    this.#sets.put(key, small ? { list } : { bits: found.slice() }, small ? list.byteLength : found.byteLength);
    return found;
  }

  /** The best rows for any of the words, or of those that have them all, at most so many. */
  async best(words: readonly string[], column: string, most: number, least: 'any' | 'all' = 'any'): Promise<Ranked> {
    const { rows: limit } = this.#snapshot;
    const take = Math.min(most, limit);
    const rows: number[] = [];
    const scores: number[] = [];
    let met = 0;
    if (words.length > 0 && take > 0)
      for await (const batch of this.#query(
        new MatchQuery(words.join(' '), column, { operator: least === 'all' ? Operator.And : Operator.Or }),
        take,
      )) {
        const { low, high } = rowIdHalves(batch);
        const score = batch.getChild('_score')!.data[0]!.values as Float32Array;
        met += batch.numRows;
        for (let i = 0; i < batch.numRows; i++) {
          const row = this.#snapshot.columns.rowAt(high[i * 2]!, low[i * 2]!);
          if (row < 0) continue;
          rows.push(row);
          scores.push(score[i]!);
        }
      }
    return { rows: Int32Array.from(rows), scores: Float32Array.from(scores), whole: met < take || take === limit };
  }

  /** Goes through the column of all rows that have every piece of text somewhere in it. */
  async scan(column: string, pieces: readonly string[], test?: (text: string) => boolean): Promise<Rows> {
    const found = noRows(this.#snapshot.rows);
    // Pieces are letters and digits: nothing in them has a meaning in SQL.
    const where = pieces.map((piece) => `${column} LIKE '%${piece}%'`).join(' AND ');
    const query = this.#snapshot.table
      .query()
      .where(where)
      .select(test ? ['_rowid', column] : ['_rowid']);
    for await (const batch of query) {
      const { low, high } = rowIdHalves(batch);
      const texts = test ? batch.getChild(column) : undefined;
      for (let i = 0; i < batch.numRows; i++) {
        const row = this.#snapshot.columns.rowAt(high[i * 2]!, low[i * 2]!);
        if (row >= 0 && (!test || test(textOfGrams(String(texts?.get(i) ?? ''))))) addRow(found, row);
      }
    }
    return found;
  }

  /** Looks into the column of given rows. */
  async sift(column: string, candidates: Rows, test: (text: string) => boolean): Promise<Rows> {
    const found = noRows(this.#snapshot.rows);
    await this.texts(column, listRows(candidates), (row, text) => {
      if (test(textOfGrams(text))) addRow(found, row);
    });
    return found;
  }

  /** Reads a column of given rows, in no order. */
  async texts(column: string, rows: ArrayLike<number>, visit: (row: number, text: string) => void): Promise<void> {
    const decoder = new TextDecoder();
    for (let i = 0; i < rows.length; i += 4096) {
      const ids: bigint[] = [];
      for (let j = i; j < Math.min(rows.length, i + 4096); j++) ids.push(this.#snapshot.columns.rowIdOf(rows[j]!));
      for await (const batch of this.#snapshot.table.takeRowIds(ids).select([column]).withRowId()) {
        const { low, high } = rowIdHalves(batch);
        const { offsets, bytes } = variableColumn(batch, column);
        for (let n = 0; n < batch.numRows; n++)
          visit(
            this.#snapshot.columns.rowAt(high[n * 2]!, low[n * 2]!),
            decoder.decode(bytes.subarray(offsets[n]!, offsets[n + 1]!)),
          );
      }
    }
  }

  async #rowsOf(query: FullTextQuery): Promise<Rows> {
    const { columns, rows } = this.#snapshot;
    const found = noRows(rows);
    for await (const batch of this.#query(query, Math.max(1, rows))) {
      const { low, high } = rowIdHalves(batch);
      for (let i = 0; i < batch.numRows; i++) {
        const row = columns.rowAt(high[i * 2]!, low[i * 2]!);
        if (row >= 0) addRow(found, row);
      }
    }
    return found;
  }

  #query(query: FullTextQuery, limit: number) {
    return this.#snapshot.table.query().fullTextSearch(query).select(['_rowid', '_score']).limit(limit);
  }
}
