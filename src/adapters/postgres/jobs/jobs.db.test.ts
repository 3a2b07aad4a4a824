import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { JobContext, Worker } from '#engine/ports/jobs.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { fixedClock } from '../../clock.ts';
import { listDeadLetters } from './dead-letters.ts';
import { type OpenJobs, openJobs } from './queue.ts';
import { startWorker, type WorkerOptions } from './worker.ts';

const NAMES = ['note', 'fail', 'slow', 'tick'];

withDatabases((given) => {
  let jobs: OpenJobs;
  let worker: Worker | undefined;
  const done: { note: unknown; context: JobContext; aborted: boolean }[] = [];

  beforeAll(async () => {
    jobs = await openJobs(given.db, NAMES);
    return () => jobs.close();
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    done.length = 0;
  });

  const handlers = {
    note: async (data: Record<string, unknown>, context: JobContext) => {
      done.push({ note: data.note, context, aborted: context.signal.aborted });
    },
  };
  const work = async (more: Parameters<typeof startWorker>[1] = {}, options: WorkerOptions = {}) => {
    worker = await startWorker(
      given.db,
      { ...handlers, ...more },
      { pollSeconds: 0.5, superviseSeconds: 1, ...options },
    );
  };
  const notes = () => done.map(({ note }) => note);
  const stored = async (name: string) =>
    (
      await sql<{ state: string }>`select state from jobs.job where name = ${name} order by created_on`.execute(
        given.db.kysely,
      )
    ).rows.map(({ state }) => state);

  test('a job is stored with its transaction and never without', async () => {
    const { db } = given;
    const id = await db.transaction((tx) => jobs.enqueue(tx, { name: 'note', data: { note: 'kept' } }));
    await expect(
      db.transaction(async (tx) => {
        await jobs.enqueue(tx, { name: 'note', data: { note: 'lost' } });
        throw new Error('roll back');
      }),
    ).rejects.toThrow('roll back');
    expect(await stored('note')).toEqual(['created']);
    await work();
    await expect.poll(notes, { timeout: 10_000 }).toEqual(['kept']);
    expect(done[0]?.context).toMatchObject({ id, name: 'note', attempt: 1, last: false });
    expect(done[0]?.aborted).toBe(false);
    await expect.poll(() => stored('note'), { timeout: 10_000 }).toEqual(['completed']);
  });

  test('a keyed job exists once, before and after it has run', async () => {
    const enqueue = (key: string) =>
      given.db.transaction((tx) => jobs.enqueue(tx, { name: 'note', data: { note: key }, key }));
    expect(await enqueue('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await enqueue('a')).toBeUndefined();
    expect(await enqueue('b')).toBeDefined();
    await work();
    await expect.poll(() => notes().sort(), { timeout: 10_000 }).toEqual(['a', 'b']);
    expect(await enqueue('a')).toBeUndefined();
  });

  test('a keyed job can be taken back until it runs, in the transaction', async () => {
    const { db } = given;
    const later = {
      name: 'note',
      data: { note: 'never' },
      key: 'timer',
      startAfter: '2999-01-01T00:00:00.000Z' as Instant,
    };
    await db.transaction((tx) => jobs.enqueue(tx, later));
    await db
      .transaction(async (tx) => {
        expect(await jobs.cancel(tx, 'note', 'timer')).toBe(true);
        throw new Error('roll back');
      })
      .catch(() => {});
    expect(await db.transaction((tx) => jobs.cancel(tx, 'note', 'timer'))).toBe(true);
    expect(await db.transaction((tx) => jobs.cancel(tx, 'note', 'timer'))).toBe(false);
    expect(await db.transaction((tx) => jobs.enqueue(tx, later))).toBeDefined();
  });

  test('a job waits for its moment on the program’s clock', async () => {
    const clock = fixedClock('2030-01-01T00:00:00.000Z' as Instant);
    const shifted = await openJobs(given.db, NAMES, { clock });
    const enqueue = (note: string, at: string) =>
      shifted.enqueue(given.db.kysely, { name: 'note', data: { note }, startAfter: at as Instant });
    await enqueue('long past', '2029-01-01T00:00:00.000Z');
    await enqueue('in 3 s', '2030-01-01T00:00:03.000Z');
    await enqueue('in a day', '2030-01-02T00:00:00.000Z');
    await shifted.close();
    await work();
    const begun = Date.now();
    await expect.poll(notes, { timeout: 10_000 }).toEqual(['long past', 'in 3 s']);
    expect(Date.now() - begun).toBeGreaterThan(1000);
  });

  test('a failing job is tried again, later and later, and ends among the dead letters', async () => {
    const attempts: [number, boolean][] = [];
    await given.db.transaction((tx) =>
      jobs.enqueue(tx, { name: 'fail', data: { n: 1 }, retry: { limit: 2, delaySeconds: 1, longestDelaySeconds: 1 } }),
    );
    await work({
      fail: async (_, { attempt, last }) => {
        attempts.push([attempt, last]);
        throw new Error(`broken ${attempt}`);
      },
    });
    await expect.poll(() => listDeadLetters(given.db), { timeout: 30_000 }).toHaveLength(1);
    expect(attempts).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const [dead] = await listDeadLetters(given.db);
    expect(dead).toMatchObject({ name: 'fail', data: { n: 1 }, attempts: 3, error: 'broken 3' });
    expect(await jobs.redrive([dead?.id ?? ''])).toBe(1);
    expect(await listDeadLetters(given.db)).toEqual([]);
    await expect.poll(() => attempts.length, { timeout: 15_000 }).toBeGreaterThan(3);
  });

  test('stopping waits for the running job', async () => {
    const started = Promise.withResolvers<void>();
    let finished = false;
    await given.db.transaction((tx) => jobs.enqueue(tx, { name: 'slow', data: {} }));
    await work({
      slow: async () => {
        started.resolve();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        finished = true;
      },
    });
    await started.promise;
    await worker?.stop();
    expect(finished).toBe(true);
    expect(await stored('slow')).toEqual(['completed']);
  });

  test('a handler may use transactions and make further jobs', async () => {
    await given.db.transaction((tx) => jobs.enqueue(tx, { name: 'slow', data: {}, key: 'chain' }));
    await work({
      slow: () =>
        given.db.transaction(async (tx) => {
          await jobs.enqueue(tx, { name: 'note', data: { note: 'second' } });
        }),
    });
    await expect.poll(notes, { timeout: 10_000 }).toEqual(['second']);
  });

  test('a repeated job is made once per interval for all workers', async () => {
    const clock = fixedClock('2030-01-01T00:00:59.000Z' as Instant);
    const slots: unknown[] = [];
    const tick = async (data: Record<string, unknown>) => {
      slots.push(data.slot);
    };
    const options = { clock, every: [{ name: 'tick', seconds: 60 }], pollSeconds: 0.5 };
    const other = await startWorker(given.db, { tick }, options);
    await work({ tick }, options);
    await expect.poll(() => slots, { timeout: 10_000 }).toEqual(['2030-01-01T00:00:00.000Z']);
    clock.advance(1000);
    await expect
      .poll(() => slots, { timeout: 10_000 })
      .toEqual(['2030-01-01T00:00:00.000Z', '2030-01-01T00:01:00.000Z']);
    await other.stop();
    expect(await stored('tick')).toHaveLength(2);
  });

  test('many jobs do not wait for each other’s poll, and waking spares the wait', async () => {
    await work({}, { pollSeconds: 30 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await given.db.transaction(async (tx) => {
      for (let n = 0; n < 50; n++) await jobs.enqueue(tx, { name: 'note', data: { note: n } });
    });
    worker?.wake();
    await expect.poll(() => new Set(notes()).size, { timeout: 15_000 }).toBe(50);
    expect(notes()).toHaveLength(50);
  });

  test('an unknown name is refused at once', async () => {
    await expect(jobs.enqueue(given.db.kysely, { name: 'typo', data: {} })).rejects.toThrow('No job is called "typo"');
  });
});
