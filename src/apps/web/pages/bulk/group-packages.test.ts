import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPackages } from './group-packages.ts';

const grouped = (...paths: string[]) =>
  groupPackages(paths.map((path) => ({ path, bytes: 10 }))).map(({ name, files }) => [name, files.length]);

describe('what is dropped is parted into applications', () => {
  it.each([
    [
      'archives and texts',
      ['a.zip', 'b.docx', 'c.txt'],
      [
        ['a.zip', 1],
        ['b.docx', 1],
        ['c.txt', 1],
      ],
    ],
    ['loose parts', ['100001.xml', 'fig1.png'], [['100001.xml', 2]]],
    ['a folder with form folders', ['one/100001-/a.zip', 'one/110101/110101.xml'], [['one', 2]]],
    ['a folder of XML', ['one/claims.xml', 'one/1.tif'], [['one', 2]]],
    [
      'a folder of archives',
      ['all/a.zip', 'all/b.zip'],
      [
        ['a.zip', 1],
        ['b.zip', 1],
      ],
    ],
    [
      'folders in a folder',
      ['all/one/1.xml', 'all/two/100002/2.xml', 'all/c.zip'],
      [
        ['c.zip', 1],
        ['one', 1],
        ['two', 1],
      ],
    ],
    ['named parts as texts', ['one/权利要求书.docx', 'one/说明书.docx'], [['one', 2]]],
    [
      'whole texts',
      ['all/甲.docx', 'all/乙.docx'],
      [
        ['甲.docx', 1],
        ['乙.docx', 1],
      ],
    ],
    ['junk', ['__MACOSX/a', 'x/.DS_Store', 'x/Thumbs.db', 'a.zip'], [['a.zip', 1]]],
  ])('%s', (_what, paths, expected) => {
    expect(grouped(...paths)).toEqual(expected);
  });

  it('every file but junk belongs to one application, and sizes add up', () => {
    const step = fc.constantFrom('one', 'two', '100001', '100002-', '乙');
    const file = fc.constantFrom('a.zip', 'b.docx', 'c.xml', 'd.png', '说明书.txt', '.DS_Store');
    const path = fc
      .tuple(fc.array(step, { maxLength: 3 }), file)
      .map(([folders, name]) => [...folders, name].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), (paths) => {
        const handed = paths.map((one, at) => ({ path: one, bytes: at + 1 }));
        const groups = groupPackages(handed);
        const placed = groups.flatMap(({ files }) => files).sort((a, b) => a - b);
        const wanted = handed.flatMap((one, at) => (one.path.endsWith('.DS_Store') ? [] : [at]));
        expect(placed).toEqual(wanted);
        for (const { files, bytes } of groups)
          expect(bytes).toBe(files.reduce((sum, at) => sum + handed[at]!.bytes, 0));
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
