// Real packages and publications, read from beside the checkout; the expected counts were worked out from the XML by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readApplication, renderImage } from '#adapters/files/index.ts';
import { type ApplicationText, claimTree, compareClaims, flatParagraphs } from '#claims/model/index.ts';
import { zip } from '#demo/package/zip.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const there = existsSync(path.join(DATA, 'cnipa-efiling'));
if (!there) console.log('skipped: the real samples are not beside the checkout (../shared/data)');

const efiling = (number: string) => path.join(DATA, 'cnipa-efiling', number);
const publications = there
  ? readdirSync(path.join(DATA, 'cnipa-publication'))
      .filter((name) => name.startsWith('CN'))
      .sort()
  : [];

async function read(input: Parameters<typeof readApplication>[0]): Promise<ApplicationText> {
  const outcome = await readApplication(input);
  if (!outcome.ok) throw new Error(outcome.refusals.map((r) => `${r.code} ${r.what.en}`).join('\n'));
  return outcome.value.text;
}

/** The folder as an archive, with or without its own name around everything. */
function zipped(folder: string, around: boolean): { name: string; bytes: Uint8Array }[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
    .map((file) => ({
      path: `${around ? `${path.basename(folder)}/` : ''}${path.relative(folder, file).split(path.sep).join('/')}`,
      bytes: new Uint8Array(readFileSync(file)),
    }));
  return [{ name: `${path.basename(folder)}.zip`, bytes: zip(entries, '2026-03-16T09:05') }];
}

const paragraphs = (text: ApplicationText) => text.description.sections.map((s) => s.paragraphs.length);
const codes = (text: ApplicationText) => text.notes.map((n) => n.code);

describe.skipIf(!there)('e-filing packages', () => {
  it.each([
    ['2018103922220', { title: '一种血液灌流器的密封检测装置', claims: 7, paragraphs: [1, 1, 18, 3, 21], figures: 1 }],
    [
      '2018103932133',
      {
        title: '一种用于废动力电池内芯的规则形状破碎切割装置',
        claims: 10,
        paragraphs: [1, 2, 17, 12, 12],
        figures: 11,
      },
    ],
    [
      '2015110360686',
      { title: '用于操作功率变换器的系统和方法', claims: 15, paragraphs: [1, 4, 56, 12, 49], figures: 10 },
    ],
  ])('%s is read completely', async (number, expected) => {
    const text = await read(efiling(number));
    expect(text).toMatchObject({ kind: 'invention', title: expected.title });
    expect(text.claims.map((c) => c.number)).toEqual(Array.from({ length: expected.claims }, (_, i) => i + 1));
    expect(paragraphs(text)).toEqual(expected.paragraphs);
    expect(text.description.sections.map((s) => s.id)).toEqual([
      'technical-field',
      'background',
      'summary',
      'drawings',
      'embodiments',
    ]);
    expect(text.figures).toHaveLength(expected.figures);
    expect(text.figures.every((f) => f.mediaId !== undefined)).toBe(true);
    expect(text.abstract).toMatch(/^本发明.*。$/s);
    expect(codes(text)).toEqual(expect.arrayContaining(['part-empty', 'request-missing']));
    expect(codes(text)).not.toContain('figure-file-missing');
    // Hard breaks were joined: no paragraph ends in the middle of a line of print, none holds a blank between characters.
    for (const p of flatParagraphs(text.description))
      expect(p.text).not.toMatch(/[\u4e00-\u9fa5] [\u4e00-\u9fa5]|\n|<|&/);
  });

  it.each(['2018103922220', '2018103932133', '2015110360686'])(
    '%s gives the same model as folder and zipped',
    async (number) => {
      const folder = await read(efiling(number));
      expect(await read(zipped(efiling(number), false))).toEqual(folder);
      expect(await read(zipped(efiling(number), true))).toEqual(folder);
    },
  );

  it('2015110360686 uses the later of its two versions of claims and keeps the earlier', async () => {
    const text = await read(efiling('2015110360686'));
    expect(text.claimVersions.map((v) => [v.order, v.chosen, v.content.length, v.date, v.sources])).toEqual([
      [1, false, 10, '2016-03-07T00:16', ['100001-/SA000012691372.zip/SA000012691372.xml']],
      [2, true, 15, '2017-09-28T17:26', ['100001-/100001.xml', '100001-/DA000142217272.zip/100001.xml']],
    ]);
    expect(codes(text)).toEqual(
      expect.arrayContaining(['versions-later-chosen', 'same-content-twice', 'invisible-characters']),
    );
    const changes = compareClaims(text.claimVersions[0]!.content, text.claims);
    expect(changes.filter((c) => c.status === 'same')).toHaveLength(10);
    expect(changes.filter((c) => c.status === 'added').map((c) => c.newNumber)).toEqual([11, 12, 13, 14, 15]);
    expect(text.figures.map((f) => f.label)).toEqual([
      '图1',
      '图2',
      '图3',
      '图4',
      '图5',
      '图6A',
      '图6B',
      '图7',
      '图8',
      '图9',
    ]);
    expect(text.media.map((m) => m.mediaId !== undefined)).toEqual([true, true, true]);
  });

  it('2018103922220 keeps indices and finds the independent claim that cites', async () => {
    const text = await read(efiling('2018103922220'));
    expect(claimTree(text.claims).map((n) => [n.kind, n.category, n.refs])).toEqual([
      ['independent', 'product', []],
      ['dependent', 'product', [1]],
      ['dependent', 'product', [1]],
      ['dependent', 'product', [1]],
      ['dependent', 'product', [1]],
      ['independent', 'method', [5]],
      ['dependent', 'method', [6]],
    ]);
    expect(text.claims[5]!.text).toContain('Δ＝(Pᵢₘₐₓ－Pₒₘᵢₙ)+Pₛ');
    expect(text.claims[5]!.text).toContain('D_{ALT-P}为该海拔高度处');
    expect(text.abstractFigure).toMatchObject({ label: '图1' });
  });

  it('every TIF of them can be shown', async () => {
    const outcome = await readApplication(efiling('2015110360686'));
    if (!outcome.ok) throw new Error('refused');
    const drawings = outcome.value.parts.filter((p) => p.type === 'tiff');
    expect(drawings).toHaveLength(14);
    for (const part of drawings) {
      const shown = await renderImage(part.content, part.path);
      expect(shown.ok && [shown.value.mime, shown.value.width, shown.value.height], part.path).toEqual([
        'image/png',
        part.width,
        part.height,
      ]);
    }
  }, 60_000);
});

describe.skipIf(!there)('publications', () => {
  it('of 1987, with section elements', async () => {
    const text = await read(path.join(DATA, 'cnipa-publication', publications[0]!));
    expect(text).toMatchObject({
      kind: 'invention',
      title: '一种静电热管热交换式除尘器',
      numbers: [
        { kind: 'application', value: '85100312', date: '1985-04-01' },
        { kind: 'publication', value: 'CN85100312A', date: '1987-02-04', kindCode: 'A' },
      ],
      ipc: ['B03C 3/09', 'F28F 1/38', 'F28G 1/02'],
    });
    expect(text.description.sections.map((s) => [s.id, s.paragraphs.length])).toEqual([
      ['technical-field', 1],
      ['summary', 1],
      ['background', 2],
      ['summary', 2],
      ['drawings', 3],
      ['embodiments', 6],
      ['summary', 3],
    ]);
    expect(claimTree(text.claims).map((n) => [n.kind, n.refs])).toEqual([
      ['independent', []],
      ['dependent', [1]],
      ['dependent', [1, 2]],
      ['dependent', [1, 3]],
      ['dependent', [1, 4]],
    ]);
    expect(text.claims[1]!.text).toContain('通过“⟦image:85100312_IMG1⟧”字型散热片');
    expect(text.media).toHaveLength(10);
    expect(text.media.every((m) => m.mediaId !== undefined)).toBe(true);
    expect(text.parties.map((p) => [p.role, p.name])).toEqual([
      ['applicant', '东北工学院'],
      ['inventor', '于纯让'],
      ['agency', '东北工学院专利事务所'],
      ['agent', '崔德河'],
    ]);
  });

  it('of 2019, with bare paragraphs that are headings', async () => {
    const text = await read(path.join(DATA, 'cnipa-publication', publications[1]!));
    expect(text).toMatchObject({ title: '一种基于BERT-BiGRU-CRF的中文命名实体识别方法', ipc: ['G06F 17/27'] });
    expect(text.description.sections.map((s) => [s.heading, s.paragraphs.length])).toEqual([
      ['技术领域', 1],
      ['背景技术', 12],
      ['发明内容', 23],
      ['附图说明', 3],
      ['具体实施方式', 57],
    ]);
    expect(text.claims.map((c) => [c.number, c.label, c.paragraphs.length])).toEqual([
      [1, '1.', 14],
      [2, '2.', 1],
      [3, '3.', 1],
      [4, '4.', 2],
    ]);
    expect(text.figures.map((f) => f.label)).toEqual(['图1', '图2', '图3']);
    expect(text.abstractFigure).toMatchObject({ label: '图1', fileName: '201910302430.TIF' });
    expect(text.numbers[0]).toMatchObject({ value: '201910302430.1', date: '2019-04-16' });
    expect(flatParagraphs(text.description).find((p) => p.id === 'p0066')?.text).toBe(
      'MultiHead(Q,K,V)＝Concat(head₁,...,headₕ)Wᵒ',
    );
  });
});
