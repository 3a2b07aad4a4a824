import { afterEach, expect, test } from 'vitest';
import type { Job } from '#engine/ports/jobs.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type OpenJobs, openJobs } from './queue.ts';

let open: OpenJobs | undefined;
afterEach(() => open?.close());

const later = '2035-01-01T00:00:00.000Z' as Instant;
const samples: Job[] = [
  { name: 'mail', data: { to: 'a' }, key: 'k1' },
  { name: 'timer', data: { matter: 'm', deep: { list: [1, 'é', null] } }, startAfter: later, key: 'k2' },
  { name: 'mail', data: {}, retry: { limit: 2, delaySeconds: 7, longestDelaySeconds: 70 }, expireSeconds: 5 },
];

/** A stored job without what differs from one storing to the next. */
function comparable(row: Record<string, unknown>): Record<string, unknown> {
  const { id, created_on, start_after, keep_until, data, ...rest } = row;
  const [start, keep, created] = [start_after, keep_until, created_on].map((moment) => (moment as Date).getTime());
  const kept = Math.round((keep! - start!) / 1000);
  const waits = start! - created! > 60_000;
  return { ...rest, data: JSON.stringify(data), kept, waits, start: waits ? start : null, keyed: id !== null };
}

withDatabases((given) => {
  test('jobs stored at once are stored as jobs stored one by one', async () => {
    const db = await given.fresh();
    open = await openJobs(db, ['mail', 'timer'], { heartbeatSeconds: 20 });
    const jobs = open;
    const rows = async () =>
      (await db.executeSql('select * from jobs.job order by name, data::text, created_on')).rows.map(comparable);
    for (const sample of samples) await jobs.enqueue(db.kysely, sample);
    const single = await rows();
    const ids = (await db.executeSql('select id::text from jobs.job where start_after > now()')).rows;
    await db.exec('delete from jobs.job');
    await db.transaction((tx) => jobs.enqueueAll(tx, samples));
    expect(await rows()).toEqual(single);
    expect(single).toHaveLength(3);
    expect((await db.executeSql('select id::text from jobs.job where start_after > now()')).rows).toEqual(ids);
  });

  test('a key that is taken is left out, unknown names are refused, and nothing is stored for nothing', async () => {
    const db = await given.fresh();
    open = await openJobs(db, ['mail', 'timer']);
    const jobs = open;
    const count = async () => Number((await db.executeSql('select count(*)::int as n from jobs.job')).rows[0]?.n);
    await jobs.enqueue(db.kysely, samples[0]!);
    await jobs.enqueueAll(db.kysely, samples);
    await jobs.enqueueAll(db.kysely, []);
    expect(await count()).toBe(3);
    await jobs.enqueueAll(db.kysely, samples);
    expect(await count()).toBe(4);
    await expect(jobs.enqueueAll(db.kysely, [{ name: 'parcel', data: {} }])).rejects.toThrow(
      'No job is called "parcel"',
    );
    await expect(
      db.transaction(async (tx) => {
        await jobs.enqueueAll(tx, [{ name: 'mail', data: {} }]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await count()).toBe(4);
  });
});
