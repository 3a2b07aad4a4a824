import { crc32, deflateSync } from 'node:zlib';
import type { Canvas } from './canvas.ts';

/** A drawing of one bit a pixel as baseline TIFF, PackBits, 300 dpi: what the office's clients send. */
export function tiff(canvas: Canvas): Uint8Array {
  const row = Math.ceil(canvas.width / 8);
  const strips: number[] = [];
  for (let y = 0; y < canvas.height; y++) {
    const line = new Uint8Array(row);
    for (let x = 0; x < canvas.width; x++)
      if (canvas.pixels[y * canvas.width + x]! < 128) line[x >> 3]! |= 0x80 >> (x & 7);
    strips.push(...packBits(line));
  }
  const data = Buffer.from(strips);
  const tags: [tag: number, type: 3 | 4, value: number][] = [
    [256, 4, canvas.width],
    [257, 4, canvas.height],
    [258, 3, 1],
    [259, 3, 32773],
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, canvas.height],
    [279, 4, data.length],
  ];
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 0, 0, 0, 0]);
  const padded = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]);
  head.writeUInt32LE(8 + padded.length, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag, type, value], i) => {
    const at = 2 + i * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    if (type === 3) directory.writeUInt16LE(value, at + 8);
    else directory.writeUInt32LE(value, at + 8);
  });
  return new Uint8Array(Buffer.concat([head, padded, directory]));
}

function packBits(line: Uint8Array): number[] {
  const packed: number[] = [];
  for (let at = 0; at < line.length; ) {
    let run = 1;
    while (run < 128 && line[at + run] === line[at]) run++;
    if (run > 1) {
      packed.push(257 - run, line[at]!);
      at += run;
      continue;
    }
    let end = at + 1;
    while (end < line.length && end - at < 128 && line[end] !== line[end + 1]) end++;
    packed.push(end - at - 1, ...line.subarray(at, end));
    at = end;
  }
  return packed;
}

/** Grey PNG of 8 bits. */
export function png(canvas: Canvas): Uint8Array {
  const rows = Buffer.alloc((canvas.width + 1) * canvas.height);
  for (let y = 0; y < canvas.height; y++)
    rows.set(canvas.pixels.subarray(y * canvas.width, (y + 1) * canvas.width), y * (canvas.width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(canvas.width, 0);
  head.writeUInt32BE(canvas.height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, sum]);
}
