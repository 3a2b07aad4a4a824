// Measures one engine in a process of its own and prints one JSON value: node bench/search/measure.ts <engine> <documents> …
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { percentile } from '../lib/bench.ts';
import { Documents } from './documents.ts';
import type { Engine } from './engine.ts';
import { LINES, type Line, type Question, questionsOf } from './queries.ts';

export interface Measured {
  engine: string;
  documents: number;
  /** Documents per second, index included. */
  ingest: number;
  lines: Record<Line, { p50: number; p95: number; p99: number; hits: number }>;
  /** Eight users at once, a mixture of the lines. */
  users: { perSecond: number; p50: number; p95: number; p99: number };
  /** MB of 10⁶ bytes. */
  memory: number;
  disk: number;
}

const USERS = 8;

const [name = '', size = '', count = '', seedText = ''] = process.argv.slice(2);
const documents = new Documents(Number(seedText));
const total = Number(size);
const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-bench-search-'));
try {
  // What generating takes belongs to no engine.
  const before = memoryOf([process.pid]);
  const engine = await open();
  const measured = await measure(engine, before);
  await engine.close();
  console.log(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function open(): Promise<Engine> {
  if (name === 'lance') return (await import('./lance.ts')).lanceEngine(folder);
  if (name === 'sqlite') return (await import('./sqlite.ts')).sqliteEngine(folder);
  if (name === 'postgres') return (await import('./postgres.ts')).postgresEngine();
  throw new Error(`There is no engine "${name}".`);
}

async function measure(engine: Engine, before: number): Promise<Measured> {
  const seconds = await engine.ingest(all());
  console.error(`  ${engine.name}: ${Math.round(total / seconds)} documents a second`);
  const lines = {} as Measured['lines'];
  for (const line of LINES) {
    const questions = questionsOf(line, Number(count) + 10, documents, total, Number(seedText));
    for (const question of questions.slice(0, 10)) await engine.ask(question);
    const times: number[] = [];
    let hits = 0;
    for (const question of questions.slice(10)) {
      const begun = performance.now();
      hits += await engine.ask(question);
      times.push(performance.now() - begun);
    }
    lines[line] = { ...percentiles(times), hits: hits / times.length };
    console.error(`  ${engine.name}: ${line} ${lines[line].p50.toFixed(1)} / ${lines[line].p95.toFixed(1)} ms`);
  }
  return {
    engine: engine.name,
    documents: total,
    ingest: total / seconds,
    lines,
    users: await measureUsers(engine),
    memory: Math.max(0, memoryOf([process.pid, ...(await engine.processes())]) - before),
    disk: (await engine.bytes()) / 1e6,
  };
}

function* all() {
  for (let id = 0; id < total; id++) yield documents.at(id);
}

async function measureUsers(engine: Engine): Promise<Measured['users']> {
  const each = Math.max(10, Math.floor(Number(count) / 4));
  const mixture = LINES.flatMap((line) =>
    questionsOf(line, Math.ceil((each * USERS) / LINES.length), documents, total, Number(seedText) + 1),
  );
  const queues = Array.from({ length: USERS }, (_, user) =>
    mixture.filter((_question, index) => index % USERS === user),
  );
  const users = await engine.users(USERS);
  const times: number[] = [];
  // The first question of a user opens a connection or a thread.
  await Promise.all(users.map((user, index) => user(queues[index]!.shift() as Question)));
  const begun = performance.now();
  await Promise.all(
    users.map(async (user, index) => {
      for (const question of queues[index]!) {
        const asked = performance.now();
        await user(question);
        times.push(performance.now() - asked);
      }
    }),
  );
  return { perSecond: (times.length / (performance.now() - begun)) * 1000, ...percentiles(times) };
}

function percentiles(times: number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
}

/** Proportional memory in MB, so that what processes share counts once; resident where the system does not tell. */
function memoryOf(pids: number[]): number {
  let kilobytes = 0;
  globalThis.gc?.();
  for (const pid of pids) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      if (pid === process.pid) kilobytes += process.memoryUsage().rss / 1024;
    }
  }
  return (kilobytes * 1024) / 1e6;
}
