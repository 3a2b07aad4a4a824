/**
 * A worker in a process of its own, to be killed by tests: `node job-process.ts <json>`. Its handler `hang` never
 * returns; `mark` leaves a row while it runs and one when it is done. Prints a line per event.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase, openJobs, startWorker } from '#adapters/postgres/index.ts';

export interface JobProcess {
  url?: string;
  folder?: string;
  /** Stores this job first. */
  enqueue?: 'hang';
  /** Runs jobs of these names. */
  work: ('hang' | 'mark')[];
}

const config = JSON.parse(process.argv[2] ?? '{}') as JobProcess;
const db = await openDatabase(config);
if (config.enqueue) {
  const jobs = await openJobs(db, [config.enqueue], { heartbeatSeconds: 10 });
  await db.transaction((tx) =>
    jobs.enqueue(tx, {
      name: 'hang',
      data: { by: process.pid },
      retry: { limit: 3, delaySeconds: 1, longestDelaySeconds: 1 },
    }),
  );
}
const handlers = {
  hang: async () => {
    console.log('hanging');
    await sleep(3_600_000);
  },
  mark: async (data: Record<string, unknown>) => {
    const key = Number(data.n);
    await sql`insert into running (n, pid) values (${key}, ${process.pid})`.execute(db.kysely);
    await sleep(5);
    await db.transaction(async (tx) => {
      await sql`delete from running where n = ${key}`.execute(tx);
      await sql`insert into done (n, pid) values (${key}, ${process.pid})`.execute(tx);
    });
  },
};
const worker = await startWorker(db, Object.fromEntries(config.work.map((name) => [name, handlers[name]])), {
  pollSeconds: 0.5,
  superviseSeconds: 1,
  concurrency: 4,
});
console.log('working');
// The pipe from the test closes when the test is gone, however it went.
process.stdin.resume().once('end', () => process.exit(1));
process.once('SIGTERM', async () => {
  await worker.stop();
  await db.close();
  // From here nothing may keep the process alive; the test waits for its end.
  process.stdin.destroy();
  console.log('stopped');
});
