import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { atOneMoment, type FilePart, FoldersBack, partsOf } from './backup-folders.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhiquan-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
const dataWith = (files: Record<string, string | Uint8Array>): string => {
  const data = path.join(root, String(made++));
  mkdirSync(data);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(data, file)), { recursive: true });
    writeFileSync(path.join(data, file), content);
  }
  return data;
};
const taken = (data: string): Promise<FilePart[]> =>
  atOneMoment(data, async (folder, files) => [...partsOf(folder, files)]);
const put = async (data: string, parts: readonly FilePart[]): Promise<void> => {
  const back = new FoldersBack(data);
  try {
    await back.begin();
    for (const part of parts) await back.take(part);
    await back.finish();
  } finally {
    await back.drop();
  }
};

describe('folders in a backup', () => {
  it('come back byte for byte, empty files and files of many parts too; nothing stays aside', async () => {
    const large = Buffer.alloc(7_000_001, 'ab沙棘');
    const files = {
      'corpus/d.lance/data/a.lance': large,
      'corpus/empty': '',
      'corpus-ingest/x.json': '{}',
      'files/y': 'no',
    };
    const data = dataWith(files);
    const target = dataWith({});
    await put(target, await taken(data));
    expect(readFileSync(path.join(target, 'corpus/d.lance/data/a.lance')).equals(large)).toBe(true);
    expect(readFileSync(path.join(target, 'corpus/empty'), 'utf8')).toBe('');
    expect(readFileSync(path.join(target, 'corpus-ingest/x.json'), 'utf8')).toBe('{}');
    expect(readdirSync(target).sort()).toEqual(['corpus', 'corpus-ingest']);
    expect(readdirSync(data).sort()).toEqual(['corpus', 'corpus-ingest', 'files']);
  });

  it('are those of the moment: what is added, deleted or appended to while they are read changes nothing', async () => {
    const data = dataWith({ 'corpus/a': 'one', 'corpus/b': 'two', 'corpus-ingest/r': 'three' });
    const parts = await atOneMoment(data, async (folder, files) => {
      rmSync(path.join(data, 'corpus/a'));
      writeFileSync(path.join(data, 'corpus/c'), 'later');
      appendFileSync(path.join(data, 'corpus-ingest/r'), ' and more');
      return [...partsOf(folder, files)];
    });
    expect(parts.map(({ file, data: one }) => [file, Buffer.from(one, 'base64').toString()])).toEqual([
      ['corpus-ingest/r', 'three'],
      ['corpus/a', 'one'],
      ['corpus/b', 'two'],
    ]);
  });

  it('without a corpus are none', async () => expect(await taken(dataWith({}))).toEqual([]));
});

describe('a restore', () => {
  it('of a damaged, cut off or foreign backup leaves nothing behind', async () => {
    const parts = await taken(dataWith({ 'corpus/a': 'one', 'corpus/b': 'two' }));
    const attempts: [FilePart[], string][] = [
      [[parts[0]!, { ...parts[1]!, data: Buffer.from('tw0').toString('base64') }], 'damaged'],
      [[{ file: 'corpus/a', data: '' }], 'breaks off'],
      [[{ ...parts[0]!, file: 'corpus/../../etc/x' }], 'must not hold'],
      [[{ ...parts[0]!, file: 'db/x' }], 'must not hold'],
      [[{ ...parts[0]!, file: '/corpus/x' }], 'must not hold'],
    ];
    for (const [some, words] of attempts) {
      const target = dataWith({});
      await expect(put(target, some)).rejects.toThrow(words);
      expect(readdirSync(target)).toEqual([]);
    }
  });

  it('never lands on a corpus that is there; an empty folder is none', async () => {
    const parts = await taken(dataWith({ 'corpus/a': 'one' }));
    const there = dataWith({ 'corpus/z': 'own' });
    await expect(put(there, parts)).rejects.toThrow('already holds corpus/z');
    expect(readFileSync(path.join(there, 'corpus/z'), 'utf8')).toBe('own');
    const empty = dataWith({});
    mkdirSync(path.join(empty, 'corpus'));
    await put(empty, parts);
    expect(existsSync(path.join(empty, 'corpus/a'))).toBe(true);
  });
});
