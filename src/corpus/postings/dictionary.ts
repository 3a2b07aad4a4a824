import { BLOCK, ENTRY } from './format.ts';

/** What a dictionary says of a token. Lists and places are told by where they lie among all of the field. */
export interface Entry {
  count: number;
  list: [from: number, to: number];
  places: [from: number, to: number];
}

/** Tokens as a dictionary stores them; grows. */
export class DictionaryWriter {
  #keys = new Float64Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #lists = new Uint32Array(1 << 12);
  #places = new Uint32Array(1 << 12);
  tokens = 0;

  add(key: number, count: number, list: number, places: number): void {
    if (this.tokens === this.#keys.length) this.#grow();
    const at = this.tokens++;
    this.#keys[at] = key;
    this.#counts[at] = count;
    this.#lists[at] = list;
    this.#places[at] = places;
  }

  /** Blocks of whole entries; the end of lists and places stands as an entry of its own, whose key is not a number. */
  done(lists: number, places: number): { dictionary: Uint8Array; first: Float64Array; tokens: number } {
    const { tokens } = this;
    this.add(Number.NaN, 0, lists, places);
    this.tokens = 0;
    const entries = tokens + 1;
    const blocks = Math.ceil(entries / BLOCK);
    const dictionary = new Uint8Array(blocks * BLOCK * ENTRY);
    const first = new Float64Array(Math.ceil(tokens / BLOCK));
    for (let block = 0; block < blocks; block++) {
      const [from, to] = [block * BLOCK, Math.min(entries, (block + 1) * BLOCK)];
      const at = from * ENTRY;
      new Float64Array(dictionary.buffer, at, BLOCK).set(this.#keys.subarray(from, to));
      new Uint32Array(dictionary.buffer, at + BLOCK * 8, BLOCK).set(this.#counts.subarray(from, to));
      new Uint32Array(dictionary.buffer, at + BLOCK * 12, BLOCK).set(this.#lists.subarray(from, to));
      new Uint32Array(dictionary.buffer, at + BLOCK * 16, BLOCK).set(this.#places.subarray(from, to));
      if (block < first.length) first[block] = this.#keys[from]!;
    }
    return { dictionary, first, tokens };
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const keys = new Float64Array(size);
    keys.set(this.#keys);
    this.#keys = keys;
    const larger = (numbers: Uint32Array) => {
      const next = new Uint32Array(size);
      next.set(numbers);
      return next;
    };
    this.#counts = larger(this.#counts);
    this.#lists = larger(this.#lists);
    this.#places = larger(this.#places);
  }
}

/** Some blocks of a dictionary. The bytes are a whole number of blocks. */
export class Blocks {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  key(at: number): number {
    return this.#view.getFloat64(base(at) + (at % BLOCK) * 8, true);
  }
  count(at: number): number {
    return this.#view.getUint32(base(at) + BLOCK * 8 + (at % BLOCK) * 4, true);
  }
  list(at: number): number {
    return this.#view.getUint32(base(at) + BLOCK * 12 + (at % BLOCK) * 4, true);
  }
  places(at: number): number {
    return this.#view.getUint32(base(at) + BLOCK * 16 + (at % BLOCK) * 4, true);
  }
}

const base = (at: number): number => Math.floor(at / BLOCK) * BLOCK * ENTRY;
