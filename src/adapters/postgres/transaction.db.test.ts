import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import type { Queries } from './database.ts';
import { sqlState } from './transaction.ts';

const numbers = async (queries: Queries) =>
  (await sql<{ n: number }>`select n from box order by n`.execute(queries)).rows.map(({ n }) => n);
const put = (queries: Queries, n: number) => sql`insert into box values (${n})`.execute(queries);

withDatabases((given) => {
  beforeAll(() => given.db.exec('create table box (n int primary key)'));

  test('commits what returns, rolls back what throws', async () => {
    const { db } = given;
    await db.exec('truncate box');
    expect(
      await db.transaction(async (tx) => {
        await put(tx, 1);
        return 'done';
      }),
    ).toBe('done');
    await expect(
      db.transaction(async (tx) => {
        await put(tx, 2);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await numbers(db.kysely)).toEqual([1]);
  });

  test('a failed statement that was swallowed still fails the transaction', async () => {
    const { db } = given;
    await db.exec('truncate box');
    await expect(
      db.transaction(async (tx) => {
        await put(tx, 1);
        await put(tx, 1).catch(() => {});
      }),
    ).rejects.toThrow();
    expect(await numbers(db.kysely)).toEqual([]);
  });

  test('a savepoint confines a failure', async () => {
    const { db } = given;
    await db.exec('truncate box');
    const trx = await db.kysely.startTransaction().execute();
    await put(trx, 1);
    const inner = await trx.savepoint('before').execute();
    await expect(put(inner, 1)).rejects.toMatchObject({ code: '23505' });
    const outer = await inner.rollbackToSavepoint('before').execute();
    await put(outer, 2);
    await outer.commit().execute();
    expect(await numbers(db.kysely)).toEqual([1, 2]);
  });

  test('several statements in one text, inside and outside', async () => {
    const { db } = given;
    await db.exec('truncate box; insert into box values (1); insert into box values (2)');
    await db.transaction(async (tx) => {
      await sql`insert into box values (3); insert into box values (4)`.execute(tx);
    });
    await expect(db.exec('insert into box values (5); insert into box values (5)')).rejects.toMatchObject({
      code: '23505',
    });
    expect(await numbers(db.kysely)).toEqual([1, 2, 3, 4]);
    const { rows } = await db.executeSql('begin; insert into box values (6) returning n; select 7 as m; commit');
    expect(rows).toEqual([{ n: 6 }, { m: 7 }]);
  });

  test('a text that breaks inside its own transaction leaves the connection usable', async () => {
    const { db } = given;
    await expect(db.executeSql('begin; select 1/0; commit')).rejects.toMatchObject({ code: '22012' });
    expect((await db.executeSql('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('many at once: nobody sees a half, nobody waits for ever', async () => {
    const { db } = given;
    await db.exec('truncate box');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2
          ? numbers(db.kysely).then((found) => expect(found.length % 2).toBe(0))
          : db.transaction(async (tx) => {
              await put(tx, 2 * i);
              await put(tx, 2 * i + 1);
            }),
      ),
    );
    expect(await numbers(db.kysely)).toHaveLength(20);
  });

  test('the outer handle inside a transaction is refused at once', async () => {
    const { db } = given;
    await db.exec('truncate box');
    const refusal = 'must use the handle';
    await db.transaction(async (tx) => {
      await expect(numbers(db.kysely)).rejects.toThrow(refusal);
      await expect(db.transaction(async () => 1)).rejects.toThrow(refusal);
      await expect(db.exec('select 1')).rejects.toThrow(refusal);
      await put(tx, 1);
    });
    expect(await numbers(db.kysely)).toEqual([1]);
  });

  test('work started in a transaction may use the outer handle once it is over', async () => {
    const { db } = given;
    const over = Promise.withResolvers<void>();
    let later: Promise<number[]> | undefined;
    await db.transaction(async () => {
      later = over.promise.then(() => numbers(db.kysely));
    });
    over.resolve();
    await expect(later).resolves.toBeInstanceOf(Array);
  });

  test('read-only and isolation are obeyed', async () => {
    const { db } = given;
    await expect(db.transaction((tx) => put(tx, 99), { readOnly: true })).rejects.toMatchObject({ code: '25006' });
    const level = await db.transaction(
      async (tx) =>
        (await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx)).rows[0]
          ?.level,
      { isolation: 'serializable' },
    );
    expect(level).toBe('serializable');
  });

  test('collisions run again, other errors do not', async () => {
    const { db } = given;
    let tries = 0;
    const collide = (code: string) => () => {
      tries++;
      throw Object.assign(new Error('collision'), { code });
    };
    const value = await db.transaction(async () => (tries++ < 2 ? collide('40001')() : 'third'));
    expect(value).toBe('third');
    tries = 0;
    await expect(db.transaction(collide('40P01'), { retries: 2 })).rejects.toThrow('collision');
    expect(tries).toBe(3);
    tries = 0;
    await expect(db.transaction(collide('23505'))).rejects.toThrow('collision');
    expect(tries).toBe(1);
  });

  test('real collisions on a server are solved by running again', async ({ skip }) => {
    if (given.kind !== 'postgres') skip('one connection cannot collide');
    const { db } = given;
    await db.exec('create table tally (n int); insert into tally values (0)');
    let runs = 0;
    await Promise.all(
      Array.from({ length: 8 }, () =>
        db.transaction(
          async (tx) => {
            runs++;
            const { rows } = await sql<{ n: number }>`select n from tally`.execute(tx);
            await sql`update tally set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx);
          },
          { isolation: 'serializable', retries: 50 },
        ),
      ),
    );
    expect((await sql<{ n: number }>`select n from tally`.execute(db.kysely)).rows).toEqual([{ n: 8 }]);
    expect(runs).toBeGreaterThan(8);
  });

  describe('sqlState', () => {
    test('finds the code behind wrappers', async () => {
      const error = await sql`select 1/0`.execute(given.db.kysely).catch((found: unknown) => found);
      expect(sqlState(new Error('outer', { cause: error }))).toBe('22012');
      expect(sqlState(new Error('plain'))).toBeUndefined();
    });
  });
});
