import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { openDatabase } from './open.ts';
import { StatementNames } from './prepared.ts';

describe('names of statements', () => {
  test('are given to a text that comes for the third time, each its own', () => {
    const names = new StatementNames();
    expect([1, 2, 3, 4].map(() => names.of('a'))).toEqual([undefined, undefined, 'zq_1', 'zq_1']);
    expect([1, 2, 3].map(() => names.of('b'))).toEqual([undefined, undefined, 'zq_2']);
  });

  test('are limited in number, and texts that come once are forgotten', () => {
    const names = new StatementNames();
    for (let n = 0; n < 10_000; n++) expect(names.of(`once ${n}`)).toBeUndefined();
    const given = Array.from({ length: 400 }, (_, n) => [1, 2, 3].map(() => names.of(`often ${n}`)).at(-1));
    expect(given.filter((name) => name !== undefined)).toHaveLength(250);
    expect(new Set(given.slice(0, 250)).size).toBe(250);
  });
});

withDatabases((given) => {
  test('a statement that comes often is kept by the server, with the same answers', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('the embedded database is asked directly');
    const db = await openDatabase({ url: given.url, connections: 1 });
    const ask = async (n: number) =>
      (await sql<{ twice: number }>`select ${n}::int * 2 as twice`.execute(db.kysely)).rows[0]?.twice;
    for (let n = 0; n < 8; n++) expect(await ask(n)).toBe(n * 2);
    const { rows } = await db.executeSql('select name, statement from pg_prepared_statements');
    expect(rows).toEqual([{ name: 'zq_1', statement: 'select $1::int * 2 as twice' }]);
    // A fault in a prepared statement is told like any other, and the next question is answered.
    const divide = (n: number) => sql`select 1 / ${n}::int as share`.execute(db.kysely);
    for (const n of [1, 2, 4]) await divide(n);
    await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
    expect(await ask(21)).toBe(42);
    await db.close();
  });
});
