import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { type Migration, migrate, readMigrations } from './migrations.ts';
import { DatabaseRefused } from './refusals.ts';

const migration = (no: number, name: string, text: string): Migration => ({
  no,
  name,
  text,
  file: `${String(no).padStart(4, '0')}-${name}.sql`,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const one = migration(1, 'one', 'create table one (n int); insert into one values (1)');
const two = migration(
  2,
  'two',
  'create function f() returns int language sql as $$ select 2; $$;\ncreate table two ()',
);
const broken = migration(3, 'broken', 'create table three (); select 1/0');

const code = (error: unknown) => (error instanceof DatabaseRefused ? error.refusal.code : error);
const refused = (promise: Promise<unknown>) => promise.then(() => 'migrated', code);

withDatabases((given) => {
  const tables = async (db = given.db) =>
    (
      await db.executeSql(
        'select tablename from pg_tables where schemaname = \'public\' order by tablename collate "C"',
      )
    ).rows.map((row) => row.tablename);

  test('runs once, in order, and reports what it did', async () => {
    const db = await given.fresh({ migrated: false });
    expect(await migrate(db, [one])).toEqual({ applied: ['0001-one.sql'], schema: 1 });
    expect(await migrate(db, [one, two])).toEqual({ applied: ['0002-two.sql'], schema: 2 });
    expect(await migrate(db, [one, two])).toEqual({ applied: [], schema: 2 });
    expect(await tables(db)).toEqual(['one', 'schema_migration', 'two']);
  });

  test('a file that fails leaves nothing of itself', async () => {
    const db = await given.fresh({ migrated: false });
    await expect(migrate(db, [one, two, broken])).rejects.toMatchObject({ code: '22012' });
    expect(await tables(db)).toEqual(['one', 'schema_migration', 'two']);
    expect((await migrate(db, [one, two])).applied).toEqual([]);
  });

  test('histories that do not fit are refused before anything changes', async () => {
    const db = await given.fresh({ migrated: false });
    await migrate(db, [one, migration(5, 'five', 'create table five ()')]);
    const five = migration(5, 'five', 'create table five ()');
    const before = await tables(db);
    const more = migration(6, 'six', 'create table six ()');
    expect(await refused(migrate(db, [migration(1, 'one', 'select 1'), five, more]))).toBe('ZQ-DBS-009');
    expect(await refused(migrate(db, [one]))).toBe(given.kind === 'pglite' ? 'ZQ-SYS-010' : 'ZQ-DBS-008');
    expect(await refused(migrate(db, [five, more]))).toBe('ZQ-DBS-010');
    expect(await refused(migrate(db, [one, two, five, more]))).toBe('ZQ-DBS-011');
    expect(await tables(db)).toEqual(before);
  });

  test('two processes at once apply everything once', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('one process at a time holds an embedded database');
    const db = await given.fresh({ migrated: false });
    const results = await Promise.all(Array.from({ length: 8 }, () => migrate(db, [one, two])));
    expect(results.flatMap(({ applied }) => applied).sort()).toEqual(['0001-one.sql', '0002-two.sql']);
  });

  test("this program's own migrations run on an empty database and are known afterwards", async () => {
    const db = await given.fresh({ migrated: false });
    const { applied } = await migrate(db);
    expect(applied).toEqual(readMigrations().map(({ file }) => file));
    expect((await migrate(db)).applied).toEqual([]);
    expect(await tables(db)).toEqual(await tables());
  });

  test('files that cannot work are named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhiquan-migrations-'));
    const only = (file: string, text = 'select 1') => {
      writeFileSync(join(folder, file), text);
      try {
        return readMigrations(folder).length;
      } finally {
        rmSync(join(folder, file));
      }
    };
    expect(only('0001-good.sql')).toBe(1);
    expect(() => only('1-short.sql')).toThrow('not named NNNN-name.sql');
    expect(() => only('0001-own.sql', 'create table a ();\ncommit;')).toThrow('must not begin or end a transaction');
    rmSync(folder, { recursive: true });
  });
});
