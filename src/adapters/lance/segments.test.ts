import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyOf, SegmentBuilder } from '#corpus/postings/index.ts';
import { SegmentFolder } from './segment-folder.ts';
import { Segments } from './segments.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-segments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bytesOf(id: string, documents: number): Uint8Array {
  const builder = new SegmentBuilder();
  for (let i = 0; i < documents; i++) builder.add({ texts: { TI: `发酵${id}`, AB: '', CL: '', DE: '' }, words: [id] });
  return builder.finish(id);
}
const files = (name: string) => readdirSync(path.join(folder, name)).length;
const open = (name: string) => new Segments(new SegmentFolder(path.join(folder, name)));

/** How many documents have a word, over all open segments. */
const having = async (segments: Segments, ids: string[], word: string) =>
  (await segments.covering(ids)).segments.reduce((sum, one) => sum + one.segment.count('words', keyOf(word)), 0);

describe('segments of a folder', () => {
  it('small ones are joined, a large one is left alone until the small ones weigh enough', async () => {
    const segments = open('growth');
    for (let i = 0; i < 8; i++) await segments.add(`many${i}`, bytesOf(`many${i}`, 200));
    await segments.merge();
    expect(files('growth')).toBe(1);
    await segments.add('one', bytesOf('one', 1));
    await segments.merge();
    expect(files('growth')).toBe(2);
    expect(await having(segments, ['many3', 'one'], 'many3')).toBe(200);
    expect((await segments.covering(['many3', 'nobody'])).missing).toEqual(['nobody']);
    segments.close();
  });

  it('two processes that join the same lose nothing, and what stands twice is taken away', async () => {
    const [one, two] = [open('both'), open('both')];
    const ids = Array.from({ length: 6 }, (_, i) => `s${i}`);
    for (const id of ids) await one.add(id, bytesOf(id, 20));
    await Promise.all([one.merge(), two.merge()]);
    for (const segments of [one, two, open('both')])
      for (const id of ids) expect(await having(segments, ids, id)).toBe(20);
    await two.merge();
    expect(files('both')).toBe(1);
    one.close();
    two.close();
  });

  it('searches under way go on with what was joined meanwhile', async () => {
    const [reader, writer] = [open('under'), open('under')];
    for (const id of ['a', 'b', 'c']) await writer.add(id, bytesOf(id, 3000));
    const { segments } = await reader.covering(['a', 'b', 'c']);
    await writer.merge();
    expect(files('under')).toBe(1);
    expect(segments.map((one) => one.segment.count('TI', keyOf('发酵')))).toEqual([3000, 3000, 3000]);
    expect((await reader.covering(['a', 'b', 'd'])).missing).toEqual(['d']);
    expect(segments[0]?.segment.list('TI', keyOf('发酵'))?.count).toBe(3000);
    reader.close();
    writer.close();
  });

  it('joining in a thread gives the same', async () => {
    const segments = open('thread');
    const text = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');
    for (const id of ['x', 'y', 'z']) {
      const builder = new SegmentBuilder();
      for (let i = 0; i < 40; i++) builder.add({ texts: { TI: '', AB: '', CL: '', DE: text.slice(i) }, words: [id] });
      await segments.add(id, builder.finish(id));
    }
    await segments.merge();
    expect(files('thread')).toBe(1);
    expect(await having(segments, ['x', 'y', 'z'], 'y')).toBe(40);
    expect(await segments.broken()).toEqual([]);
    segments.close();
  });
});
