import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { withDates } from './dates.ts';
import { json } from './json.ts';

withDatabases((given) => {
  test('values arrive in one shape', async () => {
    const { rows } = await sql`select
      count(*) as counted, sum(n) as summed, 9007199254740991::bigint as most, 1.50::numeric as numeric,
      date '2026-02-28' as date, timestamptz '2026-11-22 16:00:00.1234+08' as at,
      '{"a":[1,null,"知"]}'::jsonb as jsonb, '[1]'::json as json, true as bool, 1.5::float8 as float, 7::int2 as small,
      '\\x00ff'::bytea as bytes, null::bigint as nothing, interval '1 day' as span, '知全'::varchar as text,
      'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid as uuid, time '08:30' as time
      from generate_series(1, 3) n`.execute(given.db.kysely);
    expect(rows).toStrictEqual([
      {
        counted: 3,
        summed: 6,
        most: 9007199254740991,
        numeric: '1.50',
        date: '2026-02-28',
        at: '2026-11-22T08:00:00.123Z',
        jsonb: { a: [1, null, '知'] },
        json: [1],
        bool: true,
        float: 1.5,
        small: 7,
        bytes: new Uint8Array([0, 255]),
        nothing: null,
        span: '1 day',
        text: '知全',
        uuid: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
        time: '08:30:00',
      },
    ]);
  });

  test('arrays hold the same values', async () => {
    const { rows } = await sql`select
      array['a', null, 'b "c", {d}', '', 'NULL', E'e\\\\f'] as texts, array[1, 2]::bigint[] as numbers,
      array[date '2026-01-01'] as dates, array[timestamptz '2026-01-01 00:00+08'] as moments,
      array['{"a":1}'::jsonb] as documents, array[[1, 2], [3, 4]] as nested, '{}'::text[] as none,
      array[1.50]::numeric[] as numerics, array[true, false] as bools`.execute(given.db.kysely);
    expect(rows).toStrictEqual([
      {
        texts: ['a', null, 'b "c", {d}', '', 'NULL', 'e\\f'],
        numbers: [1, 2],
        dates: ['2026-01-01'],
        moments: ['2025-12-31T16:00:00.000Z'],
        documents: [{ a: 1 }],
        nested: [
          [1, 2],
          [3, 4],
        ],
        none: [],
        numerics: ['1.50'],
        bools: [true, false],
      },
    ]);
  });

  test('a bigint that JavaScript cannot hold is refused, not rounded', async () => {
    await expect(sql`select 9007199254740993::bigint as n`.execute(given.db.kysely)).rejects.toThrow(
      'too large to be counted exactly',
    );
    await expect(sql`select 1 as n`.execute(given.db.kysely)).resolves.toMatchObject({ rows: [{ n: 1 }] });
  });

  test('values go in alike', async () => {
    await given.db.exec(`create table inward (
      texts text[], document jsonb, day date, at timestamptz(3), fen bigint, amount numeric, yes boolean, bytes bytea)`);
    const texts = ['知', 'a,b', '"', '\\', ''];
    const document = ['array', { deep: [true, null, 1.5] }];
    const bytes = new Uint8Array([1, 2, 255]);
    await sql`insert into inward values (${texts}, ${json(document)}, ${'2026-02-28'}, ${'2026-11-22T08:00:00.123Z'},
      ${9007199254740991}, ${'12.340'}, ${true}, ${bytes})`.execute(given.db.kysely);
    const { rows } = await sql`select * from inward`.execute(given.db.kysely);
    expect(rows).toStrictEqual([
      {
        texts,
        document,
        day: '2026-02-28',
        at: '2026-11-22T08:00:00.123Z',
        fen: 9007199254740991,
        amount: '12.340',
        yes: true,
        bytes,
      },
    ]);
  });

  test('a library that needs them gets moments as Date', async () => {
    const { rows } = await sql`select timestamptz '2026-11-22 08:00Z' as at, date '2026-11-22' as day, 1 as n`.execute(
      withDates(given.db.kysely),
    );
    expect(rows).toStrictEqual([{ at: new Date('2026-11-22T08:00:00Z'), day: '2026-11-22', n: 1 }]);
  });

  test('the session speaks UTC', async () => {
    const { rows } = await sql`select current_setting('timezone') as zone`.execute(given.db.kysely);
    expect(rows).toEqual([{ zone: 'UTC' }]);
  });

  test('changed rows are counted, read rows are not', async () => {
    const { kysely } = given.db;
    await given.db.exec('create table counted (n int); insert into counted values (1), (2), (3)');
    const run = (text: ReturnType<typeof sql>) => text.execute(kysely).then((result) => result.numAffectedRows);
    expect(await run(sql`select * from counted`)).toBeUndefined();
    expect(await run(sql`update counted set n = n + 1 where n > ${1}`)).toBe(2n);
    expect(await run(sql`insert into counted values (7), (8) returning n`)).toBe(2n);
    expect(await run(sql`delete from counted`)).toBe(5n);
  });
});
