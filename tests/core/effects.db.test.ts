import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { type Db, json, migrate, openDatabase, startWorker } from '#adapters/postgres/index.ts';
import { act, settleMatter } from '#apps/core/act.ts';
import { verifyAudit } from '#apps/core/audit.ts';
import { calendarOf } from '#apps/core/calendar.ts';
import { clockHandlers } from '#apps/core/jobs.ts';
import { recompute } from '#apps/core/recompute.ts';
import { changeRegister, openHolds, standing } from '#apps/core/registers.ts';
import { settingsOf } from '#apps/core/settings.ts';
import { application, flyer, reader, warden } from '#engine/fixtures/kite-people.fixture.ts';
import { kitePermit } from '#engine/fixtures/kite-permit.fixture.ts';
import { isWorkingDay } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { ClockProcess } from './clock-process.ts';
import { type KiteHouse, kiteCatalogue, kiteHouse, makeKiteTable, runningClock, won } from './kite-house.ts';

const SCRIPT = fileURLToPath(new URL('./clock-process.ts', import.meta.url));
const register = kiteCatalogue.registers.get('kite')!;
const children: ChildProcess[] = [];
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const close of closing.splice(0).reverse()) await close();
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function startProcess(config: ClockProcess, until: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(config)], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout! })) if (line === until) return child;
  throw new Error(`The process ended before it said "${until}".`);
}

async function openKites(db: Db, start = '2026-03-02T09:00:00+08:00'): Promise<KiteHouse> {
  await makeKiteTable(db);
  const kites = await kiteHouse(db, runningClock(start));
  closing.push(() => kites.jobs.close());
  return kites;
}

const rowsOf = async (db: Db, table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.id(table)}`.execute(db.kysely)).rows[0]!.n;

const actionsOf = async (db: Db, matter: string): Promise<string[]> =>
  (
    await db.kysely.selectFrom('matter_log').select('action').where('matter_id', '=', matter).orderBy('seq').execute()
  ).map((row) => row.action);

/** Everything that is derived agrees with the logs, and the logs with themselves. */
async function soundness({ house }: KiteHouse): Promise<void> {
  expect((await recompute(house, { check: true })).problems).toEqual([]);
  expect((await verifyAudit(house)).problems).toEqual([]);
}

/**
 * A question served by mail on the 1st whose receipt on the 3rd is proven two seconds before the answer's limit ends: the
 * alarm rings two seconds later by every clock.
 */
async function aboutToLapse(kites: KiteHouse, names: string[], seconds = 2): Promise<string[]> {
  const matters: string[] = [];
  kites.clock.set('2026-03-01T09:00:00+08:00');
  for (const name of names) {
    const { matter } = won(await kites.apply(application({ name })));
    await kites.must(matter, warden, 'take', { reader: 'reader' });
    await kites.must(matter, reader, 'ask', { words: '几根绳？', method: 'mail' });
    matters.push(matter);
  }
  kites.clock.set(`2026-03-18T23:59:${60 - seconds}+08:00`);
  for (const matter of matters) await kites.must(matter, reader, 'prove-receipt', { receivedOn: '2026-03-03' });
  return matters;
}

withDatabases((given) => {
  describe('effects', () => {
    test('enter, alter and close a register, with holds that block and are released', async () => {
      const kites = await openKites(await given.fresh());
      const { house, clock, must } = kites;
      const queries = house.db.kysely;
      const stands = async () => (await standing(queries, register, ['苍鹰'], false))[0];
      const id = await kites.flying('苍鹰');
      expect(await stands()).toMatchObject({ state: 'up', validFrom: '2026-03-09', cause: { matter: id, seq: 5 } });
      expect(await kites.apply()).toMatchObject({ ok: false, refusals: [{ what: { zh: '这只风筝已在天上。' } }] });

      clock.set('2026-03-10T09:00:00+08:00');
      await must(id, warden, 'tangle');
      expect(await openHolds(queries, 'kite', ['苍鹰', '长尾'])).toEqual([
        { key: '苍鹰', kind: 'tangled', matter: id, from: '2026-03-10' },
      ]);
      expect(await stands()).toMatchObject({ state: 'tangled', fields: { tail: 1 }, validFrom: '2026-03-10' });
      await must(id, warden, 'free');
      expect(await openHolds(queries, 'kite', ['苍鹰'])).toEqual([]);
      const [held] = await queries.selectFrom('register_hold').select(['to_day', 'detail']).execute();
      expect(held).toEqual({ to_day: '2026-03-10', detail: { reason: { zh: '缠在毡房上', en: 'Caught on a yurt' } } });

      clock.set('2026-03-11T09:00:00+08:00');
      await must(id, flyer, 'land');
      expect(await stands()).toMatchObject({ state: 'landed', validFrom: '2026-03-11' });
      // Four facts were believed one after the other; none of the earlier ones is gone.
      const rows = await sql<{ state: string; known: boolean }>`
        select state, superseded_at is null as known from reg_kite order by entry_id`.execute(queries);
      expect(rows.rows.filter((row) => row.known).map((row) => row.state)).toEqual(['up', 'tangled', 'landed']);
      expect(rows.rows).toHaveLength(5);
      expect((await kites.apply()).ok).toBe(true);
      await soundness(kites);
    });

    test('that cannot be applied take the whole action back', async () => {
      const kites = await openKites(await given.fresh());
      const id = await kites.flying('苍鹰');
      const before = await rowsOf(kites.house.db, 'notice');
      // The kite flies from the 9th on, so it cannot become tangled on the 2nd; the hold before it goes as well.
      await expect(kites.does(id, warden, 'tangle')).rejects.toThrow('cannot change before it began');
      expect(await openHolds(kites.house.db.kysely, 'kite', ['苍鹰'])).toEqual([]);
      expect(await actionsOf(kites.house.db, id)).toEqual(['apply', 'take', 'propose', 'confirm', 'launch']);
      expect(await rowsOf(kites.house.db, 'notice')).toBe(before);
      await soundness(kites);
    });

    test('open another matter in the same transaction, with a number of its own', async () => {
      const kites = await openKites(await given.fresh());
      const id = await kites.flying('苍鹰');
      await kites.must(id, flyer, 'lose');
      const opened = await kites.house.db.kysely
        .selectFrom('matter')
        .selectAll()
        .where('procedure_id', '=', 'kite/search')
        .execute();
      expect(opened).toMatchObject([
        {
          public_number: 'XZ2026-0001',
          state: 'searching',
          body: 'festival',
          division: '150102',
          title: '苍鹰',
          seq: 1,
        },
      ]);
      // Both stand or fall together, numbers included.
      const { hash } = kites.house;
      kites.house.hash = (text) => {
        if (text.includes('"action":"begin"')) throw new Error('the seal broke');
        return hash(text);
      };
      await expect(kites.does(id, flyer, 'lose')).rejects.toThrow('the seal broke');
      expect(await actionsOf(kites.house.db, id)).toHaveLength(6);
      kites.house.hash = hash;
      await kites.must(id, flyer, 'lose');
      const numbers = await kites.house.db.kysely.selectFrom('matter').select('public_number').orderBy('id').execute();
      expect(numbers.map((row) => row.public_number)).toEqual(['FZ2026-0001', 'XZ2026-0001', 'XZ2026-0002']);
      await soundness(kites);
    });

    test('post to a ledger that balances, or not at all', async () => {
      const kites = await openKites(await given.fresh());
      const { db } = kites.house;
      await kites.flying('苍鹰');
      const balance = async () =>
        (
          await sql<{ account: string; fen: number }>`
            select account, sum(fen)::bigint as fen from ledger_entry group by account order by account`.execute(
            db.kysely,
          )
        ).rows;
      expect(await balance()).toEqual([
        { account: 'festival', fen: -1000 },
        { account: 'flyer', fen: 1000 },
      ]);
      await expect(kites.flying('长尾', { feeFen: '10.00', shareFen: -999 })).rejects.toMatchObject({ code: 'ZQ004' });
      expect(await balance()).toHaveLength(2);
      expect(await standing(db.kysely, register, ['长尾'], false)).toEqual([]);
      // A fee of nothing is no posting.
      await kites.flying('云雀', { feeFen: '0', shareFen: 0 });
      expect(await rowsOf(db, 'ledger_entry')).toBe(2);
      await soundness(kites);
    });

    test('number documents and matters without a gap, although transactions fail in the middle', async () => {
      const kites = await openKites(await given.fresh());
      const { house } = kites;
      const { enqueue } = house;
      let n = 0;
      house.enqueue = async (tx, jobs) => {
        if (++n % 3 === 0) throw new Error('the queue is down');
        await enqueue(tx, jobs);
      };
      const took: string[] = [];
      const one = async (name: string) => {
        const { matter, publicNumber } = won(await kites.apply(application({ name })));
        took.push(publicNumber);
        await kites.must(matter, warden, 'take', { reader: 'reader' });
      };
      // Five kites per flyer may wait at once, so that they come in two waves.
      for (const wave of [0, 1]) {
        const answers = await Promise.allSettled([1, 2, 3, 4].map((k) => one(`风筝${wave}${k}`)));
        const lost = answers.filter((answer) => answer.status === 'rejected');
        expect(lost.length).toBeGreaterThan(0);
        for (const answer of lost) expect(String(answer.reason)).toContain('the queue is down');
        await house.db.exec("update matter set closed_at = now(), state = 'landed' where closed_at is null");
      }
      const numbers = await house.db.kysely
        .selectFrom('matter_document')
        .select('number')
        .where('kind', '=', 'slip')
        .execute();
      const inOrder = (all: (string | null)[]) =>
        all.map((text) => Number(/(\d+)\D*$/.exec(text ?? '')?.[1])).sort((a, b) => a - b);
      expect(numbers.length).toBeGreaterThan(2);
      expect(inOrder(numbers.map((row) => row.number))).toEqual(numbers.map((_, index) => index + 1));
      expect(inOrder(took)).toEqual(took.map((_, index) => index + 1));
    });

    test('tell whom it concerns, and a task is done by whatever route', async () => {
      const kites = await openKites(await given.fresh());
      const { matter } = won(await kites.apply());
      const notices = () =>
        kites.house.db.kysely.selectFrom('notice').select(['party', 'title', 'done_at']).orderBy('id').execute();
      expect(await notices()).toEqual([
        { party: 'post:kite-warden@festival', title: { zh: '新风筝苍鹰', en: 'A new kite, 苍鹰' }, done_at: null },
      ]);
      await kites.must(matter, warden, 'take', { reader: 'reader' });
      expect((await notices())[0]?.done_at).not.toBeNull();
    });
  });

  describe('what surrounds a decision', () => {
    test('settings: an administrator before the site, the site before the procedure, each by its day', async () => {
      const kites = await openKites(await given.fresh());
      const { house } = kites;
      const on = (body: string, day: string) =>
        settingsOf(house, house.db.kysely, kitePermit, body, plainDate(day)).then((all) => [
          all.decideIn,
          all.maxKites,
        ]);
      const span = (n: number) => ({ unit: 'working-day', n });
      expect(await on('nowhere', '2026-03-02')).toEqual([span(5), 2]);
      expect(await on('festival', '2026-03-02')).toEqual([span(4), 5]);
      expect(await on('festival', '2026-07-01')).toEqual([span(3), 5]);
      const enter = (value: unknown, valid_from: string, at: string) =>
        house.db.kysely
          .insertInto('setting')
          .values({
            site: 'yurt-festival',
            key: 'kite/permit:decideIn',
            value: json(value),
            valid_from: plainDate(valid_from),
            by: 'admin',
            at: at as never,
          })
          .execute();
      await enter(span(8), '2026-05-01', '2026-03-02T01:00:00Z');
      await enter(span(9), '2026-05-01', '2026-03-02T02:00:00Z');
      await enter(span(7), '2026-04-01', '2026-03-02T03:00:00Z');
      expect(await on('festival', '2026-03-02')).toEqual([span(4), 5]);
      expect(await on('festival', '2026-04-01')).toEqual([span(7), 5]);
      expect(await on('festival', '2026-07-01')).toEqual([span(9), 5]);
      // A decision sees at once what was entered a moment ago.
      kites.clock.set('2026-04-01T09:00:00+08:00');
      const { matter } = won(await kites.apply());
      await kites.must(matter, warden, 'take', { reader: 'reader' });
      const [limit] = await house.db.kysely
        .selectFrom('matter_limit')
        .select('detail')
        .where('limit_id', '=', 'decide')
        .execute();
      expect(limit?.detail).toMatchObject({ span: span(7) });
    });

    test('holiday notices: the latest one of a year counts, also over one that is built in', async () => {
      const kites = await openKites(await given.fresh());
      const { db } = kites.house;
      const day = plainDate('2026-03-05');
      expect(isWorkingDay(await calendarOf(db, db.kysely), day)).toBe(true);
      const holiday = { zh: '毡房节', en: 'Yurt festival' };
      const statutory = [
        '01-01',
        '02-16',
        '02-17',
        '02-18',
        '02-19',
        '04-05',
        '05-01',
        '05-02',
        '06-19',
        '09-25',
        '10-01',
        '10-02',
        '10-03',
      ];
      const enter = (days: string[], at: string) =>
        db.kysely
          .insertInto('calendar_notice')
          .values({
            year: 2026,
            data: json({ year: 2026, off: days.map((one) => ({ date: `2026-${one}`, name: holiday })), work: [] }),
            by: 'admin',
            at: at as never,
          })
          .execute();
      await enter([...statutory, '03-05'], '2026-03-02T01:00:00Z');
      expect(isWorkingDay(await calendarOf(db, db.kysely), day)).toBe(false);
      const { matter } = won(await kites.apply());
      await kites.must(matter, warden, 'take', { reader: 'reader' });
      const due = async () =>
        (await db.kysely.selectFrom('matter').select('next_due').where('id', '=', matter).executeTakeFirstOrThrow())
          .next_due;
      // Four working days after Monday the 2nd, without Thursday the 5th.
      expect(await due()).toBe('2026-03-09');
      await enter(statutory, '2026-03-02T02:00:00Z');
      expect(isWorkingDay(await calendarOf(db, db.kysely), day)).toBe(true);
    });
  });

  describe('many at once', () => {
    test('the same request on one matter acts once, and every caller gets its answer', async () => {
      const kites = await openKites(await given.fresh());
      const { matter } = won(await kites.apply());
      const request = {
        actor: warden,
        requestId: 'one click, five times',
        action: 'take',
        input: { reader: 'reader' },
        target: { matter, expectedSeq: 1 },
      };
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => act(kites.house, request)));
      for (const answer of answers) expect(answer).toEqual({ ok: true, value: expect.objectContaining({ seq: 2 }) });
      expect(await actionsOf(kites.house.db, matter)).toEqual(['apply', 'take']);
      const other = await act(kites.house, { ...request, input: { reader: 'somebody' } });
      expect(other).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-MAT-003' }] });
      await soundness(kites);
    });

    test('different requests on one matter follow one another: one acts, the rest are told what has happened', async () => {
      const kites = await openKites(await given.fresh());
      const { matter } = won(await kites.apply());
      const ask = (n: number) =>
        act(kites.house, {
          actor: { ...warden, account: `warden-${n}` },
          requestId: `click ${n}`,
          action: 'take',
          input: { reader: `reader-${n}` },
          target: { matter, expectedSeq: 1 },
        });
      const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      for (const answer of answers)
        if (!answer.ok) expect(['ZQ-MAT-001', 'ZQ-MAT-002']).toContain(answer.refusals[0]?.code);
      // Steps that do not change the state and come one after the other, each on what the one before left.
      const id = await kites.flying('长尾');
      const greet = async (): Promise<void> => {
        const answer = await kites.does(id, warden, 'greet');
        if (!answer.ok) await greet();
      };
      await Promise.all([1, 2, 3, 4, 5].map(greet));
      expect((await actionsOf(kites.house.db, id)).filter((action) => action === 'greet')).toHaveLength(5);
      await soundness(kites);
    });
  });

  describe('two who change one entry of a register', () => {
    test('follow one another: the second changes what the first has left', async () => {
      const kites = await openKites(await given.fresh());
      const { db } = kites.house;
      const matter = await kites.flying('苍鹰');
      const change = async (seq: number, tail: number, meanwhile: () => Promise<unknown>) =>
        db.transaction(async (tx) => {
          const act = { kind: 'alter', fields: { tail }, validFrom: plainDate('2026-03-10') } as const;
          await changeRegister(tx, register, '苍鹰', act, kites.house.now(), { matter, seq });
          await meanwhile();
        });
      const locked = Promise.withResolvers<void>();
      const first = change(1, 3, async () => {
        locked.resolve();
        // Long enough for the other one to come and wait.
        await sleep(300);
      });
      await locked.promise;
      await Promise.all([first, change(2, 4, async () => {})]);
      const [stands] = await standing(db.kysely, register, ['苍鹰'], false);
      expect(stands).toMatchObject({ fields: { tail: 4 }, cause: { seq: 2 } });
      const rows = await sql<{ tail: number | null; known: boolean }>`
        select tail, superseded_at is null as known from reg_kite order by entry_id`.execute(db.kysely);
      expect(rows.rows).toEqual([
        { tail: null, known: false },
        { tail: null, known: true },
        { tail: 3, known: false },
        { tail: 4, known: true },
      ]);
    });

    test('within one transaction each change sees the one before', async () => {
      const kites = await openKites(await given.fresh());
      const matter = await kites.flying('苍鹰');
      await kites.house.db.transaction(async (tx) => {
        const by = (tail: number) =>
          changeRegister(
            tx,
            register,
            '苍鹰',
            { kind: 'alter', fields: { tail }, validFrom: plainDate('2026-03-10') },
            kites.house.now(),
            { matter, seq: 1 },
          );
        await by(1);
        expect(await standing(tx, register, ['苍鹰', '长尾'], true)).toMatchObject([{ fields: { tail: 1 } }]);
        await by(2);
        await by(3);
        expect(await standing(tx, register, ['苍鹰'], true)).toMatchObject([{ fields: { tail: 3 } }]);
      });
      expect(await standing(kites.house.db.kysely, register, ['苍鹰'], false)).toMatchObject([{ fields: { tail: 3 } }]);
    });
  });

  describe('limits and the clock', () => {
    test('a receipt proven after the answer moves the limit that had ended, in the projection as well', async () => {
      const kites = await openKites(await given.fresh());
      const { matter } = won(await kites.apply());
      await kites.must(matter, warden, 'take', { reader: 'reader' });
      await kites.must(matter, reader, 'ask', { words: '几根绳？', method: 'mail' });
      kites.clock.set('2026-03-06T09:00:00+08:00');
      await kites.must(matter, flyer, 'answer', { words: '一根' });
      await kites.must(matter, reader, 'prove-receipt', { receivedOn: '2026-03-04' });
      const rows = await kites.house.db.kysely
        .selectFrom('matter_limit')
        .select(['started', 'due', 'met'])
        .where('limit_id', '=', 'answer')
        .execute();
      expect(rows).toEqual([{ started: '2026-03-04', due: '2026-03-19', met: '2026-03-06' }]);
      await soundness(kites);
    });

    test('a worker carries out the consequence of a limit, once', async () => {
      const kites = await openKites(await given.fresh());
      const { db } = kites.house;
      const [id] = await aboutToLapse(kites, ['苍鹰']);
      const runs: string[] = [];
      const handlers = clockHandlers(kites.house);
      const worker = await startWorker(
        db,
        {
          'limit-passed': async (data, context) => {
            runs.push(context.id);
            await handlers['limit-passed'](data, context);
          },
        },
        { clock: kites.clock, pollSeconds: 0.5 },
      );
      closing.push(() => worker.stop());
      expect(await actionsOf(db, id!)).not.toContain('answer-overdue');
      await expect.poll(() => actionsOf(db, id!), { timeout: 15_000 }).toContain('answer-overdue');
      expect(await settleMatter(kites.house, id!)).toBe(0);
      await sleep(1500);
      expect(await actionsOf(db, id!)).toEqual(['apply', 'take', 'ask', 'prove-receipt', 'answer-overdue']);
      expect(runs).toHaveLength(1);
      expect(await kites.house.db.kysely.selectFrom('matter').select(['state', 'next_due']).execute()).toEqual([
        { state: 'lapsed', next_due: null },
      ]);
      await soundness(kites);
    });

    test('a worker killed before its commit leaves nothing, and another one carries it out', async () => {
      const folder = given.kind === 'pglite' ? await mkdtemp(join(tmpdir(), 'zhiquan-kites-')) : undefined;
      if (folder) closing.push(() => rm(folder, { recursive: true, force: true }));
      let db = folder ? await openDatabase({ folder }) : given.db;
      if (folder) await migrate(db);
      let kites = await openKites(db);
      const [id] = await aboutToLapse(kites, ['苍鹰'], 1);
      const { offset } = kites.clock;
      if (folder) {
        await closing.pop()?.();
        await db.close();
      }
      const child = await startProcess({ ...(folder ? { folder } : { url: given.url }), offset }, 'about to commit');
      await kill(child);
      if (folder) {
        db = await openDatabase({ folder });
        closing.push(() => db.close());
        kites = await kiteHouse(db, runningClock(offset));
        closing.push(() => kites.jobs.close());
      }
      expect(await actionsOf(db, id!)).toEqual(['apply', 'take', 'ask', 'prove-receipt']);
      const attempts: number[] = [];
      const handlers = clockHandlers(kites.house);
      const worker = await startWorker(
        db,
        {
          'limit-passed': async (data, context) => {
            attempts.push(context.attempt);
            await handlers['limit-passed'](data, context);
          },
        },
        { clock: kites.clock, pollSeconds: 0.5, superviseSeconds: 1, heartbeatSeconds: 10 },
      );
      closing.push(() => worker.stop());
      await expect.poll(() => actionsOf(db, id!), { timeout: 50_000, interval: 200 }).toContain('answer-overdue');
      await sleep(1000);
      expect(attempts).toEqual([2]);
      expect((await actionsOf(db, id!)).filter((action) => action === 'answer-overdue')).toHaveLength(1);
      await soundness(kites);
    });

    test('two workers never run one timer twice', async ({ skip }) => {
      if (given.kind !== 'postgres') skip('one process at a time holds an embedded database');
      const db = await given.again();
      const kites = await openKites(db);
      await db.exec('create table if not exists timer_run (job text not null, worker int not null)');
      await db.kysely
        .insertInto('setting')
        .values({
          site: 'yurt-festival',
          key: 'kite/permit:maxKites',
          value: json(1000),
          valid_from: plainDate('2026-01-01'),
          by: 'admin',
          at: '2026-01-01T00:00:00Z' as never,
        })
        .execute();
      const matters = await aboutToLapse(
        kites,
        Array.from({ length: 24 }, (_, n) => `同时${n}`),
        3,
      );
      const workers = await Promise.all(
        [1, 2].map(async (number) => {
          const own = await given.again();
          const handlers = clockHandlers({ ...kites.house, db: own });
          return startWorker(
            own,
            {
              'limit-passed': async (data, context) => {
                await sql`insert into timer_run values (${context.id}, ${number})`.execute(own.kysely);
                await handlers['limit-passed'](data, context);
              },
              // The sweep looks at the same matters at the same time.
              'sweep-limits': handlers['sweep-limits'],
            },
            {
              clock: kites.clock,
              pollSeconds: 0.5,
              concurrency: { 'limit-passed': 3, 'sweep-limits': 1 },
              every: [{ name: 'sweep-limits', seconds: 1 }],
            },
          );
        }),
      );
      for (const worker of workers) closing.push(() => worker.stop());
      const open = async () =>
        (
          await db.kysely
            .selectFrom('matter')
            .select('id')
            .where('id', 'in', matters)
            .where('closed_at', 'is', null)
            .execute()
        ).length;
      await expect.poll(open, { timeout: 40_000, interval: 200 }).toBe(0);
      const left = () =>
        sql<{ n: number }>`
          select count(*)::int as n from jobs.job
          where name = 'limit-passed' and start_after <= now() and state in ('created', 'active', 'retry')`
          .execute(db.kysely)
          .then(({ rows }) => rows[0]!.n);
      await expect.poll(left, { timeout: 20_000, interval: 200 }).toBe(0);
      const { rows } = await sql<{ job: string; runs: number }>`
        select job, count(*)::int as runs from timer_run group by job`.execute(db.kysely);
      expect(rows).toHaveLength(24);
      expect(rows.filter((row) => row.runs !== 1)).toEqual([]);
      for (const id of matters)
        expect((await actionsOf(db, id)).filter((action) => action === 'answer-overdue')).toHaveLength(1);
      const failed = await sql`
        select id from jobs.job where (state = 'failed' or retry_count > 0) and data->>'matter' = any (${matters})`.execute(
        db.kysely,
      );
      expect(failed.rows).toEqual([]);
      await soundness(kites);
    });
  });
});
