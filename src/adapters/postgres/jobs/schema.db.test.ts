import { getMigrationPlans, getRollbackPlans } from 'pg-boss';
import { expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { JOB_SCHEMA } from './boss.ts';
import { openJobs } from './queue.ts';
import { startWorker } from './worker.ts';

withDatabases((given) => {
  const version = async () => Number((await given.db.executeSql('select version from jobs.version')).rows[0]?.version);

  test('the job tables are installed, and older ones are brought up to date', async () => {
    const { db } = given;
    const first = await openJobs(db, ['note']);
    await first.enqueue(db.kysely, { name: 'note', data: { n: 1 }, key: 'kept' });
    await first.close();
    const newest = await version();
    const steps = 3;
    for (let at = newest; at > newest - steps; at--) await db.exec(getRollbackPlans(JOB_SCHEMA, at));
    expect(await version()).toBe(newest - steps);
    expect(getMigrationPlans(JOB_SCHEMA, newest - steps)).toContain('ALTER');

    const ran: unknown[] = [];
    const worker = await startWorker(
      db,
      {
        note: async (data) => {
          ran.push(data);
        },
      },
      { pollSeconds: 0.5 },
    );
    expect(await version()).toBe(newest);
    await expect.poll(() => ran, { timeout: 10_000 }).toEqual([{ n: 1 }]);
    await worker.stop();
  });

  test('starting again changes nothing', async () => {
    const before = await version();
    const jobs = await openJobs(given.db, ['note', 'more']);
    expect(await jobs.enqueue(given.db.kysely, { name: 'note', data: {}, key: 'kept' })).toBeUndefined();
    await jobs.close();
    expect(await version()).toBe(before);
  });
});
