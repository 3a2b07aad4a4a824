import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Tx } from './database.ts';
import { json } from './json.ts';
import { sqlState } from './transaction.ts';

const ZEROS = '0'.repeat(64);
const hex = (n: number) => n.toString(16).padStart(64, 'a');
const at = '2026-11-22T08:00:00.000Z' as Instant;
const day = '2026-11-22' as PlainDate;

const entry = (matter: string, seq: number, change: Record<string, unknown> = {}) => ({
  matter_id: matter,
  seq,
  request_id: `${matter}-${seq}`,
  action: 'juggle',
  at,
  day,
  actor: json({ account: 'a' }),
  input: json({}),
  result: json({}),
  prev_hash: seq === 1 ? ZEROS : hex(seq - 1),
  hash: hex(seq),
  ...change,
});

withDatabases((given) => {
  const state = (work: (tx: Tx) => Promise<unknown>) =>
    given.db.transaction(work).then(
      () => 'allowed',
      (error: unknown) => sqlState(error) ?? error,
    );
  const run = (sqlText: string) =>
    given.db.exec(sqlText).then(
      () => 'allowed',
      (error: unknown) => sqlState(error) ?? error,
    );
  const log = (...entries: ReturnType<typeof entry>[]) =>
    state((tx) => tx.insertInto('matter_log').values(entries).execute());

  describe('append-only tables', () => {
    test('are exactly those whose comment says so, and keep their word', async () => {
      const { rows } = await given.db.executeSql(`
        select c.relname as name, obj_description(c.oid, 'pg_class') ~ '^Append-only\\.' as says,
          exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only' and t.tgenabled = 'O') as guarded
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
      const guarded = rows.filter((row) => row.guarded).map((row) => String(row.name));
      expect(rows.filter((row) => row.says).map((row) => row.name)).toEqual(guarded);
      expect(guarded).toEqual(expect.arrayContaining(['daily_digest', 'ledger_entry', 'matter_log']));
      for (const table of guarded) {
        const column = (
          await given.db.executeSql(
            "select attname::text as name from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and attidentity = '' limit 1",
            [table],
          )
        ).rows[0]?.name;
        expect(await run(`update ${table} set ${column} = ${column}`), `update ${table}`).toBe('ZQ001');
        expect(await run(`delete from ${table}`), `delete ${table}`).toBe('ZQ001');
        expect(await run(`truncate ${table} cascade`), `truncate ${table}`).toBe('ZQ001');
      }
    });
  });

  describe('matter_log', () => {
    beforeAll(() => log(entry('M1', 1), entry('M1', 2)));

    test('holds a chain', async () => {
      expect(await log(entry('M1', 3, { prev_hash: hex(9) }))).toBe('ZQ003');
      expect(await log(entry('M1', 4))).toBe('ZQ003');
      expect(await log(entry('M2', 1, { prev_hash: hex(1) }))).toBe('23514');
      expect(await log(entry('M2', 0))).toBe('23514');
      expect(await log(entry('M2', 1, { hash: 'short' }))).toBe('23514');
      expect(await log(entry('M1', 3))).toBe('allowed');
    });

    test('takes a request once and a number once', async () => {
      expect(await log(entry('M1', 4, { request_id: 'M1-1' }))).toBe('23505');
      expect(await log(entry('M1', 2, { request_id: 'other' }))).toBe('23505');
    });

    test('of two that write the same number at once one wins', async () => {
      await log(entry('M3', 1));
      const results = await Promise.all([1, 2, 3].map((n) => log(entry('M3', 2, { request_id: `race-${n}` }))));
      expect(results.sort()).toEqual(['23505', '23505', 'allowed']);
    });
  });

  describe('projections', () => {
    const head = (seq: number) => ({
      id: 'M1',
      public_number: 'N1',
      procedure_id: 'circus/juggling',
      procedure_version: '2026-01',
      state: 'open',
      stage: 'open',
      title: '杂耍',
      division: '150102',
      body: 'org',
      seq,
      head_hash: hex(seq),
      created_at: at,
      updated_at: at,
      data: json({ list: [1, '知'] }),
    });

    test('stand on a log entry and a stored definition', async () => {
      await given.db.kysely
        .insertInto('procedure_version')
        .values({
          id: 'circus/juggling',
          version: '2026-01',
          valid_from: day,
          definition: json({}),
          sha256: hex(1),
        })
        .execute();
      expect(await state((tx) => tx.insertInto('matter').values(head(99)).execute())).toBe('23503');
      expect(
        await state((tx) =>
          tx
            .insertInto('matter')
            .values({ ...head(1), procedure_version: 'none' })
            .execute(),
        ),
      ).toBe('23503');
      expect(
        await state((tx) =>
          tx
            .insertInto('matter')
            .values({ ...head(1), division: 'x' })
            .execute(),
        ),
      ).toBe('23514');
      expect(await state((tx) => tx.insertInto('matter').values(head(1)).execute())).toBe('allowed');
      const found = await given.db.kysely.selectFrom('matter').select(['data', 'assignees', 'seq']).executeTakeFirst();
      expect(found).toEqual({ data: { list: [1, '知'] }, assignees: [], seq: 1 });
    });

    test('can be thrown away and built again in one transaction', async () => {
      expect(
        await state(async (tx) => {
          await tx
            .insertInto('matter_party')
            .values({ matter_id: 'M1', role: 'juggler', party_id: 'person:1', name: '甲' })
            .execute();
          await tx.deleteFrom('matter').where('id', '=', 'M1').execute();
          expect(await tx.selectFrom('matter_party').selectAll().execute()).toEqual([]);
          await tx.insertInto('matter').values(head(2)).execute();
        }),
      ).toBe('allowed');
    });

    test('a definition once stored stays, but may end', async () => {
      expect(await run(`update procedure_version set definition = '{"x":1}'`)).toBe('ZQ002');
      expect(await run('delete from procedure_version')).toBe('ZQ001');
      expect(await run(`update procedure_version set valid_to = '2026-12-31'`)).toBe('allowed');
    });
  });

  describe('registers', () => {
    beforeAll(async () => {
      await given.db.kysely
        .insertInto('register_import')
        .values({ id: 'I1', register_id: 'agency', source: 'test', at, by: 'a', rows: 1, sha256: hex(1) })
        .execute();
    });
    const agency = (key: string, change: Record<string, unknown> = {}) => ({
      agency_code: key,
      name: '代理',
      key,
      valid_from: day,
      recorded_at: at,
      cause_import: 'I1' as string | null,
      state: 'active',
      ...change,
    });
    const enter = (row: ReturnType<typeof agency>) => state((tx) => tx.insertInto('reg_agency').values(row).execute());

    test('all of them have the two times, the cause and the guards', async () => {
      const { rows } = await given.db.executeSql(`
        select c.relname as name,
          (select count(*)::int from pg_attribute a where a.attrelid = c.oid and a.attname = any (array['entry_id', 'key',
            'valid_from', 'valid_to', 'recorded_at', 'superseded_at', 'cause_matter', 'cause_seq', 'cause_import', 'state', 'detail'])) as columns,
          (select array_agg(tgname::text order by tgname) from pg_trigger t where t.tgrelid = c.oid and not tgisinternal) as triggers,
          obj_description(c.oid, 'pg_class') is not null as described
        from pg_class c where c.relname like 'reg\\_%' and c.relkind = 'r' order by 1`);
      expect(rows.length).toBeGreaterThanOrEqual(6);
      for (const row of rows)
        expect(row).toEqual({
          name: row.name,
          columns: 11,
          triggers: ['never_removed', 'supersede_only'],
          described: true,
        });
    });

    test('an entry is superseded, once, and never changed or removed', async () => {
      expect(await enter(agency('15001'))).toBe('allowed');
      expect(await run(`update reg_agency set name = '改' where key = '15001'`)).toBe('ZQ002');
      expect(await run(`update reg_agency set name = '改', superseded_at = now() where key = '15001'`)).toBe('ZQ002');
      expect(await run(`update reg_agency set superseded_at = '2000-01-01' where key = '15001'`)).toBe('23514');
      expect(await run(`update reg_agency set superseded_at = '2027-01-01' where key = '15001'`)).toBe('allowed');
      expect(await run(`update reg_agency set superseded_at = '2027-01-02' where key = '15001'`)).toBe('ZQ002');
      expect(await run(`update reg_agency set superseded_at = null where key = '15001'`)).toBe('ZQ002');
      expect(await run('delete from reg_agency')).toBe('ZQ001');
      expect(await run('truncate reg_agency')).toBe('ZQ001');
    });

    test('one entry stands per key', async () => {
      expect(await enter(agency('15002'))).toBe('allowed');
      expect(await enter(agency('15002', { valid_from: '2027-01-01' }))).toBe('23505');
      expect(
        await state(async (tx) => {
          const now = '2026-12-01T00:00:00.000Z' as Instant;
          await tx.updateTable('reg_agency').set({ superseded_at: now }).where('key', '=', '15002').execute();
          await tx
            .insertInto('reg_agency')
            .values([
              agency('15002', { valid_to: '2026-11-30', recorded_at: now }),
              agency('15002', { valid_from: '2026-12-01', recorded_at: now, name: '新名' }),
            ])
            .execute();
        }),
      ).toBe('allowed');
      const standing = await given.db.kysely
        .selectFrom('reg_agency')
        .select(['name', 'valid_from', 'valid_to'])
        .where('key', '=', '15002')
        .where('superseded_at', 'is', null)
        .orderBy('valid_from')
        .execute();
      expect(standing).toEqual([
        { name: '代理', valid_from: '2026-11-22', valid_to: '2026-11-30' },
        { name: '新名', valid_from: '2026-12-01', valid_to: null },
      ]);
    });

    test('an entry has exactly one cause, and it exists', async () => {
      await log(entry('M4', 1));
      expect(await enter(agency('15003', { cause_import: null }))).toBe('23514');
      expect(await enter(agency('15003', { cause_matter: 'M4', cause_seq: 1 }))).toBe('23514');
      expect(await enter(agency('15003', { cause_import: 'none' }))).toBe('23503');
      expect(await enter(agency('15003', { cause_import: null, cause_matter: 'M4', cause_seq: 9 }))).toBe('23503');
      expect(await enter(agency('15003', { cause_import: null, cause_matter: 'M4', cause_seq: 1 }))).toBe('allowed');
    });
  });

  test('a posting balances when the transaction ends', async () => {
    const line = (posting: string, account: string, fen: number) => ({
      ledger: 'fund',
      posting,
      account,
      fen,
      at,
      day,
    });
    const post = (...lines: ReturnType<typeof line>[]) =>
      state(async (tx) => {
        for (const one of lines) await tx.insertInto('ledger_entry').values(one).execute();
      });
    expect(await post(line('P1', 'cash', 100), line('P1', 'fund', -100))).toBe('allowed');
    expect(await post(line('P2', 'cash', 100), line('P2', 'fund', -99))).toBe('ZQ004');
    expect(await post(line('P3', 'cash', 0))).toBe('23514');
  });
});
