/**
 * The festival's worker in a process of its own, to be killed: `node clock-process.ts <json>`. It carries out a limit's
 * consequence up to the moment before the commit, says so, and then hangs.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, startWorker } from '#adapters/postgres/index.ts';
import { clockHandlers } from '#apps/core/jobs.ts';
import { kiteHouse, runningClock } from './kite-house.ts';

export interface ClockProcess {
  url?: string;
  folder?: string;
  offset: number;
}

const config = JSON.parse(process.argv[2] ?? '{}') as ClockProcess;
const db = await openDatabase(config);
const clock = runningClock(config.offset);
const { house } = await kiteHouse(db, clock);
house.enqueue = async () => {
  console.log('about to commit');
  await sleep(3_600_000);
};
await startWorker(db, clockHandlers(house), { clock, pollSeconds: 0.5, superviseSeconds: 1, heartbeatSeconds: 10 });
console.log('working');
// The pipe from the test closes when the test is gone, however it went.
process.stdin.resume().once('end', () => process.exit(1));
