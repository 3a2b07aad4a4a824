// Clone to first page, second start, memory at rest: what a newcomer waits for, measured on a fresh clone of this checkout.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bench, Figure } from './lib/bench.ts';

const project = path.resolve(import.meta.dirname, '..');
const limitMs = 15 * 60_000;
const say = (words: string) => console.error(words);

export const bench: Bench = {
  summary: 'clone to first page, second start, memory at rest (committed state only; takes minutes)',
  async run() {
    const base = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-bench-'));
    const clone = path.join(base, 'zhiquan');
    try {
      const begun = performance.now();
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, clone]);
      const cloned = performance.now();
      say('cloned; first start …');
      const first = await startServer(clone);
      const firstPage = performance.now();
      await first.stop();
      say('second start …');
      const again = performance.now();
      const second = await startServer(clone);
      const secondPage = performance.now();
      say('ten seconds of rest …');
      await wait(10_000);
      const memory = residentMegabytes(second.pid);
      await second.stop();
      const stopped = await measureStop(clone);
      return [
        seconds('clone', cloned - begun),
        seconds('first start to first page', firstPage - cloned),
        seconds('clone to first page', firstPage - begun, 'aim: ≤ 300 s on 2 cores'),
        seconds('second start to first page', secondPage - again, 'aim: ≤ 10 s'),
        seconds('stop on SIGTERM', stopped),
        {
          name: 'memory at rest, server',
          value: memory.server,
          unit: 'MB',
          note: 'resident, 10 s after the first page',
        },
        { name: 'memory at rest, all processes', value: memory.all, unit: 'MB', note: 'with npm and the launcher' },
      ];
    } finally {
      rmSync(base, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

const seconds = (name: string, ms: number, note?: string): Figure => ({
  name,
  value: ms / 1000,
  unit: 's',
  ...(note ? { note } : {}),
});

async function measureStop(clone: string): Promise<number> {
  const server = await startServer(clone);
  const begun = performance.now();
  await server.stop();
  return performance.now() - begun;
}

interface Running {
  pid: number;
  stop(): Promise<void>;
}

/** `npm start` in the clone, as a person would call it; resolves when the first page is there. */
async function startServer(clone: string): Promise<Running> {
  const port = await freePort();
  // A person's shell has none of what npm sets for the scripts it runs.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|INIT_CWD$|DATABASE_URL$|NODE_ENV$)/.test(name)),
  );
  const child = spawn('npm', ['start', '--', '--port', String(port)], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-5000);
    });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 20_000);
    await ended;
    clearTimeout(timer);
  };
  const deadline = performance.now() + limitMs;
  while (!(await isServed(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`npm start served no page:\n${output}`);
    }
    await wait(50);
  }
  return { pid: child.pid!, stop };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // The group has ended already.
  }
}

async function isServed(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    return answer.ok && (await answer.text()).includes('<html');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resident memory of a process and its descendants, in MB of 10⁶ bytes. */
function residentMegabytes(pid: number): { server: number; all: number } {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((m) =>
      m ? [{ pid: Number(m[1]), parent: Number(m[2]), bytes: Number(m[3]) * 1024, command: m[4]! }] : [],
    );
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
  }
  const own = rows.filter((row) => family.has(row.pid));
  const total = (chosen: typeof own) => chosen.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return { server: total(own.filter(({ command }) => command.includes('apps/server/main.ts'))), all: total(own) };
}
