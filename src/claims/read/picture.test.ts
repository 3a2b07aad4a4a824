import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureOf } from './picture.ts';

const u16 = (n: number) => [n >> 8, n & 255];
const u32 = (n: number) => [...u16(n >>> 16), ...u16(n & 0xffff)];
const ascii = (s: string) => [...s].map((c) => c.charCodeAt(0));

const jpeg = (unit: number, density: number, components: number) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0],
    ...u16(16),
    ...ascii('JFIF\0'),
    ...[1, 1, unit],
    ...u16(density),
    ...u16(density),
    ...[0, 0, 0xff, 0xc0],
    ...u16(8 + 3 * components),
    8,
    ...u16(10),
    ...u16(20),
    components,
    ...new Array<number>(3 * components).fill(0),
    ...[0xff, 0xd9],
  ]);

test('a JPEG tells its resolution and its colours', () => {
  expect(pictureOf(jpeg(1, 300, 1))).toEqual({ pixels: { width: 20, height: 10 }, dpi: 300, tones: 'grey' });
  expect(pictureOf(jpeg(2, 118, 3))).toEqual({ pixels: { width: 20, height: 10 }, dpi: 300, tones: 'colour' });
  expect(pictureOf(jpeg(0, 1, 3))).toEqual({ pixels: { width: 20, height: 10 }, tones: 'colour' });
});

const png = (depth: number, type: number, perMetre?: number) =>
  new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...u32(13),
    ...ascii('IHDR'),
    ...u32(20),
    ...u32(10),
    ...[depth, type, 0, 0, 0],
    ...u32(0),
    ...(perMetre === undefined ? [] : [...u32(9), ...ascii('pHYs'), ...u32(perMetre), ...u32(perMetre), 1, ...u32(0)]),
    ...u32(0),
    ...ascii('IEND'),
    ...u32(0),
  ]);

test('a PNG tells its resolution and its colours', () => {
  expect(pictureOf(png(1, 0, 11811))).toEqual({ pixels: { width: 20, height: 10 }, dpi: 300, tones: 'two' });
  expect(pictureOf(png(8, 0))).toEqual({ pixels: { width: 20, height: 10 }, tones: 'grey' });
  expect(pictureOf(png(8, 6))).toEqual({ pixels: { width: 20, height: 10 }, tones: 'colour' });
});

test('never throws, whatever the bytes', () => {
  const heads = fc.constantFrom<number[]>(
    [],
    [0xff, 0xd8, 0xff, 0xe0],
    [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    [0x89, 0x50],
  );
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 80 }), (head, rest) => {
      expect(() => pictureOf(new Uint8Array([...head, ...rest]))).not.toThrow();
    }),
    { seed: 11 },
  );
});

test('other bytes say nothing', () => {
  expect(pictureOf(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toEqual({});
});

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/cnipa-publication');
const tiffs = (() => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tif$/i.test(f));
  } catch {
    return [];
  }
})();
if (tiffs.length === 0) console.log('skipped: ../shared/data/cnipa-publication is absent');

test.skipIf(tiffs.length === 0)('real TIFF drawings have two tones', () => {
  const facts = tiffs.map((file) => pictureOf(readFileSync(path.join(folder, file))));
  expect(facts.every(({ tones }) => tones === 'two')).toBe(true);
  expect(facts.every(({ pixels }) => pixels !== undefined)).toBe(true);
  expect(facts.some(({ dpi }) => dpi === 300)).toBe(true);
});
