import { type Connection, Index, makeArrowTable, type Table } from '@lancedb/lancedb';
import { Binary, Field, Schema, Utf8 } from 'apache-arrow';
import type { Picture } from '#corpus/search/index.ts';

/** Name of the table beside `documents`. */
const TABLE = 'pictures';
const SCHEMA = new Schema([
  new Field('key', new Utf8(), false),
  new Field('file', new Utf8(), false),
  new Field('bytes', new Binary(), false),
]);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Pictures of documents, in a table of their own, so that no search reads past them. */
export class Pictures {
  readonly #db: Connection;
  #table: Table | undefined;

  constructor(db: Connection) {
    this.#db = db;
  }

  async put(pictures: readonly Picture[]): Promise<void> {
    if (pictures.length === 0) return;
    const last = new Map(pictures.map((one) => [`${one.key}\n${one.file}`, one]));
    const data = makeArrowTable(
      [...last.values()].map(({ key, file, bytes }) => ({ key, file, bytes })),
      { schema: SCHEMA },
    );
    const table = (await this.#find()) ?? (await this.#create());
    await table.mergeInsert(['key', 'file']).whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(data);
  }

  async find(key: string, file: string): Promise<Picture | undefined> {
    const table = await this.#find();
    const [row] = table
      ? await table
          .query()
          .where(`key = ${quoted(key)} AND file = ${quoted(file)}`)
          .limit(1)
          .toArray()
      : [];
    return row && { key, file, bytes: new Uint8Array(row.bytes as Uint8Array) };
  }

  async filesOf(key: string): Promise<string[]> {
    const table = await this.#find();
    if (!table) return [];
    const rows = await table
      .query()
      .where(`key = ${quoted(key)}`)
      .select(['file'])
      .toArray();
    return rows.map((row) => String(row.file)).sort();
  }

  /** Brings the index of keys up to what was put. */
  async settle(): Promise<void> {
    const table = await this.#find();
    if (table) await table.optimize();
  }

  close(): void {
    this.#table?.close();
  }

  async #find(): Promise<Table | undefined> {
    if (!this.#table && (await this.#db.tableNames()).includes(TABLE)) this.#table = await this.#db.openTable(TABLE);
    await this.#table?.checkoutLatest();
    return this.#table;
  }

  async #create(): Promise<Table> {
    this.#table = await this.#db.createEmptyTable(TABLE, SCHEMA, { existOk: true });
    await this.#table.createIndex('key', { config: Index.btree() });
    return this.#table;
  }
}
