import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type RawBuilder, sql } from 'kysely';
import { type Db, type Queries, readMigrations, type Tx } from '#adapters/postgres/index.ts';
import type { BlobStore } from '#engine/ports/blob-store.ts';
import { atOneMoment, type FilePart, FoldersBack, partsOf } from './backup-folders.ts';

export interface BackupReport {
  /** Tables that hold rows. */
  tables: number;
  rows: number;
  blobs: number;
  /** Files of the corpus and its ingest, and their bytes; none where the corpus lies on object storage. */
  corpus: { files: number; bytes: number };
}

const nothing = (): BackupReport => ({ tables: 0, rows: 0, blobs: 0, corpus: { files: 0, bytes: 0 } });

interface Header {
  zhiquan: 'backup/1';
  schema: number;
}

const PAGE = 500;
const quoted = (table: string): RawBuilder<unknown> => sql.table(table);

/**
 * Writes everything into one file: every row of every table, every stored file, and the corpus of the data folder `data`
 * when one is given. Rows are read in one snapshot and the corpus is taken at one moment after it, so the house may go on
 * working: an ingest that is under way goes on in the restored house and may read a batch twice. Jobs that wait are not in
 * it: the sweeps find again what is due. Throws BusyFolders.
 */
export async function writeBackup(db: Db, blobs: BlobStore, file: string, data?: string): Promise<BackupReport> {
  const report = nothing();
  await db.transaction(
    async (tx) => {
      const write = (corpus: Iterable<FilePart>) =>
        pipeline(
          Readable.from(lines(tx, blobs, corpus, report)),
          createGzip(),
          createWriteStream(file, { flags: 'wx' }),
        ).catch(async (error: NodeJS.ErrnoException) => {
          // Half a backup must not be taken for a whole one; one that was there before is not ours to delete.
          if (error.code !== 'EEXIST') await rm(file, { force: true });
          throw error;
        });
      // The first question settles the snapshot of the rows: what an ingest noted there is in the corpus by then.
      await sql`select 1`.execute(tx);
      if (data === undefined) await write([]);
      else
        await atOneMoment(data, async (folder, files) => {
          await write(partsOf(folder, files));
          report.corpus = { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
        });
    },
    { isolation: 'repeatable read', readOnly: true, retries: 0 },
  );
  return report;
}

async function* lines(
  tx: Tx,
  blobs: BlobStore,
  corpus: Iterable<FilePart>,
  report: BackupReport,
): AsyncGenerator<string> {
  const header: Header = { zhiquan: 'backup/1', schema: (await readMigrations()).at(-1)!.no };
  yield `${JSON.stringify(header)}\n`;
  for (const table of await tablesOf(tx)) {
    const key = sql.join((await keyOf(tx, table)).map((column) => sql.ref(column)));
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await sql<{ row: unknown }>`
        select to_jsonb(t) as row from ${quoted(table)} t order by ${key} limit ${PAGE} offset ${offset}`.execute(tx);
      if (rows.length === 0) break;
      if (offset === 0) report.tables++;
      report.rows += rows.length;
      yield `${JSON.stringify({ table, rows: rows.map((one) => one.row) })}\n`;
    }
  }
  const known = await tx.selectFrom('blob').select('sha256').orderBy('sha256').execute();
  const texts = await textBlobs(tx);
  for (const sha256 of new Set([...known.map((row) => row.sha256), ...texts])) {
    const found = await blobs.get(sha256);
    if (!found.ok) continue;
    report.blobs++;
    yield `${JSON.stringify({ blob: sha256, data: Buffer.from(found.value).toString('base64') })}\n`;
  }
  for (const part of corpus) yield `${JSON.stringify({ corpus: part })}\n`;
}

/** Texts that were read from packages lie in the store and are named by the log only. */
async function textBlobs(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ sha: string }>`
    select distinct (regexp_matches(input::text, '"textSha256": ?"([0-9a-f]{64})"', 'g'))[1] as sha from matter_log`.execute(
    tx,
  );
  return rows.map((row) => row.sha);
}

/**
 * Puts a backup into an empty, migrated database, an empty store and, for its corpus, the data folder `data`. Throws when the
 * file or the target does not fit; then nothing of it is back.
 */
export async function readBackup(db: Db, blobs: BlobStore, file: string, data?: string): Promise<BackupReport> {
  const back = data === undefined ? undefined : new FoldersBack(data);
  try {
    await back?.begin();
    const report = await readLines(db, blobs, file, back);
    await back?.finish();
    if (back) report.corpus = { files: back.files, bytes: back.bytes };
    return report;
  } finally {
    await back?.drop();
  }
}

async function readLines(db: Db, blobs: BlobStore, file: string, back: FoldersBack | undefined): Promise<BackupReport> {
  const report = nothing();
  const tables = new Set<string>();
  await db.transaction(
    async (tx) => {
      await refuseFilled(tx);
      // Rows come back as they were: guards and links are checked by the audit afterwards, not row by row.
      await sql`set local session_replication_role = replica`.execute(tx);
      let first = true;
      const input = createReadStream(file).pipe(createGunzip());
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        const entry = JSON.parse(line) as Partial<Header> & {
          table?: string;
          rows?: unknown[];
          blob?: string;
          data?: string;
          corpus?: FilePart;
        };
        if (first) {
          first = false;
          await refuseOther(entry);
        } else if (entry.table && entry.rows) {
          if (!tables.has(entry.table)) {
            tables.add(entry.table);
            await sql`delete from ${quoted(entry.table)}`.execute(tx);
          }
          await sql`
            insert into ${quoted(entry.table)} overriding system value
            select * from jsonb_populate_recordset(null::${quoted(entry.table)}, ${JSON.stringify(entry.rows)}::jsonb)`.execute(
            tx,
          );
          report.rows += entry.rows.length;
        } else if (entry.blob && entry.data) {
          const stored = await blobs.put(Buffer.from(entry.data, 'base64'));
          if (!stored.ok || stored.value.sha256 !== entry.blob)
            throw new Error(`The stored file ${entry.blob} is damaged in the backup.`);
          report.blobs++;
        } else if (entry.corpus) {
          if (!back)
            throw new Error(
              'The backup holds a corpus, but this house keeps its own on object storage. Restore without ZQ_CORPUS_URI, or ingest the documents again.',
            );
          await back.take(entry.corpus);
        }
      }
      await restartSequences(tx);
    },
    { retries: 0 },
  );
  report.tables = tables.size;
  return report;
}

async function refuseOther(header: Partial<Header>): Promise<void> {
  if (header.zhiquan !== 'backup/1') throw new Error('This file is no backup of Zhiquan.');
  const own = (await readMigrations()).at(-1)!.no;
  if (header.schema !== own)
    throw new Error(
      `The backup is of schema ${header.schema}, this program of ${own}. Restore it with the version that made it, then migrate.`,
    );
}

async function refuseFilled(tx: Tx): Promise<void> {
  const row = await tx.selectFrom('matter_log').select('matter_id').limit(1).executeTakeFirst();
  if (row) throw new Error('The target already holds matters. Restore into an empty data folder or database.');
}

async function tablesOf(queries: Queries | Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'schema_migration' order by 1`.execute(
    queries,
  );
  return rows.map((row) => row.name);
}

async function keyOf(queries: Queries | Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary order by array_position(i.indkey, a.attnum)`.execute(
    queries,
  );
  if (rows.length === 0) throw new Error(`Table ${table} has no primary key.`);
  return rows.map((row) => row.name);
}

async function restartSequences(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(tx);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${quoted(table)}), false)`.execute(
      tx,
    );
}
