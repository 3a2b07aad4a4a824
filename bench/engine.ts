// Actions per second of the engine – decided, logged, projected, register altered, job enqueued, committed – beside the
// floor: the same rows written by one hand-written transaction, in the same run on the same database.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { openDatabase } from '#adapters/postgres/index.ts';
import { type Bench, type Figure, percentile } from './lib/bench.ts';
import { Floor, modelOf } from './lib/floor.ts';
import { startServer } from './lib/postgres.ts';
import { openRenewals, type Target } from './lib/renewal.ts';

const USERS = 16;
const TURNS = 5;
const say = (words: string) => console.error(words);

export const bench: Bench = {
  summary: 'actions per second on PostgreSQL (fsync on) and PGlite, beside the same rows written by hand',
  async run(args) {
    const seconds = Number(args.find((word) => /^\d+$/.test(word)) ?? 9);
    const figures: Figure[] = [];
    if (!args.includes('pglite')) figures.push(...(await onServer(seconds)));
    if (!args.includes('postgres')) figures.push(...(await embedded(seconds)));
    return figures;
  },
};

/** Sorted latencies in milliseconds, how long the whole took, and the seconds of a core that this process used. */
interface Measured {
  latencies: number[];
  seconds: number;
  cpu: number;
}

/** So many users, each doing one thing after the other on a target of their own, for a while. */
async function load(
  users: number,
  seconds: number,
  targets: Target[],
  work: (target: Target, user: number) => Promise<unknown>,
): Promise<Measured> {
  const latencies: number[] = [];
  const used = process.cpuUsage();
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
  const { user, system } = process.cpuUsage(used);
  return {
    latencies: latencies.sort((a, b) => a - b),
    seconds: (performance.now() - begun) / 1000,
    cpu: (user + system) / 1e6,
  };
}

const merge = (parts: Measured[]): Measured => ({
  latencies: parts.flatMap((one) => one.latencies).sort((a, b) => a - b),
  seconds: parts.reduce((sum, one) => sum + one.seconds, 0),
  cpu: parts.reduce((sum, one) => sum + one.cpu, 0),
});

/** Milliseconds of a core per thing done: the figure that a busy machine disturbs least. */
const cost = (one: Measured): number => (1000 * one.cpu) / one.latencies.length;

const rate = (one: Measured): number => one.latencies.length / one.seconds;

function report(where: string, users: number, engine: Measured, floor: Measured, share: number): Figure[] {
  const note = users === 1 ? '1 user' : `${users} users at once`;
  return [
    { name: `${where}: engine`, value: rate(engine), unit: 'actions/s', note },
    { name: `${where}: floor`, value: rate(floor), unit: 'transactions/s', note: `${note}, same rows by hand` },
    {
      name: `${where}: engine of floor`,
      value: 100 * share,
      unit: '%',
      note: where === 'PostgreSQL' ? 'middle of five turns; aim: ≥ 50 %' : 'middle of five turns',
    },
    {
      name: `${where}: engine, this process`,
      value: cost(engine),
      unit: 'ms CPU',
      note: 'per action, without the server',
    },
    { name: `${where}: floor, this process`, value: cost(floor), unit: 'ms CPU', note: 'per transaction' },
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
    const renewals = await openRenewals(db, 2000, USERS);
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
    // In short turns, so that a noisy neighbour or a growing table hits both alike.
    for (let turn = 0; turn < TURNS; turn++) {
      engines.push(await engine(seconds / TURNS));
      floors.push(await floor(seconds / TURNS));
    }
    await renewals.jobs.close();
    return report('PostgreSQL', USERS, merge(engines), merge(floors), middle(engines, floors));
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
    const renewals = await openRenewals(db, 400, 1);
    const { targets } = renewals;
    const engine = (users: number, time: number) => load(users, time, targets, (target) => renewals.renew(target));
    await engine(1, 1);
    const model = await modelOf(db, targets[0]!);
    const floor = async (time: number) => {
      const hand = new Floor(model);
      await hand.begin(db);
      return load(1, time, targets, (target) =>
        db.transaction(async (tx) => {
          for (const { text, values } of hand.statements(target))
            await tx.executeQuery(CompiledQuery.raw(text, values));
        }),
      );
    };
    await floor(0.5);
    say('measuring …');
    const engines: Measured[] = [];
    const floors: Measured[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      engines.push(await engine(1, seconds / TURNS));
      floors.push(await floor(seconds / TURNS));
    }
    const crowd = await engine(USERS, seconds / 4);
    await renewals.jobs.close();
    await db.close();
    return [
      ...report('PGlite', 1, merge(engines), merge(floors), middle(engines, floors)),
      { name: 'PGlite: one action, p50', value: percentile(crowd.latencies, 0.5), unit: 'ms', note: WAITING },
      { name: 'PGlite: one action, p99', value: percentile(crowd.latencies, 0.99), unit: 'ms', note: WAITING },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const WAITING = `${USERS} users at once, who wait for the one connection`;

/** The middle of the shares of engine in floor, turn by turn. */
function middle(engines: Measured[], floors: Measured[]): number {
  const shares = engines.map((one, turn) => rate(one) / rate(floors[turn]!)).sort((a, b) => a - b);
  say(`engine of floor, turn by turn: ${shares.map((share) => `${Math.round(100 * share)} %`).join(', ')}`);
  return percentile(shares, 0.5);
}
