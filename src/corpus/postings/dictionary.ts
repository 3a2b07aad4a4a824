import { ByteReader, ByteWriter } from './bytes.ts';
import { BLOCK } from './format.ts';

/** What a dictionary says of a token. Lists and places are told by where they lie among all of the field. */
export interface Entry {
  count: number;
  list: number;
  listBytes: number;
  places: number;
  placesBytes: number;
}

/** A dictionary as it is stored. */
export interface StoredDictionary {
  dictionary: Uint8Array;
  first: Float64Array;
  /** Where each block begins, and where the last one ends. */
  begins: Uint32Array;
  tokens: number;
}

/** Tokens as a dictionary stores them, given in the rising order of their keys. */
export class DictionaryWriter {
  readonly #out = new ByteWriter();
  #first: number[] = [];
  #begins: number[] = [];
  #last = 0;
  #list = 0;
  #places = 0;
  tokens = 0;

  add(key: number, count: number, listBytes: number, placesBytes: number): void {
    const out = this.#out;
    if (this.tokens++ % BLOCK === 0) {
      this.#first.push(key);
      this.#begins.push(out.length);
      out.number(this.#list);
      out.number(this.#places);
    } else out.large(key - this.#last);
    out.number(count);
    out.number(listBytes);
    out.number(placesBytes);
    this.#last = key;
    this.#list += listBytes;
    this.#places += placesBytes;
  }

  /** What was added, as a view that the next use overwrites. Then it begins anew. */
  done(): StoredDictionary {
    const done = {
      dictionary: this.#out.done(),
      first: Float64Array.from(this.#first),
      begins: Uint32Array.from([...this.#begins, this.#out.length]),
      tokens: this.tokens,
    };
    this.#out.length = 0;
    this.#first = [];
    this.#begins = [];
    this.tokens = 0;
    this.#list = 0;
    this.#places = 0;
    return done;
  }
}

/** Goes through the tokens of a block. */
export class Entries implements Entry {
  readonly #reader = new ByteReader(new Uint8Array(0));
  key = 0;
  count = 0;
  list = 0;
  listBytes = 0;
  places = 0;
  placesBytes = 0;

  /** At the first token of the block that begins there in the bytes. */
  open(bytes: Uint8Array, at: number, first: number): this {
    const reader = this.#reader;
    reader.bytes = bytes;
    reader.at = at;
    this.key = first;
    this.list = reader.number();
    this.places = reader.number();
    this.#rest();
    return this;
  }

  /** At the next token of the same block. */
  step(): void {
    this.key += this.#reader.large();
    this.list += this.listBytes;
    this.places += this.placesBytes;
    this.#rest();
  }

  /** What stands there now, to keep. */
  entry(): Entry {
    const { count, list, listBytes, places, placesBytes } = this;
    return { count, list, listBytes, places, placesBytes };
  }

  #rest(): void {
    const reader = this.#reader;
    this.count = reader.number();
    this.listBytes = reader.number();
    this.placesBytes = reader.number();
  }
}
