import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, RowDecoder, RowSplitter, sniffDelimiter, sniffEncoding } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(2 * at, text.charCodeAt(at), !big);
  return bytes;
};

interface Cut {
  text: string;
  offset: number;
  line: number;
  fault?: string;
}

/** Splits bytes in pieces of the given sizes. */
function split(
  bytes: Uint8Array,
  {
    sizes = [7],
    delimiter,
    largest = 1_000_000,
    unit = 1 as 1 | 2,
    big = false,
  }: { sizes?: number[]; delimiter?: string; largest?: number; unit?: 1 | 2; big?: boolean } = {},
): Cut[] {
  const found: Cut[] = [];
  const decoder = new TextDecoder(unit === 1 ? 'utf-8' : big ? 'utf-16be' : 'utf-16le');
  const take = (row: { bytes: Uint8Array; offset: number; line: number }, fault?: string) =>
    found.push({ text: decoder.decode(row.bytes), offset: row.offset, line: row.line, ...(fault ? { fault } : {}) });
  const splitter = new RowSplitter({
    unit,
    big,
    ...(delimiter === undefined ? {} : { delimiter: delimiter.charCodeAt(0) }),
    largest,
    onRow: (row) => take(row),
    onBroken: take,
  });
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    splitter.write(bytes.subarray(at, at + size));
    at += size;
  }
  splitter.end();
  return found;
}

describe('rows', () => {
  it('are the same however the bytes arrive, and lie where they say', () => {
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('甲"乙', 'a,b', 'x\r\ny', '\n', '沙棘'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        (rows, sizes) => {
          const lines = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
          const bytes = utf8(lines.map((line) => `${line}\r\n`).join(''));
          const found = split(bytes, { sizes, delimiter: ',' });
          expect(found.map(({ text }) => text)).toEqual(lines);
          expect(found.map(({ text }) => cellsOf(text, ','))).toEqual(rows);
          for (const { text, offset } of found)
            expect(new TextDecoder().decode(bytes.subarray(offset, offset + utf8(text).length))).toBe(text);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  it('count their lines, also inside quotation marks, and need no break at the end', () => {
    expect(split(utf8('a,b\n"x\ny",2\n\nlast,3'), { delimiter: ',' })).toEqual([
      { text: 'a,b', offset: 0, line: 1 },
      { text: '"x\ny",2', offset: 4, line: 2 },
      { text: '', offset: 12, line: 4 },
      { text: 'last,3', offset: 13, line: 5 },
    ]);
  });

  it('a stray quotation mark costs one row', () => {
    const found = split(utf8('1,a\n2,"b\n3,"c"\n4,d\n'), { delimiter: ',' });
    expect(found.map(({ text, fault }) => (fault ? `${text} ${fault}` : text))).toEqual([
      '1,a',
      '2,"b quotes',
      '3,"c"',
      '4,d',
    ]);
    const last = split(utf8('1,a\n2,"b\n4,d\n'), { delimiter: ',' });
    expect(last.map(({ text, fault }) => (fault ? `${text} ${fault}` : text))).toEqual(['1,a', '2,"b quotes', '4,d']);
  });

  it('that are too long are told and passed over', () => {
    const found = split(utf8(`a\n${'x'.repeat(50)}\nb\n`), { largest: 30 });
    expect(found.filter(({ fault }) => !fault).map(({ text }) => text)).toContain('b');
    expect(found.some(({ fault }) => fault === 'large')).toBe(true);
  });

  it.each([false, true])('are found in UTF-16, also where a byte looks like a break (big-endian: %s)', (big) => {
    const text = 'Ċ,ਊ一\n"上\n海",b\n';
    const found = split(utf16(text, big), { unit: 2, big, delimiter: ',', sizes: [3] });
    expect(found.map((one) => one.text)).toEqual(['Ċ,ਊ一', '"上\n海",b']);
    expect(found.map((one) => one.offset)).toEqual([0, 10]);
    const lines = split(utf16('Ċ,ਊ一\nb\n', big), { unit: 2, big, sizes: [5] });
    expect(lines.map((one) => [one.text, one.line])).toEqual([
      ['Ċ,ਊ一', 1],
      ['b', 2],
    ]);
  });
});

describe('delimiters and encodings', () => {
  it('are told by the first bytes', () => {
    expect(['a,b;c,d', 'a\tb', 'a;b;c', '"x;y;z",b', 'a', '甲|乙'].map(sniffDelimiter)).toEqual([
      ',',
      '\t',
      ';',
      ',',
      ',',
      '|',
    ]);
    expect(sniffEncoding(utf8('\uFEFF甲'))).toEqual({ encoding: 'utf-8', mark: 3 });
    expect(sniffEncoding(utf8('公开号,名称'))).toEqual({ encoding: 'utf-8', mark: 0 });
    expect(sniffEncoding(utf8('公开号,名称').subarray(0, 8))).toEqual({ encoding: 'utf-8', mark: 0 });
    expect(sniffEncoding(Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa, 0xba, 0xc5))).toEqual({ encoding: 'gb18030', mark: 0 });
    expect(sniffEncoding(utf16('publication,title\n'))).toEqual({ encoding: 'utf-16le', mark: 0 });
    expect(sniffEncoding(utf16('\uFEFF公开号', true))).toEqual({ encoding: 'utf-16be', mark: 2 });
  });

  it('of a file that begins in ASCII are told by the first row that goes beyond', () => {
    const gb = new RowDecoder('ascii');
    expect(gb.decode(utf8('plain'))).toBe('plain');
    expect(gb.decode(Uint8Array.of(0xc9, 0xb3, 0xbc, 0xac))).toBe('沙棘');
    expect(gb.encoding).toBe('gb18030');
    const utf = new RowDecoder('ascii');
    expect(utf.decode(utf8('沙棘'))).toBe('沙棘');
    expect(utf.decode(Uint8Array.of(0xbc, 0xac))).toBeUndefined();
  });
});
