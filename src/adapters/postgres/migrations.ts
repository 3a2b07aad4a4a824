import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CompiledQuery, sql } from 'kysely';
import { refuse } from '#kernel/errors/index.ts';
import type { Db, Queries } from './database.ts';
import { DatabaseRefused } from './refusals.ts';

export interface Migration {
  no: number;
  name: string;
  file: string;
  text: string;
  sha256: string;
}

interface Applied {
  no: number;
  name: string;
  sha256: string;
}

const FOLDER = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
/** Any number of our own; keeps two processes from migrating at once. */
const LOCK = 7_415_001;

/** The migrations this program brings, in order. Throws on a file name or content that can't work. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
      if (!match) throw new Error(`Migration "${file}" is not named NNNN-name.sql.`);
      const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
      if (/^\s*(begin|commit|rollback|start\s+transaction)\s*;/im.test(text))
        throw new Error(`Migration "${file}" must not begin or end a transaction: each file runs in one.`);
      return {
        no: Number(match[1]),
        name: match[2] as string,
        file,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
      };
    });
  for (const [i, migration] of migrations.entries())
    if (migration.no === migrations[i - 1]?.no) throw new Error(`Two migrations have the number ${migration.no}.`);
  return migrations;
}

/** Refuses a database whose schema has a higher number than this program knows. Changes nothing. */
export async function refuseNewer(db: Db, migrations: Migration[] = readMigrations()): Promise<void> {
  const applied = await readApplied(db.kysely);
  const known = migrations.at(-1)?.no ?? 0;
  const found = applied.at(-1)?.no ?? 0;
  if (found > known) throw newer(db, found, known);
}

/**
 * Brings the schema up to date, each file in one transaction, and returns the files applied now. Refuses, before
 * changing anything, a database of a newer program and a file that was changed after it had been applied. Several
 * processes may call it at once.
 */
export async function migrate(
  db: Db,
  migrations: Migration[] = readMigrations(),
): Promise<{ applied: string[]; schema: number }> {
  plan(db, await readApplied(db.kysely), migrations);
  const applied: string[] = [];
  for (;;) {
    const file = await db.transaction(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      const [next] = plan(db, await readApplied(tx), migrations);
      if (!next) return undefined;
      await sql`set local statement_timeout = 0`.execute(tx);
      await tx.executeQuery(CompiledQuery.raw(`${TABLE}\n${next.text}`));
      await sql`insert into schema_migration (no, name, sha256) values (${next.no}, ${next.name}, ${next.sha256})`.execute(
        tx,
      );
      return next.file;
    });
    if (!file) return { applied, schema: migrations.at(-1)?.no ?? 0 };
    applied.push(file);
  }
}

/** Which migrations remain; refuses histories that don't fit together. */
function plan(db: Db, applied: Applied[], migrations: Migration[]): Migration[] {
  const known = migrations.at(-1)?.no ?? 0;
  const last = applied.at(-1)?.no ?? 0;
  if (last > known) throw newer(db, last, known);
  for (const row of applied) {
    const migration = migrations.find(({ no }) => no === row.no);
    const file = `${String(row.no).padStart(4, '0')}-${row.name}.sql`;
    if (!migration) throw new DatabaseRefused(refuse('ZQ-DBS-010', { file }));
    if (migration.sha256 !== row.sha256) throw new DatabaseRefused(refuse('ZQ-DBS-009', { file }));
  }
  const pending = migrations.filter(({ no }) => !applied.some((row) => row.no === no));
  const late = pending.find(({ no }) => no < last);
  if (late) throw new DatabaseRefused(refuse('ZQ-DBS-011', { file: late.file }));
  return pending;
}

const newer = (db: Db, found: number, expected: number): DatabaseRefused =>
  new DatabaseRefused(refuse(db.kind === 'pglite' ? 'ZQ-SYS-010' : 'ZQ-DBS-008', { found, expected }));

async function readApplied(queries: Queries): Promise<Applied[]> {
  // Not to_regclass: it may answer from a cache older than the lock that another process just gave up.
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from pg_tables where schemaname = current_schema() and tablename = 'schema_migration') as there
  `.execute(queries);
  if (!rows[0]?.there) return [];
  return (await sql<Applied>`select no, name, sha256 from schema_migration order by no`.execute(queries)).rows;
}

const TABLE = `
create table if not exists schema_migration (
  no integer primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz(3) not null default now()
);
comment on table schema_migration is 'Which files of db/migrations have been applied, and their content.';
`;
