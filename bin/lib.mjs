// Plain JavaScript that any Node from 20.19 runs: finds the project's own Node 24 and installs what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.zhiquan-lock');

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Zhiquan needs Node 20.19 or newer to start (this is ${process.versions.node}). Install a newer Node and run the command again.`,
  );
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** Installs the dependencies when they are missing or the lock file has changed since. */
export function ensureInstalled({ quiet = false } = {}) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && node24()) return;
  if (!quiet) console.error('Installing dependencies (about a minute on a first start) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0)
    fail(
      'The dependencies could not be installed: npm ci failed. Check the connection to your npm registry and run the command again.',
    );
  if (!node24()) {
    fail(
      'The npm package "node" did not bring Node 24 (were install scripts switched off?). Allow them with "npm install-scripts approve node" and "npm rebuild node", or run with a Node 24 of your own.',
    );
  }
  writeFileSync(stamp, lock);
}

/** The path of a Node 24: the project's own, or the one that runs now; undefined when there is none. */
export function node24() {
  const own = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/** Runs a script with Node 24, hands signals on, and ends with its exit code. */
export function runWithNode24(args, env = {}) {
  const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
