// Where things lie, and how a program is run with the project's own Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const modules = path.join(root, 'node_modules');
export const cache = path.join(root, '.cache');

/** Says one sentence on standard error and ends. 2 = the caller can put it right by calling differently, 1 = it went wrong here. */
export function fail(sentence, code = 2) {
  console.error(sentence);
  process.exit(code);
}

/** The path of a Node 24: the project's own, or the one that runs now; undefined when there is none. */
export function findNode24() {
  const own = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/**
 * Runs a script with Node 24 in the foreground, hands signals on, and ends this process with its exit code.
 * Stripped and compiled files are kept in .cache, which makes the next start several times faster.
 */
export function handOver(args, env = process.env) {
  const child = spawn(findNode24(), ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: path.join(cache, 'compiled'), ...env },
  });
  forwardSignals(child);
  child.on('error', (fault) => fail(`Node 24 could not be started (${fault.message}).`, 1));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)));
}

/**
 * Passes SIGTERM and SIGHUP on to the child, and SIGINT too unless a terminal has already sent it to the whole process
 * group (a server that gets Ctrl-C twice believes that it should stop at once).
 */
export function forwardSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
}

/**
 * Runs a program to its end, keeping what it prints for the case that it fails.
 * Resolves with `{code, output}`; an interrupt ends the child and this process.
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => {
      output = (output + chunk).slice(-100_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = (signal) => {
      child.kill(signal);
      process.exit(128 + os.constants.signals[signal]);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, output });
    };
    child.on('error', (fault) => {
      output += fault.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** The last lines of a program's output, for a person to read. */
export const tail = (output, lines = 30) => output.trimEnd().split('\n').slice(-lines).join('\n');
