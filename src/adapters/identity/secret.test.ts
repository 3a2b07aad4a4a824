import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { houseSecret } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-secret-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('is made once, readable by its owner only, and found again', async () => {
  const inner = path.join(folder, 'data');
  const made = await houseSecret(inner, undefined);
  expect(made).toMatch(/^[\w-]{43}$/);
  expect((await stat(path.join(inner, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await houseSecret(inner, '')).toBe(made);
});

test('is one secret for several that start at once', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => houseSecret(folder, undefined)));
  expect(new Set(secrets).size).toBe(1);
});

test('comes from the environment where it is given, and is never short', async () => {
  const given = 'x'.repeat(32);
  expect(await houseSecret(folder, given)).toBe(given);
  await expect(readFile(path.join(folder, 'secret'))).rejects.toThrow('ENOENT');
  await expect(houseSecret(folder, 'short')).rejects.toThrow('The secret in ZQ_SECRET has fewer than 32 characters.');
  await writeFile(path.join(folder, 'secret'), 'short');
  await expect(houseSecret(folder, undefined)).rejects.toThrow('fewer than 32');
});
