import { type Connection, connect, Index, makeArrowTable, type Table } from '@lancedb/lancedb';
import { Field, FixedSizeList, Float32, Schema, Utf8 } from 'apache-arrow';

/** Name of the table beside `documents`. */
const TABLE = 'vectors';
/** From so many vectors on an index pays; below, all are compared. */
const INDEX_FROM = 50_000;

export interface VectorRow {
  key: string;
  /** Name of the model that made it: nearness to a vector of another model would mean nothing. */
  model: string;
  /** Hash of the model, the length asked for and the text the vector was made of. */
  hash: string;
  vector: readonly number[];
}

const schemaOf = (length: number) =>
  new Schema([
    new Field('key', new Utf8(), false),
    new Field('model', new Utf8(), false),
    new Field('hash', new Utf8(), false),
    new Field('vector', new FixedSizeList(length, new Field('item', new Float32(), true)), false),
  ]);

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const among = (keys: readonly string[]): string => `key IN (${keys.map(quoted).join(', ')})`;

/** Vectors of documents, in a table of their own: the documents and their indexes are not touched by them. */
export class Vectors {
  readonly #db: Connection;
  #table: Table | undefined;

  private constructor(db: Connection) {
    this.#db = db;
  }

  static async open(uri: string, storageOptions?: Record<string, string>): Promise<Vectors> {
    return new Vectors(await connect(uri, { readConsistencyInterval: 2, ...(storageOptions && { storageOptions }) }));
  }

  /** Stores vectors, replacing those of the same keys. Vectors of another length start the table anew. */
  async put(rows: readonly VectorRow[]): Promise<void> {
    const length = rows[0]?.vector.length;
    if (length === undefined) return;
    const data = makeArrowTable(
      rows.map((row) => ({ ...row, vector: [...row.vector] })),
      { schema: schemaOf(length) },
    );
    const table = await this.#find();
    if (!table || (await lengthOf(table)) !== length) {
      table?.close();
      this.#table = await this.#db.createTable(TABLE, data, { mode: table ? 'overwrite' : 'create' });
      await this.#table.createIndex('key', { config: Index.btree() });
    } else await table.mergeInsert('key').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(data);
  }

  /** Hashes of those keys that have a vector. */
  async hashesOf(keys: readonly string[]): Promise<Map<string, string>> {
    const table = keys.length > 0 ? await this.#find() : undefined;
    if (!table) return new Map();
    const rows = await table.query().where(among(keys)).select(['key', 'hash']).toArray();
    return new Map(rows.map((row) => [String(row.key), String(row.hash)]));
  }

  /** The vector of a document, where the model made one. */
  async of(key: string, model: string): Promise<number[] | undefined> {
    const table = await this.#find();
    if (!table) return undefined;
    const [row] = await table
      .query()
      .where(`${among([key])} AND model = ${quoted(model)}`)
      .select(['vector'])
      .toArray();
    return row ? [...(row.vector as Iterable<number>)] : undefined;
  }

  /** Keys in the order of nearness to a vector of a model: those of the given ones that have one, or the nearest of all. */
  async nearest(
    vector: readonly number[],
    model: string,
    wanted: { keys: readonly string[] } | { limit: number },
  ): Promise<string[]> {
    const limit = 'keys' in wanted ? wanted.keys.length : wanted.limit;
    const table = limit > 0 ? await this.#find() : undefined;
    if (!table || (await lengthOf(table)) !== vector.length) return [];
    const query = table
      .query()
      .nearestTo([...vector])
      .distanceType('cosine')
      .select(['key', '_distance']);
    const same = `model = ${quoted(model)}`;
    const asked =
      'keys' in wanted
        ? query.where(`${among(wanted.keys)} AND ${same}`).bypassVectorIndex()
        : query.where(same).refineFactor(4);
    const rows = await asked.limit(limit).toArray();
    return rows
      .map((row) => ({ key: String(row.key), distance: Number(row._distance) }))
      .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
      .map((row) => row.key);
  }

  /** Brings the indexes up to what was put; few vectors need none. */
  async settle(): Promise<void> {
    const table = await this.#find();
    if (!table) return;
    const indexed = (await table.listIndices()).some((index) => index.columns.includes('vector'));
    if (!indexed && (await table.countRows()) >= INDEX_FROM)
      await table.createIndex('vector', { config: Index.ivfPq({ distanceType: 'cosine' }) });
    await table.optimize();
  }

  close(): void {
    this.#table?.close();
    this.#db.close();
  }

  async #find(): Promise<Table | undefined> {
    if (!this.#table && (await this.#db.tableNames()).includes(TABLE)) this.#table = await this.#db.openTable(TABLE);
    return this.#table;
  }
}

async function lengthOf(table: Table): Promise<number> {
  const type: unknown = (await table.schema()).fields.find((field) => field.name === 'vector')?.type;
  return typeof type === 'object' && type !== null && 'listSize' in type ? Number(type.listSize) : 0;
}
