import { bytes, ints } from './growing.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** FNV-1a over bytes, mixed at the end. */
export function hashBytes(data: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ data[i]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Byte strings, each with a number from 0 in the order they came. Strings are decoded only when asked for. */
export class Dictionary {
  readonly #data = bytes(4096);
  readonly #offsets = ints();
  readonly #strings: (string | undefined)[] = [];
  #table = new Int32Array(2048).fill(-1);

  constructor() {
    this.#offsets.push(0);
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** The number of the bytes, added when they are new. */
  intern(data: Uint8Array, from: number, to: number): number {
    const found = this.#slot(data, from, to);
    if (this.#table[found]! >= 0) return this.#table[found]!;
    const code = this.size;
    this.#data.append(data.subarray(from, to));
    this.#offsets.push(this.#data.length);
    this.#table[found] = code;
    if (this.size * 2 > this.#table.length) this.#rehash();
    return code;
  }

  /** The number of a string, or −1. */
  codeOf(text: string): number {
    const data = encoder.encode(text);
    return this.#table[this.#slot(data, 0, data.length)]!;
  }

  get(code: number): string {
    const known = this.#strings[code];
    if (known !== undefined) return known;
    const offsets = this.#offsets.array;
    const text = decoder.decode(this.#data.array.subarray(offsets[code]!, offsets[code + 1]!));
    this.#strings[code] = text;
    return text;
  }

  /** Order of two entries by their bytes. */
  compare(a: number, b: number): number {
    const offsets = this.#offsets.array;
    const data = this.#data.array;
    let [i, j] = [offsets[a]!, offsets[b]!];
    const [iEnd, jEnd] = [offsets[a + 1]!, offsets[b + 1]!];
    while (i < iEnd && j < jEnd) {
      const difference = data[i++]! - data[j++]!;
      if (difference !== 0) return difference;
    }
    return iEnd - i - (jEnd - j);
  }

  hashOf(code: number): number {
    const offsets = this.#offsets.array;
    return hashBytes(this.#data.array, offsets[code]!, offsets[code + 1]!);
  }

  #slot(data: Uint8Array, from: number, to: number): number {
    const mask = this.#table.length - 1;
    let slot = hashBytes(data, from, to) & mask;
    for (;;) {
      const code = this.#table[slot]!;
      if (code < 0 || this.#same(code, data, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #same(code: number, data: Uint8Array, from: number, to: number): boolean {
    const offsets = this.#offsets.array;
    const start = offsets[code]!;
    if (offsets[code + 1]! - start !== to - from) return false;
    const own = this.#data.array;
    for (let i = 0; i < to - from; i++) if (own[start + i] !== data[from + i]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2).fill(-1);
    const mask = table.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashOf(code) & mask;
      while (table[slot]! >= 0) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }
}
