import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '#apps/core/corpus/ingest/index.ts';
import { openCorpus } from '#apps/core/corpus/open.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { patentCheck } from '#kernel/numbers/check.ts';
import { plainDate } from '#kernel/plain-date.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..', '..');
const cli = path.join(root, 'src', 'apps', 'cli', 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-ingest-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => {
  const made = path.join(folder, name);
  mkdirSync(made, { recursive: true });
  return made;
};
const application = (n: number): string => {
  const digits = `20211${String(n).padStart(7, '0')}`;
  return `${digits}.${patentCheck(digits)}`;
};
const line = (n: number, more: object = {}): string =>
  JSON.stringify({
    publication: `CN1${String(30_000_000 + n).padStart(8, '0')}A`,
    application: application(n),
    title: `一种沙棘籽油提取装置（${n}）`,
    abstract: `本发明涉及第${n}种沙棘籽油的低温提取。`,
    filed: '2021-03-04',
    published: '2022-05-06',
    ...more,
  });

async function answered(data: string, ...words: string[]): Promise<{ code: number; json: Record<string, unknown> }> {
  const args = [cli, 'corpus', ...words, '--data', data, '--json'];
  const found = await run(process.execPath, args, { maxBuffer: 64_000_000 }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  if (!found.stdout) throw new Error(found.stderr);
  return { code: 'code' in found ? found.code : 0, json: JSON.parse(found.stdout) as Record<string, unknown> };
}

describe('an ingest that is killed', () => {
  it('goes on where it was: every document once, every reject once', { timeout: 120_000 }, async () => {
    const data = place('killed');
    const file = path.join(folder, 'many.jsonl');
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      at % 1000 === 500 ? line(at, { application: '2.02E+12' }) : line(at),
    );
    writeFileSync(file, `${lines.join('\n')}\n`);
    const rejects = path.join(folder, 'killed.rejects.jsonl');
    const words = [cli, 'corpus', 'ingest', file, '--rejects', rejects, '--data', data, '--json'];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const state = () => {
      const own = path.join(data, 'corpus-ingest');
      const name = existsSync(own) ? readdirSync(own).find((one) => /^[0-9a-f]{16}\.json$/.test(one)) : undefined;
      return name ? readFileSync(path.join(own, name), 'utf8') : '';
    };
    while (child.exitCode === null && !/"read":[1-9]/.test(state())) await wait(20);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await new Promise((ended) => child.once('exit', ended));
    const half = (JSON.parse(state()) as { checkpoint: { counts: { read: number } } }).checkpoint.counts.read;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(20_000);

    const { code, json } = await answered(data, 'ingest', file, '--rejects', rejects);
    expect(code).toBe(1);
    expect(json).toMatchObject({ read: 20_000, rejected: 20 });
    expect((json.stored as number) + (json.unchanged as number)).toBe(19_980);
    expect(json.resumedAfter ?? 0).toBeGreaterThanOrEqual(0);
    const told = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(told.map((one) => one.line)).toEqual(Array.from({ length: 20 }, (_, at) => at * 1000 + 501));
    const bytes = readFileSync(file);
    for (const { offset, code: why, source } of told) {
      expect([why, source]).toEqual(['ZQ-COR-010', file]);
      expect(bytes.subarray(offset, offset + 14).toString()).toBe('{"publication"');
    }
    expect(readdirSync(path.join(data, 'corpus-ingest'))).toEqual([]);
    const corpus = await openCorpus({ folder: path.join(data, 'corpus') });
    expect((await corpus.search({ limit: 1 })).total).toBe(19_980);
    expect(await corpus.verify()).toEqual([]);
    await corpus.close();
  });
});

const taking = async (name: string, paths: string[], use: (corpus: CorpusIndex) => Promise<void> = async () => {}) => {
  const data = place(name);
  const corpus = await openCorpus({ folder: path.join(data, 'corpus') });
  try {
    const outcome = await ingestFiles({
      corpus,
      inputs: paths.map((one) => ({ name: path.basename(one), path: one })),
      folder: path.join(data, 'corpus-ingest'),
      asOf: plainDate('2026-11-01'),
      today: plainDate('2026-11-22'),
      now: () => performance.now(),
    });
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ what }) => what.en).join(' '));
    await use(corpus);
    const { rejectsFile } = outcome.value;
    const rejects = rejectsFile
      ? readFileSync(rejectsFile, 'utf8')
          .trimEnd()
          .split('\n')
          .map((one) => JSON.parse(one))
      : [];
    return { report: outcome.value, rejects };
  } finally {
    await corpus.close();
  }
};
const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

const HEAD = '公开(公告)号,申请号,申请日,名称,申请人,地址';
const row = (n: number, number = application(n)) =>
  `CN1${String(40_000_000 + n).padStart(8, '0')}A,${number},2021/3/4,"一种装置，第""${n}""种",甲公司；乙大学,满洲里市华埠大街${n}号`;

describe('files', () => {
  it('of many kinds, packed and in folders, are taken in; what is none is told with its place', async () => {
    const table = [HEAD, row(1), row(2, '2.02E+12'), row(3), `${row(4)},zu,viel`, row(5), ''].join('\r\n');
    write('in/a.csv', iconv.encode(table, 'gb18030'));
    write(
      'in/b/utf16.csv',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(['表', HEAD, row(11)].join('\n'), 'utf-16le')]),
    );
    write('in/c.jsonl.gz', gzipSync(`${line(21)}\n{"title":"无号"}\n${line(22)}\n`));
    write(
      'in/d.zip',
      zipSync({
        'one/x.jsonl': Buffer.from(`${line(31)}\n`),
        'two.csv': iconv.encode([HEAD, row(32)].join('\n'), 'gb18030'),
        'inner.zip': zipSync({ 'y.jsonl': Buffer.from(`${line(33)}\n`) }),
        'picture.tif': Buffer.from('II*\u0000'),
        'broken.xml': Buffer.from('<?xml version="1.0"?><nothing/>'),
      }),
    );
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('检索结果');
    sheet.addRow(['检索结果导出']);
    sheet.addRow(HEAD.split(','));
    sheet.addRow(['CN150000001A', 202110000041.5, new Date('2021-03-04T00:00:00Z'), '甲', '乙', '']);
    sheet.addRow(['CN150000002A', application(42), 44259, '甲', '乙', '内蒙古包头市昆都仑区']);
    sheet.addRow(['CN150000003A', 2.02e12, 44259, '甲', '乙', '']);
    write('in/e.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    write('in/f.zip', Buffer.from('PK\u0003\u0004 cut off'));
    write('in/g.csv', '');
    const { report, rejects } = await taking('kinds', [path.join(folder, 'in')], async (corpus) => {
      expect(await corpus.find('CN140000003A')).toMatchObject({
        title: '一种装置，第"3"种',
        application: { number: application(3), date: '2021-03-04' },
        applicants: [{ name: '甲公司', division: '150781' }, { name: '乙大学' }],
        source: { id: 'upload', asOf: '2026-11-01', licence: 'unknown' },
      });
      for (const key of ['CN140000011A', 'CN130000022A', 'CN130000031A', 'CN140000032A', 'CN130000033A'])
        expect((await corpus.find(key))?.key).toBe(key);
      expect(await corpus.find('CN150000002A')).toMatchObject({
        application: { date: '2021-03-04' },
        applicants: [{ division: '150203' }],
      });
      expect(await corpus.keysOf('202110000002')).toEqual([]);
    });
    const told = rejects.map(({ source, line: at, code }) => [source.replace(/^in\//, ''), at, code]);
    expect(told).toEqual([
      ['a.csv', 3, 'ZQ-COR-010'],
      ['a.csv', 5, 'ZQ-COR-016'],
      ['c.jsonl.gz', 2, 'ZQ-COR-015'],
      ['d.zip!broken.xml', undefined, 'ZQ-COR-080'],
      ['e.xlsx#检索结果', 3, 'ZQ-NUM-003'],
      ['e.xlsx#检索结果', 5, 'ZQ-COR-010'],
      ['f.zip', undefined, 'ZQ-FIL-010'],
      ['g.csv', undefined, 'ZQ-FIL-004'],
    ]);
    expect(report).toMatchObject({ read: 18, stored: 10, rejected: 8, files: 7 });
    expect(report.reasons[0]).toMatchObject({ code: 'ZQ-COR-010', count: 2 });
  });

  it('with a correction, or a document twice, give one document', async () => {
    const base = { claims: ['一种装置。'], description: '说明书' };
    const file = write(
      'twice.jsonl',
      [line(51, base), line(51, base), line(51, { ...base, title: '改过的名称' })].join('\n'),
    );
    const { report } = await taking('twice', [file], async (corpus) => {
      expect(await corpus.find('CN130000051A')).toMatchObject({
        title: '改过的名称',
        claims: [{ text: '一种装置。' }],
      });
    });
    expect(report).toMatchObject({ read: 3, stored: 1, unchanged: 1, updated: 1 });
    const corrected = write(
      'corrected.jsonl',
      [line(52, base), line(52, { publication: 'CN130000052A8', title: '更正后的名称', published: '2022-08-09' })].join(
        '\n',
      ),
    );
    await taking('corrected', [corrected], async (corpus) => {
      expect(await corpus.find('CN130000052A')).toMatchObject({
        title: '更正后的名称',
        publication: { kind: 'A' },
        claims: [{ text: '一种装置。' }],
        corrections: [{ kind: 'A8', date: '2022-08-09' }],
      });
    });
  });
});

const samples = path.join(root, '..', 'shared', 'data');
describe.skipIf(!existsSync(samples))('documents of offices', () => {
  it('carry the source and licence of their office; parts find their document, or are told', async () => {
    const paths = ['cnipa-publication', 'other-offices/uspto', 'other-offices/epo-ops'].map((one) =>
      path.join(samples, one),
    );
    const { report, rejects } = await taking('offices', paths, async (corpus) => {
      const chinese = await corpus.keysOf('201910302430.1');
      expect((await corpus.records(chinese))[0]?.source).toEqual({
        id: 'cnipa-publication',
        asOf: '2026-11-01',
        licence: 'cnipa-bulk',
      });
      // Claims and events came in files before the one with the bibliography.
      const laid = await corpus.find('EP1000000A');
      expect(laid?.claims.length).toBeGreaterThan(0);
      expect(laid?.events.length).toBeGreaterThan(0);
    });
    expect(rejects.every(({ code }) => code === 'ZQ-COR-018')).toBe(true);
    expect(report.rejected).toBe(rejects.length);
    expect(report.read).toBe(report.stored + report.updated + report.unchanged + report.rejected);
  });
});
if (!existsSync(samples)) console.log('Skipped: the real samples in ../shared/data are not here.');

describe('a full disk', () => {
  const mount = path.join(folder, 'tiny');
  const mounted = (() => {
    mkdirSync(mount, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', mount], { stdio: 'ignore' });
      return true;
    } catch {
      console.log('Skipped: no tmpfs can be mounted here, so no disk can be filled up.');
      return false;
    }
  })();
  afterAll(() => {
    if (mounted) execFileSync('umount', ['-l', mount]);
  });

  it.skipIf(!mounted)(
    'stops with a refusal; what was stored stays, and with room again it goes on',
    { timeout: 60_000 },
    async () => {
      const text = Array.from({ length: 60 }, (_, at) => `第${at}段文字说明沙棘籽油的提取过程与参数${Math.sin(at)}。`);
      const file = write(
        'large.jsonl',
        Array.from({ length: 5000 }, (_, at) => line(at, { description: `${text.slice(at % 30).join('')}${at}` })).join(
          '\n',
        ),
      );
      const refused = await run(process.execPath, [cli, 'corpus', 'ingest', file, '--data', mount]).catch(
        (error: { code: number; stderr: string }) => error,
      );
      expect(refused).toMatchObject({ code: 2 });
      expect(refused.stderr).toContain('存储空间已满');
      execFileSync('mount', ['-o', 'remount,size=400m', mount], { stdio: 'ignore' });
      const { json } = await answered(mount, 'ingest', file);
      expect(json).toMatchObject({ read: 5000, rejected: 0 });
      const corpus = await openCorpus({ folder: path.join(mount, 'corpus') });
      expect((await corpus.search({ limit: 1 })).total).toBe(5000);
      expect(await corpus.verify()).toEqual([]);
      await corpus.close();
    },
  );
});
