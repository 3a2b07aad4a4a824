import { describe, expect, it } from 'vitest';
import { claimFrom } from '../model/index.ts';
import { assemble, chooseClaimVersion, type SourceReading } from './assemble.ts';
import { formCodeOf } from './forms.ts';
import { emptyReading, type PartReading } from './part.ts';

const source = (path: string, reading?: Partial<PartReading>, more: Partial<SourceReading> = {}): SourceReading => ({
  path,
  sha256: `sha-${path}`,
  bytes: 10,
  ...(reading ? { reading: { ...emptyReading(reading.role ?? 'unknown'), ...reading } } : {}),
  ...more,
});
const claims = (...texts: string[]): Partial<PartReading> => ({
  role: 'claims',
  claims: texts.map((t, i) => claimFrom(i + 1, [t])),
});
const codes = (sources: SourceReading[]) => assemble(sources).notes.map((n) => n.code);

describe('assemble', () => {
  it('chooses the later of two versions by the dates in the archive and keeps both', () => {
    const text = assemble([
      source('100001-/DA2.zip/100001.xml', claims('一种泵。', '新。'), { date: '2017-09-28T17:26' }),
      source('100001-/SA1.zip/SA1.xml', claims('一种泵。'), { date: '2016-03-07T00:16' }),
      source('100001-/100001.xml', claims('一种泵。', '新。')),
    ]);
    expect(text.claims).toHaveLength(2);
    expect(text.claimVersions.map((v) => [v.order, v.chosen, v.date, v.content.length, v.sources.length])).toEqual([
      [1, false, '2016-03-07T00:16', 1, 1],
      [2, true, '2017-09-28T17:26', 2, 2],
    ]);
    expect(text.notes.map((n) => n.code)).toEqual(
      expect.arrayContaining(['versions-later-chosen', 'same-content-twice']),
    );
    expect(chooseClaimVersion(text, 1)).toMatchObject({
      claims: [{ number: 1 }],
      claimVersions: [{ chosen: true }, { chosen: false }],
    });
    expect(() => chooseClaimVersion(text, 3)).toThrow('no version 3');
  });

  it('asks a person when nothing gives the order', () => {
    expect(codes([source('100001/a.xml', claims('一种泵。')), source('100001/b.xml', claims('一种阀。'))])).toContain(
      'versions-order-unknown',
    );
  });

  it('takes versions for one that differ only in width or blanks', () => {
    const text = assemble([
      source('100001/a.xml', claims('一种泵(1)。')),
      source('100001/b.xml', claims('一种泵（1）。 ')),
    ]);
    expect(text.claimVersions).toHaveLength(1);
  });

  it('finds figure files beside their part first, and says which are missing', () => {
    const drawings = (file: string): Partial<PartReading> => ({
      role: 'drawings',
      figures: [{ id: 'f1', label: '图1', fileName: file }],
    });
    const near = source('100003/A.TIF', undefined, { image: true });
    const far = source('100005/a.tif', undefined, { image: true });
    expect(assemble([far, near, source('100003/x.xml', drawings('a.tif'))]).figures[0]?.mediaId).toBe(
      'sha-100003/A.TIF',
    );
    expect(codes([far, source('100003/x.xml', drawings('b.tif'))])).toContain('figure-file-missing');
  });

  it('links the abstract figure by its file or by its content', () => {
    const drawings = source('100003/x.xml', {
      role: 'drawings',
      figures: [{ id: 'f7', label: '图7', fileName: 'A.tif' }],
    });
    const abstract = (fileName: string) =>
      source('100005/y.xml', { role: 'abstract-figure', abstractFigure: { id: 'f1', label: '图1', fileName } });
    const image = (path: string, sha256 = path) => source(path, undefined, { image: true, sha256 });
    expect(assemble([drawings, abstract('A.tif'), image('100003/A.tif')]).abstractFigure).toMatchObject({
      id: 'f7',
      label: '图7',
    });
    expect(
      assemble([drawings, abstract('E.tif'), image('100003/A.tif', 's'), image('100005/E.tif', 's')]).abstractFigure,
    ).toMatchObject({ id: 'f7', label: '图7' });
    expect(assemble([drawings, abstract('E.tif'), image('100003/A.tif'), image('100005/E.tif')])).toMatchObject({
      abstractFigure: { label: '' },
    });
  });

  it('knows an empty request by its form code, and says what is missing', () => {
    const text = assemble([source('120101-/SA1.zip', undefined, { bytes: 0 })]);
    expect(text.kind).toBe('utility');
    expect(text.sources[0]).toMatchObject({ formCode: '120101', role: 'request', note: { zh: '空文件' } });
    expect(text.notes.map((n) => n.code)).toEqual([
      'part-empty',
      'claims-missing',
      'description-missing',
      'abstract-missing',
      'request-missing',
    ]);
  });

  it('tells what lies under another form code than its own', () => {
    expect(codes([source('100002/x.xml', claims('一种泵。'))])).toContain('part-misplaced');
  });

  it('does not depend on the order of the files', () => {
    const sources = [
      source('100001/a.xml', claims('一种泵。'), { date: '2020-01-01T00:00' }),
      source('100001/b.xml', claims('一种阀。'), { date: '2021-01-01T00:00' }),
      source('100004/c.xml', { role: 'abstract', abstract: '公开。' }),
    ];
    expect(assemble([...sources].reverse())).toEqual(assemble(sources));
  });
});

it.each([
  ['100001-/DA000142217272.zip/100001.xml', '100001'],
  ['100003/100003_1.jpg', '100003'],
  ['2015110360686/100002-/x.xml', '100002'],
  ['110101.xml', '110101'],
  ['999999/x.xml', undefined],
  ['x/1000011.xml', undefined],
])('formCodeOf(%s)', (path, code) => expect(formCodeOf(path)).toBe(code));
