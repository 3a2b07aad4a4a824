import { inflateSync } from 'node:zlib';

/** Reading and re-labelling of font files (sfnt: TrueType and OpenType; WOFF 1). */

interface Table {
  tag: string;
  offset: number;
  length: number;
}

const tablesOf = (font: Buffer): Table[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    return {
      tag: font.toString('latin1', at, at + 4),
      offset: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    };
  });

function tableOf(font: Buffer, tag: string): Buffer {
  const table = tablesOf(font).find((one) => one.tag === tag);
  if (!table) throw new Error(`The font file has no ${tag} table.`);
  return font.subarray(table.offset, table.offset + table.length);
}

/** A font file made of tables, as `[tag, content]`. */
function assemble(flavour: number, tables: [string, Buffer][]): Buffer {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(sorted.length, 4);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  sorted.forEach(([tag, content], index) => {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(content), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
    parts.push(content, padding);
    offset += content.length + padding.length;
  });
  return Buffer.concat(parts);
}

function checksum(content: Buffer): number {
  let sum = 0;
  const whole = content.length - (content.length % 4);
  for (let at = 0; at < whole; at += 4) sum = (sum + content.readUInt32BE(at)) >>> 0;
  if (whole < content.length) {
    const last = Buffer.alloc(4);
    content.copy(last, 0, whole);
    sum = (sum + last.readUInt32BE(0)) >>> 0;
  }
  return sum;
}

/** A WOFF 1 file unpacked; other files as they are. */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file;
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, index): [string, Buffer] => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const content = file.subarray(offset, offset + packed);
    return [file.toString('latin1', at, at + 4), packed < length ? inflateSync(content) : content];
  });
  return assemble(file.readUInt32BE(4), tables);
}

/**
 * The font under another family name. The compiler also sees whatever fonts the machine has; a name of our own makes
 * sure that it takes the file it was given, so that a document looks the same everywhere.
 */
export function renameFamily(font: Buffer, family: string, style: 'Regular' | 'Bold'): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ];
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  names.forEach(([id, value], index) => {
    const content = Buffer.from(value, 'utf16le').swap16();
    // Windows, Unicode, US English.
    [3, 1, 0x409, id, content.length, offset].forEach((number, field) => {
      head.writeUInt16BE(number, 6 + 12 * index + 2 * field);
    });
    texts.push(content);
    offset += content.length;
  });
  const tables = tablesOf(font)
    .filter((table) => table.tag !== 'name')
    .map((table): [string, Buffer] => [table.tag, font.subarray(table.offset, table.offset + table.length)]);
  return assemble(font.readUInt32BE(0), [...tables, ['name', Buffer.concat([head, ...texts])]]);
}

/** The code points that a font has a glyph for. */
export function coverageOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = 4 + 8 * index;
    const platform = cmap.readUInt16BE(at);
    if (platform !== 0 && platform !== 3) continue;
    const sub = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = sub.readUInt16BE(0);
    if (format === 4) addFormat4(sub, found);
    else if (format === 12) addFormat12(sub, found);
  }
  return found;
}

function addFormat12(sub: Buffer, found: Set<number>): void {
  for (let group = 0; group < sub.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const [first, last, glyph] = [sub.readUInt32BE(at), sub.readUInt32BE(at + 4), sub.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) found.add(code);
  }
}

function addFormat4(sub: Buffer, found: Set<number>): void {
  const segments = sub.readUInt16BE(6) / 2;
  const [ends, starts] = [14, 16 + 2 * segments];
  const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments];
  for (let segment = 0; segment < segments; segment++) {
    const end = sub.readUInt16BE(ends + 2 * segment);
    const start = sub.readUInt16BE(starts + 2 * segment);
    const delta = sub.readUInt16BE(deltas + 2 * segment);
    const range = sub.readUInt16BE(ranges + 2 * segment);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      let glyph = code;
      if (range !== 0) {
        const at = ranges + 2 * segment + range + 2 * (code - start);
        if (at + 2 > sub.length) continue;
        glyph = sub.readUInt16BE(at);
        if (glyph === 0) continue;
      }
      if (((glyph + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}
