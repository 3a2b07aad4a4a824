// Actions per second of the engine – decided, logged, projected, register altered, job enqueued, committed – beside the
// floor: the same rows written by one hand-written transaction, in the same run on the same database.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openDatabase } from '#adapters/postgres/index.ts';
import { type Bench, type Figure, percentile } from './lib/bench.ts';
import { Floor, modelOf } from './lib/floor.ts';
import { startServer } from './lib/postgres.ts';
import { openRenewals, type Target } from './lib/renewal.ts';

const USERS = 16;
const say = (words: string) => console.error(words);

export const bench: Bench = {
  summary: 'actions per second on PostgreSQL (fsync on) and PGlite, beside the same rows written by hand',
  async run(args) {
    const seconds = Number(args.find((word) => /^\d+$/.test(word)) ?? 4);
    const figures: Figure[] = [];
    if (!args.includes('pglite')) figures.push(...(await onServer(seconds)));
    if (!args.includes('postgres')) figures.push(...(await embedded(seconds)));
    return figures;
  },
};

/** Sorted latencies in milliseconds, and how long the whole took. */
interface Measured {
  latencies: number[];
  seconds: number;
}

/** So many users, each doing one thing after the other on a target of their own, for a while. */
async function load(
  users: number,
  seconds: number,
  targets: Target[],
  work: (target: Target, user: number) => Promise<unknown>,
): Promise<Measured> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      const own = targets.filter((_, index) => index % users === user);
      for (let turn = 0; performance.now() < until; turn++) {
        const start = performance.now();
        await work(own[turn % own.length]!, user);
        latencies.push(performance.now() - start);
      }
    }),
  );
  return { latencies: latencies.sort((a, b) => a - b), seconds: (performance.now() - begun) / 1000 };
}

const merge = (parts: Measured[]): Measured => ({
  latencies: parts.flatMap((one) => one.latencies).sort((a, b) => a - b),
  seconds: parts.reduce((sum, one) => sum + one.seconds, 0),
});

function report(where: string, users: number, engine: Measured, floor: Measured): Figure[] {
  const rate = (one: Measured) => one.latencies.length / one.seconds;
  const note = users === 1 ? '1 user' : `${users} users at once`;
  return [
    { name: `${where}: engine`, value: rate(engine), unit: 'actions/s', note },
    { name: `${where}: floor`, value: rate(floor), unit: 'transactions/s', note: `${note}, same rows by hand` },
    { name: `${where}: engine of floor`, value: (100 * rate(engine)) / rate(floor), unit: '%', note: 'aim: ≥ 50 %' },
    { name: `${where}: one action, p50`, value: percentile(engine.latencies, 0.5), unit: 'ms', note },
    { name: `${where}: one action, p99`, value: percentile(engine.latencies, 0.99), unit: 'ms', note },
    { name: `${where}: floor, p50`, value: percentile(floor.latencies, 0.5), unit: 'ms', note },
    { name: `${where}: floor, p99`, value: percentile(floor.latencies, 0.99), unit: 'ms', note },
  ];
}

async function onServer(seconds: number): Promise<Figure[]> {
  const server = await startServer();
  const db = await openDatabase({ url: server.url, connections: USERS });
  const pool = new pg.Pool({ connectionString: server.url, max: USERS });
  // A connection that is lost while the server stops is nobody's loss.
  pool.on('error', () => {});
  try {
    say('PostgreSQL: filing matters …');
    const renewals = await openRenewals(db, 800, USERS);
    const { targets } = renewals;
    const engine = (time: number) => load(USERS, time, targets, (target) => renewals.renew(target));
    await engine(1.5);
    const model = await modelOf(db, targets[0]!);
    const floor = async (time: number) => {
      const hand = new Floor(model);
      await hand.begin(db);
      const clients = await Promise.all(Array.from({ length: USERS }, () => pool.connect()));
      try {
        return await load(USERS, time, targets, async (target, user) => {
          const client = clients[user]!;
          await client.query('begin');
          for (const statement of hand.statements(target)) await client.query(statement);
          await client.query('commit');
        });
      } finally {
        for (const client of clients) client.release();
      }
    };
    await floor(1);
    say('measuring …');
    const engines: Measured[] = [];
    const floors: Measured[] = [];
    // Turn by turn, so that a noisy neighbour or a growing table hits both alike.
    for (let turn = 0; turn < 2; turn++) {
      engines.push(await engine(seconds));
      floors.push(await floor(seconds));
    }
    await renewals.jobs.close();
    return report('PostgreSQL', USERS, merge(engines), merge(floors));
  } finally {
    await pool.end();
    await db.close();
    await server.stop();
  }
}

async function embedded(seconds: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-bench-pglite-'));
  try {
    say('PGlite: filing matters …');
    const db = await openDatabase({ folder });
    const renewals = await openRenewals(db, 200, 1);
    const { targets } = renewals;
    await load(1, 1, targets, (target) => renewals.renew(target));
    const model = await modelOf(db, targets[0]!);
    say('measuring …');
    const alone = await load(1, seconds, targets, (target) => renewals.renew(target));
    const crowd = await load(USERS, seconds, targets, (target) => renewals.renew(target));
    const hand = new Floor(model);
    await hand.begin(db);
    await renewals.jobs.close();
    await db.close();
    // The bare embedded database on the same folder, without our driver.
    const pglite = await PGlite.create(path.join(folder, 'database'));
    const floor = async (target: Target) =>
      pglite.transaction(async (tx) => {
        for (const { text, values } of hand.statements(target)) await tx.query(text, values);
      });
    await load(1, 1, targets, floor);
    const floors = await load(1, seconds, targets, floor);
    await pglite.close();
    return [
      ...report('PGlite', 1, alone, floors),
      ...report('PGlite, a crowd', USERS, crowd, floors).filter(({ name }) => /action/.test(name)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
