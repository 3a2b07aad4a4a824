import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dispatch } from './dispatch.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-scheme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const scheme = async (...argv: string[]) => {
  const { exit, json, human, error } = await dispatch(
    ['corpus', 'scheme', ...argv, '--data', path.join(folder, 'data')],
    {
      version: '0',
      cwd: root,
      root,
      env: {},
    },
  );
  return { exit, json: json as Record<string, unknown>, human, error };
};
const file = (name: string, lines: object[]): string => {
  const at = path.join(folder, name);
  writeFileSync(at, lines.map((one) => JSON.stringify(one)).join('\n'));
  return at;
};
const LINES = [
  { code: 'A', title: '人类生活必需' },
  { code: 'A01', title: '农业' },
  { code: 'A01B', title: '整地（用于 播种的沟穴）' },
  { code: 'A01B1/00', title: '手动工具', titleEn: 'Hand tools' },
  { code: 'A01B1/02', title: '锹；铲' },
];

it('tells before an import that nothing can be judged', async () => {
  expect(await scheme('show')).toMatchObject({ exit: 1, error: expect.stringContaining('corpus scheme import') });
  const shown = await scheme('show', 'A01B', '1/02');
  expect(shown).toMatchObject({
    exit: 1,
    json: { status: 'well-formed', symbol: 'A01B 1/02', title: null, edition: null },
  });
});

it('imports a folder and tells in force, superseded and unknown apart', async () => {
  file('ipc-zh-2026.01.jsonl', LINES);
  file('concordance.jsonl', [
    { old: 'A01B1/03', new: ['A01B1/02'] },
    { old: 'A01B1/05', new: [] },
  ]);
  const done = await scheme('import', folder, '--licence', '公开资料', '--complete');
  expect(done).toMatchObject({
    exit: 0,
    json: { scheme: 'ipc', edition: '2026.01', stored: 7, superseded: 2, refused: [], complete: true },
    human: 'IPC 2026.01: 5 symbols in force, 2 superseded.',
  });
  expect((await scheme('show')).human).toContain('ipc-zh-2026.01.jsonl');
  const known = await scheme('show', 'a01b1/02');
  expect(known).toMatchObject({
    exit: 0,
    json: { status: 'known', title: { zh: '锹；铲' }, edition: '2026.01', licence: '公开资料', children: 0 },
  });
  expect((known.json.path as { symbol: string }[]).map((one) => one.symbol)).toEqual([
    'A',
    'A01',
    'A01B',
    'A01B 1/00',
    'A01B 1/02',
  ]);
  expect((await scheme('show', 'A01B')).human).toContain('整地（用于播种的沟穴）');
  expect(await scheme('show', 'A01B 1/03')).toMatchObject({
    exit: 1,
    json: { status: 'superseded', replacedBy: ['A01B 1/02'] },
  });
  expect((await scheme('show', 'A01B 1/05')).human).toContain('无 nothing');
  expect(await scheme('show', 'A01B 1/99')).toMatchObject({ exit: 1, json: { status: 'unknown' } });
  expect(await scheme('show', 'A01')).toMatchObject({ exit: 0, json: { children: 1 } });
});

it('names what is wrong, and keeps the edition there', async () => {
  const doubtful = await scheme('import', file('more-2026.02.jsonl', [...LINES, { code: '??', title: 'x' }]));
  expect(doubtful).toMatchObject({ exit: 1, json: { edition: '2026.02', refused: ['??'] } });
  for (const [argv, error] of [
    [['import', path.join(folder, 'none-2026.01.jsonl')], /ENOENT/],
    [['import', file('2027.01.jsonl', [{ code: 'A' }])], /line 1/],
    [['import', file('nameless.jsonl', LINES)], /--edition 2026\.01/],
    [['import', file('nameless.jsonl', LINES), '--edition', '26'], /"26" is none/],
    [['import'], /one file or folder/],
    [['show', 'Z99'], /no symbol of the IPC/],
    [['look'], /import or show/],
    [[], /import or show/],
  ] as const) {
    const wrong = await scheme(...argv);
    expect(wrong.exit).toBe(2);
    expect(wrong.error).toMatch(error);
  }
  expect((await scheme('show')).json).toMatchObject({ edition: '2026.02' });
});
