import type { Canvas } from './canvas.ts';

// Baseline JPEG of one grey component with the tables of annex K of ITU-T T.81.
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const QUANTA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
].map((q) => Math.max(1, Math.round(q * 0.4)));
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const AC_COUNTS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const AC_VALUES = Buffer.from(
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  'hex',
);

type Codes = Map<number, [code: number, bits: number]>;

function codesOf(counts: number[], values: ArrayLike<number>): Codes {
  const codes: Codes = new Map();
  let code = 0;
  let at = 0;
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) codes.set(values[at++]!, [code++, i + 1]);
    code <<= 1;
  });
  return codes;
}

const DC = codesOf(DC_COUNTS, DC_VALUES);
const AC = codesOf(AC_COUNTS, AC_VALUES);
const COSINE = Array.from({ length: 64 }, (_, i) => Math.cos((((i >> 3) * 2 + 1) * (i & 7) * Math.PI) / 16));

/** A grey JPEG; deterministic, since it is computed here. */
export function jpeg(canvas: Canvas): Uint8Array {
  const bits = new BitWriter();
  let last = 0;
  for (let y = 0; y < canvas.height; y += 8)
    for (let x = 0; x < canvas.width; x += 8) last = writeBlock(quantised(canvas, x, y), last, bits);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 1, 1, 44, 1, 44, 0, 0]),
      segment(0xdb, [0, ...ZIGZAG.map((i) => QUANTA[i]!)]),
      segment(0xc0, [8, canvas.height >> 8, canvas.height & 255, canvas.width >> 8, canvas.width & 255, 1, 1, 0x11, 0]),
      segment(0xc4, [0x00, ...DC_COUNTS, ...DC_VALUES]),
      segment(0xc4, [0x10, ...AC_COUNTS, ...AC_VALUES]),
      segment(0xda, [1, 1, 0, 0, 63, 0]),
      bits.done(),
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}

const segment = (marker: number, body: number[]): Buffer =>
  Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);

function quantised(canvas: Canvas, x0: number, y0: number): number[] {
  const block: number[] = [];
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const [px, py] = [Math.min(x0 + x, canvas.width - 1), Math.min(y0 + y, canvas.height - 1)];
      block.push(canvas.pixels[py * canvas.width + px]! - 128);
    }
  const columns = transform(block, (i, k) => i * 8 + k);
  const both = transform(columns, (i, k) => k * 8 + i);
  return ZIGZAG.map((i) => Math.round(both[i]! / QUANTA[i]!));
}

/** One-dimensional cosine transform along rows or columns. */
function transform(block: number[], place: (line: number, along: number) => number): number[] {
  const result = new Array<number>(64);
  for (let line = 0; line < 8; line++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let k = 0; k < 8; k++) sum += block[place(line, k)]! * COSINE[k * 8 + u]!;
      result[place(line, u)] = (sum * (u === 0 ? Math.SQRT1_2 : 1)) / 2;
    }
  return result;
}

function writeBlock(block: number[], last: number, bits: BitWriter): number {
  const dc = block[0]!;
  writeValue(DC, 0, dc - last, bits);
  let zeros = 0;
  for (let i = 1; i < 64; i++) {
    if (block[i] === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(...AC.get(0xf0)!);
    writeValue(AC, zeros, block[i]!, bits);
    zeros = 0;
  }
  if (zeros > 0) bits.write(...AC.get(0)!);
  return dc;
}

function writeValue(codes: Codes, zeros: number, value: number, bits: BitWriter): void {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  bits.write(...codes.get((zeros << 4) | size)!);
  if (size > 0) bits.write(value < 0 ? value + (1 << size) - 1 : value, size);
}

class BitWriter {
  #bytes: number[] = [];
  #held = 0;
  #count = 0;

  write(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i--) {
      this.#held = (this.#held << 1) | ((value >> i) & 1);
      if (++this.#count === 8) this.#flush();
    }
  }

  #flush(): void {
    this.#bytes.push(this.#held);
    if (this.#held === 0xff) this.#bytes.push(0);
    this.#held = 0;
    this.#count = 0;
  }

  done(): Buffer {
    while (this.#count !== 0) this.write(1, 1);
    return Buffer.from(this.#bytes);
  }
}
