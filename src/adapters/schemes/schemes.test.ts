import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importIpc, openSchemes } from './index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-schemes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: unknown[]): string => {
  const at = path.join(folder, name);
  writeFileSync(at, lines.map((one) => JSON.stringify(one)).join('\n'));
  return at;
};

it('an edition gives titles, a tree and words; a concordance tells superseded from unknown', () => {
  expect(openSchemes(folder).ipc().status('A01B 1/02')).toBe('well-formed');
  const lines = file('ipc.jsonl', [
    { code: 'A', title: '人类生活必需' },
    { code: 'A01', title: '农业' },
    { code: 'A01B', title: '整地（用于 播种的沟穴）' },
    { code: 'A01B1/00', title: '手动工具' },
    { code: 'A01B1/02', title: '锹；铲' },
    { code: '??', title: 'x' },
  ]);
  const old = file('old.jsonl', [{ old: 'A01B1/03', new: ['A01B1/02'] }]);
  expect(importIpc(folder, '2026.01', lines, old)).toEqual({ stored: 6, refused: ['??'] });
  const ipc = openSchemes(folder).ipc();
  expect(ipc.path('A01B 1/02').map((one) => one.symbol)).toEqual(['A', 'A01', 'A01B', 'A01B 1/00', 'A01B 1/02']);
  expect(ipc.children().map((one) => one.symbol)).toEqual(['A']);
  expect(ipc.children('A01B').map((one) => one.symbol)).toEqual(['A01B 1/00']);
  expect(ipc.scheme.find('A01B')?.title.zh).toBe('整地（用于播种的沟穴）');
  expect(ipc.find('锹').map((one) => one.symbol)).toEqual(['A01B 1/02']);
  expect(ipc.status('A01B 1/03')).toBe('superseded');
  expect(ipc.scheme.find('A01B 1/03')?.replacedBy).toEqual(['A01B 1/02']);
  expect(ipc.status('C12N 1/00')).toBe('unknown');
});

const real = path.join(import.meta.dirname, '../../../../shared/data/ipc/ipc-zh-2026.01.jsonl');
if (!existsSync(real)) console.log('skipped: the real scheme (../shared/data/ipc) is not there');
it.skipIf(!existsSync(real))('the real edition is read whole', () => {
  const { stored, refused } = importIpc(folder, '2026.01', real);
  expect(stored).toBeGreaterThan(70_000);
  // The source has a few symbols cut short (E01D101/0).
  expect(refused.length).toBeLessThan(10);
  expect(refused.every((one) => /\/\d$/.test(one))).toBe(true);
  const ipc = openSchemes(folder).ipc();
  expect(ipc.children().map((one) => one.symbol)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(ipc.path('C12N 15/113').length).toBeGreaterThan(3);
});
