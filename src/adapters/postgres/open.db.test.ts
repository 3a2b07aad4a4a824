import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DatabaseConfig, DatabaseRefused, migrate, openDatabase } from './index.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'zhiquan-open-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const refusal = async (config: DatabaseConfig) => {
  try {
    await (await openDatabase(config)).close();
  } catch (error) {
    if (error instanceof DatabaseRefused) return error;
    throw error;
  }
  throw new Error('The database was opened.');
};

describe('a folder', () => {
  test('is created, used, closed and opened again', async () => {
    const folder = join(base, 'new', 'deep');
    const first = await openDatabase({ folder });
    expect((await migrate(first)).applied.length).toBeGreaterThan(0);
    await first.exec("create table kept as select '知' as word");
    await first.close();
    expect(readdirSync(folder)).toEqual(['database']);
    const second = await openDatabase({ folder });
    expect((await second.executeSql('select word from kept')).rows).toEqual([{ word: '知' }]);
    expect((await migrate(second)).applied).toEqual([]);
    await second.close();
  });

  test('in use is refused, naming the process', async () => {
    const folder = join(base, 'busy');
    const holder = await openDatabase({ folder });
    const error = await refusal({ folder });
    expect(error.refusal).toMatchObject({ code: 'ZQ-SYS-014', params: { folder, pid: process.pid } });
    await holder.close();
    await (await openDatabase({ folder })).close();
  });

  test('left by a killed process is taken over', async () => {
    const folder = join(base, 'killed');
    const script = `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
      const db = await openDatabase({ folder: ${JSON.stringify(folder)} });
      await db.exec('create table kept as select 1 as n');
      console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect((await refusal({ folder })).refusal.params?.pid).toBe(child.pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(folder, 'database.lock'))).toBe(true);
    const db = await openDatabase({ folder });
    expect((await db.executeSql('select n from kept')).rows).toEqual([{ n: 1 }]);
    await db.close();
  });

  test("another machine's lock holds while it is touched, and not after", async () => {
    const folder = join(base, 'shared');
    await (await openDatabase({ folder })).close();
    const lock = join(folder, 'database.lock');
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'elsewhere pid:[1]', started: '5' }));
    expect((await refusal({ folder })).refusal.params).toMatchObject({ pid: 1, host: 'elsewhere' });
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(lock, longAgo, longAgo);
    const db = await openDatabase({ folder });
    expect(JSON.parse(await readFile(lock, 'utf8')).pid).toBe(process.pid);
    await db.close();
  });

  test('whose creation was interrupted is simply created', async () => {
    const folder = join(base, 'half');
    await (await openDatabase({ folder })).close();
    await rm(join(folder, 'database'), { recursive: true });
    await (await import('node:fs/promises')).mkdir(join(folder, 'database.new'));
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18');
    await (await openDatabase({ folder })).close();
    expect(readdirSync(folder)).toEqual(['database']);
  });

  test('that cannot be written is refused', async () => {
    await writeFile(join(base, 'file'), 'not a folder');
    const error = await refusal({ folder: join(base, 'file', 'data') });
    expect(error.refusal.code).toBe('ZQ-SYS-012');
    expect(error.message).toMatch(/^The folder .+ cannot be written to\. .+ choose another folder/);
  });

  test('without permission is refused', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write everywhere');
    const folder = await mkdtemp(join(base, 'read-only-'));
    await chmod(folder, 0o500);
    expect((await refusal({ folder })).refusal.code).toBe('ZQ-SYS-012');
  });

  test('of another PostgreSQL format is refused and left as it is', async () => {
    const folder = join(base, 'old');
    await (await openDatabase({ folder })).close();
    await writeFile(join(folder, 'database', 'PG_VERSION'), '17\n');
    expect((await refusal({ folder })).refusal).toMatchObject({
      code: 'ZQ-DBS-007',
      params: { found: '17', needed: '18' },
    });
    expect(readdirSync(folder)).toEqual(['database']);
  });

  test('of a newer program is refused and stays free for it', async () => {
    const folder = join(base, 'newer');
    const db = await openDatabase({ folder });
    await migrate(db);
    await db.exec("insert into schema_migration (no, name, sha256) values (9999, 'from-the-future', 'x')");
    await db.close();
    const error = await refusal({ folder });
    expect(error.refusal).toMatchObject({ code: 'ZQ-SYS-010', params: { found: 9999 } });
    expect(readdirSync(folder)).toEqual(['database']);
  });
});

describe('a server address', () => {
  test.each(['', 'localhost:5432', 'mysql://a@b/c', 'postgres//missing', '知全'].filter(Boolean))(
    'that is none: %s',
    async (url) => {
      expect((await refusal({ url })).refusal.code).toBe('ZQ-DBS-001');
    },
  );

  test('where nobody answers, without telling the password', async () => {
    const error = await refusal({ url: 'postgres://user:secret@127.0.0.1:1/name' });
    expect(error.refusal).toMatchObject({
      code: 'ZQ-DBS-002',
      params: { where: 'user@127.0.0.1:1/name', reason: expect.stringContaining('ECONNREFUSED') },
    });
    expect(JSON.stringify(error.refusal) + error.message).not.toContain('secret');
  });

  test('where something else answers', async () => {
    const other = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect((await refusal({ url: `postgres://a@127.0.0.1:${port}/b` })).refusal.code).toBe('ZQ-DBS-002');
    other.close();
  });
});
