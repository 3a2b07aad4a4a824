import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { coverageOf, renameFamily, unpackWoff } from './sfnt.ts';

const { resolve } = createRequire(import.meta.url);
const mongolian = readFileSync(
  resolve('@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff'),
);

test('a WOFF file unpacks to a font with the code points it should have', () => {
  const font = unpackWoff(mongolian);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const covered = coverageOf(font);
  expect([...'ᠮᠣᠩᠭᠣᠯ'].every((sign) => covered.has(sign.codePointAt(0)!))).toBe(true);
  expect(covered.has('中'.codePointAt(0)!)).toBe(false);
});

test('a font that is no WOFF stays as it is', () => {
  const font = unpackWoff(mongolian);
  expect(unpackWoff(font)).toBe(font);
});

test('a renamed font keeps its glyphs and carries the new name only', () => {
  const font = unpackWoff(mongolian);
  const renamed = renameFamily(font, 'Zhiquan Test', 'Bold');
  expect(coverageOf(renamed)).toEqual(coverageOf(font));
  const utf16 = (words: string) => Buffer.from(words, 'utf16le').swap16();
  expect(renamed.includes(utf16('Zhiquan Test Bold'))).toBe(true);
  expect(font.includes(utf16('Noto Sans Mongolian'))).toBe(true);
  expect(renamed.includes(utf16('Noto Sans Mongolian'))).toBe(false);
});

/** A font with nothing but a cmap of format 4: two segments, one by delta, one by glyph array with a hole. */
function format4(): Buffer {
  const segments = 3;
  const numbers = [
    4,
    0,
    0,
    segments * 2,
    0,
    0,
    0,
    ...[0x0042, 0x0052, 0xffff],
    0,
    ...[0x0041, 0x0050, 0xffff],
    ...[1, 0, 1],
    ...[0, 4, 0],
    ...[7, 0, 9],
  ];
  const sub = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => {
    sub.writeUInt16BE(number, 2 * index);
  });
  const cmap = Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]), sub]);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write('cmap', 12, 'latin1');
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(cmap.length, 24);
  return Buffer.concat([head, cmap]);
}

test('a cmap of format 4 is read, holes included', () => {
  expect(coverageOf(format4())).toEqual(new Set([0x41, 0x42, 0x50, 0x52]));
});

test('a packed and an unpacked WOFF table read alike', () => {
  const cmap = format4().subarray(28);
  const woff = (content: Buffer) => {
    const head = Buffer.alloc(64);
    head.write('wOFF', 0, 'latin1');
    head.writeUInt32BE(0x00010000, 4);
    head.writeUInt16BE(1, 12);
    head.write('cmap', 44, 'latin1');
    head.writeUInt32BE(64, 48);
    head.writeUInt32BE(content.length, 52);
    head.writeUInt32BE(cmap.length, 56);
    return Buffer.concat([head, content]);
  };
  const padded = Buffer.concat([cmap, Buffer.alloc(400)]);
  expect(coverageOf(unpackWoff(woff(cmap)))).toEqual(coverageOf(format4()));
  expect(deflateSync(padded).length).toBeLessThan(cmap.length + 400);
  const packed = woff(deflateSync(padded));
  packed.writeUInt32BE(padded.length, 56);
  expect(coverageOf(unpackWoff(packed))).toEqual(coverageOf(format4()));
});
