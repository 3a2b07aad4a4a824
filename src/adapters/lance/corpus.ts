import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { type Connection, connect, type Table } from '@lancedb/lancedb';
import type { PatentRecord } from '#corpus/record/index.ts';
import { evaluate, rankingWords } from '#corpus/search/evaluate.ts';
import type {
  CorpusIndex,
  CorpusMark,
  Facet,
  Hit,
  Picture,
  Problem,
  PutReport,
  SearchAnswer,
  SearchRequest,
  SimilarRequest,
  Tally,
} from '#corpus/search/index.ts';
import { countRows, intersect, listRows, type Rows } from '#corpus/search/row-sets.ts';
import type { CutWords } from '#corpus/words/index.ts';
import { ByteCache } from './cache.ts';
import { examine, mend } from './check.ts';
import { countFacet, countPairs, isAlive, narrow, onePerApplication, rowsOfKeys } from './counts.ts';
import { cutWithJieba } from './cutter.ts';
import { readHits, readRecords } from './documents.ts';
import type { EncodedRows } from './encode.ts';
import { Encoders, MANY } from './encoders.ts';
import { refusedBecause } from './faults.ts';
import { TABLE } from './layout.ts';
import { Leaves } from './leaves.ts';
import { byDay, byRelevance, type Ordered } from './order.ts';
import { byPhrases } from './phrases.ts';
import { Pictures } from './pictures.ts';
import { SegmentFolder } from './segment-folder.ts';
import { SegmentTable } from './segment-table.ts';
import { Segments } from './segments.ts';
import { comparedText, findSimilar, withoutApplication } from './similar.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { type Remembered, TextSearch } from './text-search.ts';
import { findTable, openOrCreate, settle, sortOut, write } from './writer.ts';

export interface LanceOptions {
  /** Seconds after which what others wrote is looked for. Default 2. */
  refreshSeconds?: number;
  /** Bytes for remembered sets of rows. Default 128 MB. */
  cacheBytes?: number;
  storageOptions?: Record<string, string>;
  cut?: CutWords;
}

const EMPTY: CorpusMark = { version: 0, documents: 0, hash: '0'.repeat(16) };
/** So many results can be paged through; all can be counted and gone through. */
const DEEPEST = 100_000;
const BATCH = 500;
/** Folder of the index of words beside the table. */
const POSTINGS = 'postings';

/** A corpus in a LanceDB dataset: a folder, or `az://…`, `s3://…`. */
export class LanceCorpus implements CorpusIndex {
  readonly #db: Connection;
  readonly #setAside: (() => string) | undefined;
  readonly #cut: CutWords;
  readonly #encoders: Encoders;
  readonly #segments: Segments;
  readonly #copies: SegmentTable | undefined;
  readonly #pictures: Pictures;
  readonly #refreshMs: number;
  readonly #sets: ByteCache<Remembered>;
  /** The newest state of the table, for writing and for looking what is newest. */
  #head: Table | undefined;
  #snapshot: Snapshot | undefined;
  #checked = 0;
  #looking: Promise<Snapshot | undefined> | undefined;
  #waiting: Promise<Snapshot | undefined> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(db: Connection, uri: string, options: LanceOptions) {
    this.#db = db;
    const remote = /^[a-z0-9]{2,}:/.test(uri);
    this.#setAside = remote ? undefined : () => setAside(uri);
    this.#copies = remote ? new SegmentTable(db) : undefined;
    this.#pictures = new Pictures(db);
    this.#segments = new Segments(this.#copies ?? new SegmentFolder(path.join(uri, POSTINGS)));
    this.#cut = options.cut ?? cutWithJieba;
    this.#encoders = new Encoders(options.cut);
    this.#refreshMs = (options.refreshSeconds ?? 2) * 1000;
    this.#sets = new ByteCache(options.cacheBytes ?? 128 * 1024 * 1024);
  }

  static async open(uri: string, options: LanceOptions = {}): Promise<LanceCorpus> {
    const db = await connect(uri, options.storageOptions ? { storageOptions: options.storageOptions } : {});
    return new LanceCorpus(db, uri, options);
  }

  /** Several may be under way: while one is written, the next is made ready. */
  put(records: readonly PatentRecord[]): Promise<PutReport> {
    const early = this.#early(records);
    return this.#alone(async () => {
      const snapshot = await this.#refresh();
      const sorted = sortOut(records, snapshot);
      if (sorted.fresh.length + sorted.changed.length === 0)
        return { stored: 0, updated: 0, unchanged: sorted.unchanged };
      const table = await this.#table();
      const ready = early && sorted.changed.length === 0 && sorted.fresh.length === early.count;
      const report = await write(table, this.#segments, sorted, (some) =>
        ready ? early.encoded : this.#encoders.encode(some, this.#cut),
      );
      await this.#segments.tidy();
      await this.#refresh();
      return report;
    });
  }

  /** Begins to encode records that all seem to be new, before it is their turn to be written. */
  #early(records: readonly PatentRecord[]): { count: number; encoded: Promise<EncodedRows[]> } | undefined {
    const snapshot = this.#snapshot;
    if (records.length < MANY || !snapshot) return undefined;
    const last = new Map(records.map((record) => [record.key, record]));
    for (const key of last.keys()) if (isAlive(snapshot, snapshot.columns.rowOf(key))) return undefined;
    const encoded = this.#encoders.encode([...last.values()], this.#cut);
    // A failure is told when it is their turn.
    encoded.catch(() => {});
    return { count: last.size, encoded };
  }

  remove(keys: readonly string[]): Promise<number> {
    return this.#alone(async () => {
      const snapshot = await this.#refresh();
      if (!snapshot) return 0;
      const there = [...new Set(keys)].filter((key) => isAlive(snapshot, snapshot.columns.rowOf(key)));
      if (there.length === 0) return 0;
      await (await this.#table()).delete(`key IN (${there.map((key) => `'${key.replaceAll("'", "''")}'`).join(', ')})`);
      await this.#refresh();
      return there.length;
    });
  }

  putPictures(pictures: readonly Picture[]): Promise<void> {
    return this.#alone(() => this.#pictures.put(pictures));
  }

  picture(key: string, file: string): Promise<Picture | undefined> {
    return this.#pictures.find(key, file).catch((error) => {
      throw refusedBecause(error);
    });
  }

  picturesOf(key: string): Promise<string[]> {
    return this.#pictures.filesOf(key).catch((error) => {
      throw refusedBecause(error);
    });
  }

  settle(): Promise<void> {
    return this.#alone(async () => {
      await settle(await this.#table(), this.#segments);
      await this.#pictures.settle();
      await this.#refresh();
    });
  }

  async find(key: string): Promise<PatentRecord | undefined> {
    return (await this.records([key]))[0];
  }

  keysOf(number: string): Promise<string[]> {
    return this.#answer(async (snapshot) =>
      snapshot ? (await this.#rowsNamed(snapshot, number)).map((row) => snapshot.columns.keyText(row)) : [],
    );
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#answer((snapshot) => this.#search(snapshot, request));
  }

  async #search(snapshot: Snapshot | undefined, request: SearchRequest): Promise<SearchAnswer> {
    if (!snapshot) return { total: 0, hits: [], facets: emptyFacets(request.facets), corpus: EMPTY };
    const offset = Math.min(request.offset ?? 0, DEEPEST);
    const end = offset + Math.min(request.limit ?? 20, BATCH);
    const rows = await this.#rows(snapshot, request);
    const ordered = await this.#order(snapshot, rows, request, end);
    const hits = await readHits(snapshot, ordered.rows.subarray(offset, end), ordered.scores?.subarray(offset, end));
    const facets: SearchAnswer['facets'] = {};
    if (request.facets?.length) {
      const list = listRows(rows);
      for (const facet of request.facets)
        facets[facet] = countFacet(snapshot, list, facet, request.facetSize ?? 20, request.names);
    }
    return { total: countRows(rows), hits, facets, corpus: snapshot.mark };
  }

  similar(request: SimilarRequest): Promise<(Hit & { share?: number })[]> {
    return this.#answer((snapshot) => this.#similar(snapshot, request));
  }

  async #similar(snapshot: Snapshot | undefined, request: SimilarRequest): Promise<(Hit & { share?: number })[]> {
    if (!snapshot) return [];
    const texts = new TextSearch(snapshot, this.#sets);
    const all = narrow(snapshot, new Leaves(snapshot, texts, this.#cut).every(), request.filters);
    if ('text' in request.like) return findSimilar(snapshot, texts, all, request.like.text, request, this.#cut);
    const [row = -1] = await this.#rowsNamed(snapshot, request.like.key);
    const [record] = row < 0 ? [] : await readRecords(snapshot, [row]);
    if (!record) return [];
    return findSimilar(
      snapshot,
      texts,
      withoutApplication(snapshot, all, row),
      comparedText(record),
      request,
      this.#cut,
    );
  }

  tally(
    request: Pick<SearchRequest, 'query' | 'filters' | 'keys' | 'names' | 'byApplication'>,
    by: { rows: Facet; columns?: Facet; size?: number },
  ): Promise<Tally> {
    return this.#answer(async (snapshot) => {
      if (!snapshot) return { total: 0, rows: [], columns: [], cells: [], corpus: EMPTY };
      const rows = await this.#rows(snapshot, request);
      const wanted = { rows: by.rows, columns: by.columns, size: by.size ?? 20 };
      const counted = countPairs(snapshot, rows, wanted, request.names);
      return { total: countRows(rows), ...counted, corpus: snapshot.mark };
    });
  }

  async *all(
    request: Omit<SearchRequest, 'offset' | 'limit' | 'facets'>,
    options: { batch?: number } = {},
  ): AsyncGenerator<Hit[]> {
    const found = await this.#answer(async (snapshot) => {
      if (!snapshot) return undefined;
      const rows = await this.#rows(snapshot, request);
      return { snapshot, ordered: await this.#order(snapshot, rows, request, Number.MAX_SAFE_INTEGER) };
    });
    if (!found) return;
    const { snapshot, ordered } = found;
    const batch = Math.max(1, options.batch ?? BATCH);
    for (let i = 0; i < ordered.rows.length; i += batch)
      yield await readHits(snapshot, ordered.rows.subarray(i, i + batch), ordered.scores?.subarray(i, i + batch));
  }

  records(keys: readonly string[]): Promise<PatentRecord[]> {
    return this.#answer(async (snapshot) => {
      if (!snapshot) return [];
      const rows = keys.map((key) => snapshot.columns.rowOf(key)).filter((row) => isAlive(snapshot, row));
      return (await readRecords(snapshot, rows)).filter((record) => record !== undefined);
    });
  }

  mark(): Promise<CorpusMark> {
    return this.#answer(async (snapshot) => snapshot?.mark ?? EMPTY);
  }

  verify(): Promise<Problem[]> {
    return this.#alone(async () =>
      (await examine(this.#db, this.#segments)).map(({ code, detail }) => ({ code, detail })),
    );
  }

  repair(): Promise<Problem[]> {
    return this.#alone(async () => {
      const findings = await examine(this.#db, this.#segments);
      const done = await mend(this.#db, this.#segments, findings, { cut: this.#cut, setAside: this.#setAside });
      this.#forget();
      await this.#refresh();
      return done;
    });
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => {});
    await (this.#waiting ?? this.#looking)?.catch(() => {});
    await this.#encoders.close();
    this.#snapshot?.table.close();
    this.#head?.close();
    this.#segments.close();
    this.#copies?.close();
    this.#pictures.close();
    this.#db.close();
  }

  /** Rows of a key or of a number in any spelling, the latest publication first. */
  async #rowsNamed(snapshot: Snapshot, number: string): Promise<number[]> {
    const row = snapshot.columns.rowOf(number);
    if (isAlive(snapshot, row)) return [row];
    const rows = await this.#rows(snapshot, { query: { kind: 'number', field: 'NO', text: number } });
    return [...byDay(snapshot, rows, '-published', Number.MAX_SAFE_INTEGER)];
  }

  async #rows(
    snapshot: Snapshot,
    request: Pick<SearchRequest, 'query' | 'filters' | 'keys' | 'names' | 'byApplication'>,
  ): Promise<Rows> {
    const leaves = new Leaves(snapshot, new TextSearch(snapshot, this.#sets), this.#cut);
    const found = request.query ? await evaluate(request.query, leaves) : leaves.every();
    const given = request.keys ? intersect(found, rowsOfKeys(snapshot, request.keys)) : found;
    const rows = narrow(snapshot, given, request.filters, request.names);
    return request.byApplication ? onePerApplication(snapshot, rows) : rows;
  }

  async #order(snapshot: Snapshot, rows: Rows, request: SearchRequest, end: number): Promise<Ordered> {
    if (end <= (request.offset ?? 0)) return { rows: new Int32Array(0) };
    const sort = request.sort ?? 'relevance';
    if (sort !== 'relevance') return { rows: byDay(snapshot, rows, sort, end) };
    const words = rankingWords(request.query, this.#cut);
    if (words.length === 0) return { rows: byDay(snapshot, rows, '-published', end) };
    const texts = new TextSearch(snapshot, this.#sets);
    return byRelevance(snapshot, texts, rows, words, end, byPhrases(snapshot, request.query));
  }

  /** The state to answer from: the one at hand while it is young, else the newest. */
  async #current(): Promise<Snapshot | undefined> {
    if (this.#snapshot && performance.now() - this.#checked < this.#refreshMs) return this.#snapshot;
    return this.#looking ?? this.#refresh();
  }

  /** The newest state as of now: a look that is under way may have begun too early, one that waits to begin is shared. */
  #refresh(): Promise<Snapshot | undefined> {
    if (this.#waiting) return this.#waiting;
    const under = this.#looking;
    const next = (under ?? Promise.resolve(undefined))
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined;
        this.#looking = next;
        return this.#look();
      })
      .finally(() => {
        if (this.#looking === next) this.#looking = undefined;
      });
    this.#waiting = next;
    return next;
  }

  async #look(): Promise<Snapshot | undefined> {
    const started = performance.now();
    if (!this.#head) {
      this.#head = await findTable(this.#db);
      if (!this.#head) return undefined;
    } else await this.#head.checkoutLatest();
    const version = await this.#head.version();
    if (this.#snapshot?.version !== version)
      this.#snapshot = await readSnapshot(this.#db, this.#segments, version, this.#snapshot);
    this.#checked = started;
    return this.#snapshot;
  }

  async #table(): Promise<Table> {
    this.#head ??= await openOrCreate(this.#db);
    return this.#head;
  }

  /** Writes of one index follow one another. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#writing
      .catch(() => {})
      .then(work)
      .catch((error) => {
        throw refusedBecause(error);
      });
    this.#writing = turn;
    return turn;
  }

  /**
   * Answers from one state. Where files are gone, another process may have tidied up old ones: the newest state is read
   * afresh and asked once more before giving up.
   */
  async #answer<T>(work: (snapshot: Snapshot | undefined) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#current());
    } catch (first) {
      if (!this.#snapshot) throw refusedBecause(first);
      this.#forget();
      try {
        return await work(await this.#refresh());
      } catch (error) {
        throw refusedBecause(error);
      }
    }
  }

  #forget(): void {
    this.#snapshot = undefined;
    this.#head = undefined;
    this.#sets.clear();
  }
}

/** Renames the folder of the table, so that nothing of it is lost. */
function setAside(folder: string): string {
  const from = path.join(folder, `${TABLE}.lance`);
  for (let n = 1; ; n++) {
    const to = path.join(folder, `${TABLE}.broken-${n}`);
    if (existsSync(to)) continue;
    renameSync(from, to);
    return to;
  }
}

const emptyFacets = (facets: readonly Facet[] = []): SearchAnswer['facets'] =>
  Object.fromEntries(facets.map((facet) => [facet, { values: [], distinct: 0 }]));
