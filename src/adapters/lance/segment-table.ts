import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, makeArrowTable, type Table } from '@lancedb/lancedb';
import { Binary, Field, Int32, Schema, Utf8 } from 'apache-arrow';
import type { Member } from '#corpus/postings/index.ts';
import { SegmentFolder } from './segment-folder.ts';
import type { OpenBytes, SegmentStore, Stored } from './segments.ts';

/** Name of the table beside `documents`. */
const TABLE = 'postings';
/** Bytes of one row. */
const PART = 4 * 1024 * 1024;
/** Small parts of the table from which on they are joined and old versions taken away. */
const MANY = 200;

const SCHEMA = new Schema([
  new Field('name', new Utf8(), false),
  new Field('part', new Int32(), false),
  new Field('parts', new Int32(), false),
  new Field('size', new Int32(), false),
  new Field('members', new Utf8(), false),
  new Field('bytes', new Binary(), false),
]);

/**
 * Segments on an object storage, as rows of a table beside the documents. To be searched they are copied into a folder of
 * this process, which is taken away when it closes.
 */
export class SegmentTable implements SegmentStore {
  readonly #db: Connection;
  readonly #cache: string;
  readonly #copies: SegmentFolder;
  #table: Table | undefined;

  constructor(db: Connection) {
    this.#db = db;
    this.#cache = mkdtempSync(path.join(tmpdir(), 'zhiquan-postings-'));
    mkdirSync(this.#cache, { recursive: true });
    this.#copies = new SegmentFolder(this.#cache);
  }

  async list(): Promise<Stored[]> {
    const table = await this.#find();
    if (!table) return [];
    const rows = await table.query().where('part = 0').select(['name', 'size', 'members']).toArray();
    const stored = rows.map((row) => ({
      name: String(row.name),
      bytes: Number(row.size),
      members: JSON.parse(String(row.members)) as Member[],
    }));
    const there = new Set(stored.map((one) => one.name));
    await this.#copies.drop((await this.#copies.list()).map((one) => one.name).filter((name) => !there.has(name)));
    return stored;
  }

  async broken(): Promise<string[]> {
    const out: string[] = [];
    for (const { name } of await this.list()) {
      await this.#copies.drop([name]);
      try {
        (await this.open(name)).close();
      } catch {
        out.push(name);
      }
    }
    return out;
  }

  async put(name: string, members: readonly Member[], bytes: Uint8Array): Promise<void> {
    await this.#copies.put(name, members, bytes);
    await this.#upload(name, members);
  }

  async join(parts: readonly Stored[], name: string): Promise<void> {
    for (const part of parts) (await this.open(part.name)).close();
    await this.#copies.join(parts, name);
    await this.#upload(
      name,
      parts.flatMap((part) => part.members),
    );
  }

  async #upload(name: string, members: readonly Member[]): Promise<void> {
    const copy = await this.#copies.open(name);
    try {
      const parts = Math.max(1, Math.ceil(copy.size / PART));
      const table = (await this.#find()) ?? (await this.#create());
      const rows = Array.from({ length: parts }, (_, part) => ({
        name,
        part,
        parts,
        size: copy.size,
        members: part === 0 ? JSON.stringify(members) : '',
        bytes: copy.read(part * PART, Math.min(PART, copy.size - part * PART)),
      }));
      await table.add(makeArrowTable(rows, { schema: SCHEMA }));
    } finally {
      copy.close();
    }
  }

  async open(name: string): Promise<OpenBytes> {
    const there = (await this.#copies.list()).find((one) => one.name === name);
    if (there) return this.#copies.open(name);
    const table = await this.#find();
    const rows = table ? await table.query().where(`name = '${name}'`).toArray() : [];
    const sorted = rows.sort((a, b) => Number(a.part) - Number(b.part));
    const [first] = sorted;
    if (!first || sorted.length !== Number(first.parts)) throw new Error(`index segment ${name} was not found`);
    const members: Member[] = JSON.parse(String(first.members));
    await this.#copies.put(name, members, Buffer.concat(sorted.map((row) => row.bytes as Uint8Array)));
    return this.#copies.open(name);
  }

  async drop(names: readonly string[]): Promise<void> {
    const table = names.length > 0 ? await this.#find() : undefined;
    if (table) {
      await table.delete(`name IN (${names.map((name) => `'${name}'`).join(', ')})`);
      if ((await table.stats()).fragmentStats.numSmallFragments > MANY) await table.optimize();
    }
    await this.#copies.drop(names);
  }

  /** Takes the copies away. */
  close(): void {
    this.#table?.close();
    rmSync(this.#cache, { recursive: true, force: true });
  }

  async #find(): Promise<Table | undefined> {
    if (!this.#table && (await this.#db.tableNames()).includes(TABLE)) this.#table = await this.#db.openTable(TABLE);
    await this.#table?.checkoutLatest();
    return this.#table;
  }

  async #create(): Promise<Table> {
    this.#table = await this.#db.createEmptyTable(TABLE, SCHEMA, { existOk: true });
    return this.#table;
  }
}
