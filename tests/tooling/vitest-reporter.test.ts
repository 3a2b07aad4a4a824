import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Message } from '../../tools/lib/vitest-reporter.ts';

const project = path.resolve(import.meta.dirname, '..', '..');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs vitest with the counting reporter on invented test files; answers its last message and exit code. */
async function count(files: Record<string, string>): Promise<{ code: number | null; end: Message | undefined }> {
  const base = mkdtempSync(path.join(os.tmpdir(), 'reporter-'));
  made.push(base);
  symlinkSync(path.join(project, 'node_modules'), path.join(base, 'node_modules'), 'junction');
  writeFileSync(path.join(base, 'vitest.config.mjs'), 'export default { test: { include: ["*.test.mjs"] } };');
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(base, file), text);
  const child = spawn(
    process.execPath,
    [
      path.join(project, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--reporter=${path.join(project, 'tools', 'lib', 'vitest-reporter.ts')}`,
    ],
    {
      cwd: base,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    },
  );
  let end: Message | undefined;
  child.on('message', (message) => {
    if ((message as Message).kind === 'end') end = message as Message;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, end };
}

it('counts cases, gives reasons of skips, and counts as failed what never became a case', async () => {
  const { code, end } = await count({
    'mixed.test.mjs': `
      import { describe, expect, it } from 'vitest';
      it('passes', () => expect(1).toBe(1));
      it('fails', () => expect(1).toBe(2));
      it('skips', (context) => context.skip('no samples beside the checkout'));
      it.skip('is silent about why', () => undefined);
      it.todo('is planned');
      describe.skip('a group', () => { it('goes with it', () => undefined); });`,
    'hook.test.mjs': `
      import { beforeAll, describe, it } from 'vitest';
      describe('with a broken hook', () => { beforeAll(() => { throw new Error('no kettle'); }); it('never runs', () => undefined); });`,
    'unloadable.test.mjs': `throw new Error('no tea');`,
    'stray.test.mjs': `
      import { it } from 'vitest';
      it('leaves a rejection behind', () => { Promise.reject(new Error('spilt')); });`,
  });
  expect(code).not.toBe(0);
  expect(end).toMatchObject({
    kind: 'end',
    passed: 2,
    skips: expect.arrayContaining([
      { name: 'mixed.test.mjs > skips', reason: 'no samples beside the checkout' },
      { name: 'mixed.test.mjs > is silent about why', reason: 'no reason given' },
      { name: 'mixed.test.mjs > is planned', reason: 'to be written' },
      { name: 'mixed.test.mjs > a group > goes with it', reason: 'no reason given' },
    ]),
    trouble: expect.arrayContaining([
      expect.stringContaining('no kettle'),
      expect.stringContaining('no tea'),
      expect.stringContaining('spilt'),
    ]),
  });
  expect(end?.kind === 'end' && end.failed).toBe(4);
});

it('counts nothing where nothing ran', async () => {
  const { code, end } = await count({});
  expect(code).not.toBe(0);
  expect(end ?? { passed: 0 }).toMatchObject({ passed: 0 });
});
