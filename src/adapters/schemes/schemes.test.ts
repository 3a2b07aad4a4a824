import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CorpusRefused } from '#corpus/search/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { importIpc, openSchemes, schemeFiles } from './index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiquan-schemes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const on = plainDate('2026-03-02');
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
  expect(importIpc(folder, { edition: '2026.01', file: lines, concordance: old, on, licence: '公开' })).toEqual({
    stored: 6,
    superseded: 1,
    refused: ['??'],
  });
  const ipc = openSchemes(folder).ipc();
  expect(ipc.path('A01B 1/02').map((one) => one.symbol)).toEqual(['A', 'A01', 'A01B', 'A01B 1/00', 'A01B 1/02']);
  expect(ipc.children().map((one) => one.symbol)).toEqual(['A']);
  expect(ipc.children('A01B').map((one) => one.symbol)).toEqual(['A01B 1/00']);
  expect(ipc.scheme.find('A01B')?.title.zh).toBe('整地（用于播种的沟穴）');
  expect(ipc.find('锹').map((one) => one.symbol)).toEqual(['A01B 1/02']);
  expect(ipc.status('A01B 1/03')).toBe('superseded');
  expect(ipc.scheme.find('A01B 1/03')?.replacedBy).toEqual(['A01B 1/02']);
  expect(ipc.status('C12N 1/00')).toBe('unknown');
  // The file may have gaps where it has neighbours; an edition said to be complete has none.
  expect(ipc.status('A01B 1/99')).toBe('well-formed');
  expect(ipc.origin).toEqual({ source: 'ipc.jsonl', importedOn: on, licence: '公开' });
  importIpc(folder, { edition: '2026.01', file: lines, on, complete: true });
  expect(openSchemes(folder).ipc().status('A01B 1/99')).toBe('unknown');
});

it('what cannot be read is refused with its line, and the edition in use stays', () => {
  const before = openSchemes(folder).ipc().scheme.edition;
  const bad = (content: string | Buffer): string => {
    const at = path.join(folder, 'bad.jsonl');
    writeFileSync(at, content);
    return at;
  };
  const why = (work: () => unknown): string | undefined => {
    try {
      work();
      return undefined;
    } catch (error) {
      return error instanceof CorpusRefused && error.refusal.code === 'ZQ-COR-090'
        ? error.refusal.why.en
        : String(error);
    }
  };
  for (const [content, reason] of [
    ['{"code":"A","title":"x"}\n{"code":', /line 2/],
    ['{"code":"A"}', /line 1/],
    ['{"code":7,"title":"x"}', /line 1/],
    [Buffer.from('{"code":"A","title":"\xc8\xcb"}', 'latin1'), /UTF-8/],
    ['', /no symbol/],
    ['{"code":"??","title":"x"}', /no symbol/],
  ] as const)
    expect(why(() => importIpc(folder, { edition: '2027.01', file: bad(content), on }))).toMatch(reason);
  expect(why(() => importIpc(folder, { edition: '2027.01', file: path.join(folder, 'none.jsonl'), on }))).toMatch(
    /ENOENT/,
  );
  expect(openSchemes(folder).ipc().scheme.edition).toBe(before);
});

it('a folder offers its newest edition and the concordance beside it', () => {
  const inside = mkdtempSync(path.join(folder, 'many-'));
  expect(() => schemeFiles(inside)).toThrow(CorpusRefused);
  for (const name of ['ipc-zh-2024.01.jsonl', 'ipc-zh-2026.01.jsonl', 'ipc-concordance-2026.01.jsonl', 'readme.txt'])
    writeFileSync(path.join(inside, name), '');
  expect(schemeFiles(inside)).toEqual({
    file: path.join(inside, 'ipc-zh-2026.01.jsonl'),
    edition: '2026.01',
    concordance: path.join(inside, 'ipc-concordance-2026.01.jsonl'),
  });
  expect(schemeFiles(path.join(inside, 'readme.txt'))).toEqual({ file: path.join(inside, 'readme.txt') });
});

const real = path.join(import.meta.dirname, '../../../../shared/data/ipc/ipc-zh-2026.01.jsonl');
if (!existsSync(real)) console.log('skipped: the real scheme (../shared/data/ipc) is not there');
it.skipIf(!existsSync(real))('the real edition is read whole', () => {
  const { stored, refused } = importIpc(folder, { edition: '2026.01', file: real, on });
  expect(stored).toBeGreaterThan(70_000);
  // The source has a few symbols cut short (E01D101/0).
  expect(refused.length).toBeLessThan(10);
  expect(refused.every((one) => /\/\d$/.test(one))).toBe(true);
  const ipc = openSchemes(folder).ipc();
  expect(ipc.children().map((one) => one.symbol)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(ipc.path('C12N 15/113').length).toBeGreaterThan(3);
});
