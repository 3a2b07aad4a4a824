import { expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { DatabaseRefused, openDatabase } from './index.ts';

withDatabases((given) => {
  const refusal = async (change: (url: URL) => void) => {
    const url = new URL(given.url);
    change(url);
    const error = await openDatabase({ url: url.href }).catch((found: unknown) => found);
    if (!(error instanceof DatabaseRefused)) throw new Error('The database was opened.', { cause: error });
    return error.refusal;
  };

  test('a server says what is wrong with the sign-in, the name, the encoding', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('the embedded database has no address');
    expect((await refusal((url) => (url.password = 'wrong'))).code).toBe('ZQ-DBS-003');
    expect((await refusal((url) => (url.pathname = '/nowhere'))).code).toBe('ZQ-DBS-004');
    await given.db.exec(
      "create database ascii template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc",
    );
    expect((await refusal((url) => (url.pathname = '/ascii'))).code).toBe('ZQ-DBS-006');
    await given.db.exec('drop database ascii');
  });

  test('a database of a newer program is refused', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('see open.test.ts for folders');
    await given.db.exec("insert into schema_migration (no, name, sha256) values (9999, 'from-the-future', 'x')");
    expect((await refusal(() => {})).code).toBe('ZQ-DBS-008');
    await given.db.exec('delete from schema_migration where no = 9999');
  });

  test('a statement that takes too long is ended', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('the embedded database runs in this process');
    const db = await openDatabase({ url: given.url, statementTimeout: 100 });
    await expect(db.exec('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    await db.close();
  });

  test('a lost connection is replaced', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('the embedded database has no connections to lose');
    const db = await openDatabase({ url: given.url, connections: 1 });
    const { rows } = await db.executeSql('select pg_backend_pid() as pid');
    await given.db.executeSql('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect
      .poll(
        () =>
          db.executeSql('select 1 as one').then(
            (found) => found.rows,
            () => 'lost',
          ),
        { timeout: 5000 },
      )
      .toEqual([{ one: 1 }]);
    await db.close();
  });
});
