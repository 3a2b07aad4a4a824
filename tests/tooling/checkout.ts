// A small checkout with the real launcher, a stand-in for npm that counts its calls, and a server that tells its arguments.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '..', '..');

const server = `
if (process.env.LINGER) {
  process.on('SIGTERM', () => process.exit(7));
  setInterval(() => undefined, 1000);
} else process.exitCode = process.argv.includes('--empty') ? 0 : 3;
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.versions.node, url: process.env.DATABASE_URL ?? null }));
`;

/** Behaves as NPM_ANSWER says: "good", "broken" (dies half-way) or "unsynced" (\`ci\` refuses the lock file). */
const npm = (nodePackage: string) => `
const fs = require('fs');
fs.appendFileSync('npm-calls', process.argv[2] + '\\n');
const answer = process.env.NPM_ANSWER || 'good';
if (answer === 'unsynced' && process.argv[2] === 'ci') { console.error('npm error package.json and package-lock.json are not in sync'); process.exit(1); }
fs.mkdirSync('node_modules', { recursive: true });
if (answer === 'broken') { console.error('npm error network'); process.exit(1); }
if (!fs.existsSync('node_modules/node')) fs.symlinkSync(${JSON.stringify(nodePackage)}, 'node_modules/node', 'junction');
`;

export interface Checkout {
  root: string;
  /** `npm start` as npm would run it. */
  start(args?: string[], env?: Record<string, string | undefined>): Promise<Ended>;
  launch(args?: string[], env?: Record<string, string | undefined>): ReturnType<typeof spawn>;
  npmCalls(): string[];
  /** Every path below the checkout, to see that nothing was written. */
  listing(): string[];
  remove(): void;
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** What the stand-in server told; undefined when it was not reached. */
  served?: { args: string[]; node: string; url: string | null };
}

export function makeCheckout({ installed = true, name = 'check out 全 ' } = {}): Checkout {
  const base = mkdtempSync(path.join(os.tmpdir(), name));
  const root = path.join(base, 'project');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  cpSync(path.join(project, 'bin'), path.join(root, 'bin'), { recursive: true });
  write('package.json', '{"name":"x","type":"module"}');
  write('package-lock.json', '{"packages":{"":{},"node_modules/node":{"version":"24.0.0"}}}');
  write('src/apps/server/main.ts', server);
  const nodePackage = path.join(project, 'node_modules', 'node');
  const npmScript = path.join(base, 'npm-cli.js');
  writeFileSync(npmScript, npm(nodePackage));
  if (installed) {
    mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(nodePackage, path.join(root, 'node_modules', 'node'), 'junction');
    write('node_modules/.package-lock.json', '{"packages":{"node_modules/node":{"version":"24.0.0"}}}');
  }
  const launch: Checkout['launch'] = (args = [], env = {}) =>
    spawn(process.execPath, [path.join(root, 'bin', 'start.mjs'), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, npm_execpath: npmScript, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    root,
    launch,
    start: (args, env) => ended(launch(args, env)),
    npmCalls: () => {
      const file = path.join(root, 'npm-calls');
      return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    },
    listing: () => readdirSync(root, { recursive: true }).map(String).sort(),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  return new Promise((resolve) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => {
      const line = out.split('\n').find((one) => one.startsWith('{'));
      resolve({ code, out, err, ...(line ? { served: JSON.parse(line) } : {}) });
    });
  });
}
