import { ByteWriter } from './bytes.ts';
import { DictionaryWriter } from './dictionary.ts';
import {
  type FieldPlaces,
  type Footer,
  MAGIC,
  type Member,
  type PostingsField,
  type Span,
  TAIL,
  VERSION,
} from './format.ts';

const encoder = new TextEncoder();

/** Bytes that are handed out at a time. */
const CHUNK = 1 << 20;

/**
 * Writes a segment front to back: fields one after another, each with its tokens in the rising order of their keys. The list
 * of a token is written to `bytes` and its places to `places`; `key` then says whose they are.
 */
export class SegmentWriter {
  readonly bytes = new ByteWriter(CHUNK + (CHUNK >>> 2));
  /** Places of the field; they follow when its lists are done. */
  readonly places = new ByteWriter();
  readonly #out: (bytes: Uint8Array) => void;
  readonly #dictionary = new DictionaryWriter();
  readonly #fields: Partial<Record<PostingsField, FieldPlaces>> = {};
  /** Bytes handed out. */
  #gone = 0;
  #field: PostingsField | undefined;
  #begun = 0;
  /** Where the list and the places of the next token begin. */
  #list = 0;
  #placesFrom = 0;

  constructor(out: (bytes: Uint8Array) => void) {
    this.#out = out;
  }

  begin(field: PostingsField): void {
    this.#field = field;
    this.#begun = this.#gone + this.bytes.length;
    this.#list = this.#begun;
    this.places.length = 0;
    this.#placesFrom = 0;
  }

  /** What was written since the token before belongs to this one, which so many documents have. */
  key(key: number, count: number): void {
    const list = this.#gone + this.bytes.length;
    this.#dictionary.add(key, count, list - this.#list, this.places.length - this.#placesFrom);
    this.#list = list;
    this.#placesFrom = this.places.length;
    if (this.bytes.length > CHUNK) this.#flush();
  }

  end(long: Iterable<string>): void {
    const lists: Span = [this.#begun, this.#gone + this.bytes.length - this.#begun];
    const places = this.#put(this.places.done());
    const { dictionary, first, begins, tokens } = this.#dictionary.done();
    this.#fields[this.#field!] = {
      lists,
      places,
      dictionary: this.#put(dictionary),
      tokens,
      first: this.#numbers(first),
      begins: this.#numbers(begins),
      long: this.#put(encoder.encode([...long].sort().join('\n'))),
    };
  }

  finish(members: Member[], documents: number, titles: Uint32Array, words: Uint32Array): void {
    const footer: Footer = {
      version: VERSION,
      documents,
      members,
      fields: this.#fields as Record<PostingsField, FieldPlaces>,
      titles: this.#numbers(titles),
      words: this.#numbers(words),
    };
    const bytes = encoder.encode(JSON.stringify(footer));
    this.#put(bytes);
    const tail = new DataView(new ArrayBuffer(TAIL));
    tail.setUint32(0, bytes.length, true);
    tail.setUint32(4, MAGIC, true);
    this.#put(new Uint8Array(tail.buffer));
    this.#flush();
  }

  #numbers(values: Float64Array | Uint32Array): Span {
    return this.#put(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  #put(bytes: Uint8Array): Span {
    const at = this.#gone + this.bytes.length;
    this.bytes.append(bytes);
    if (this.bytes.length > CHUNK) this.#flush();
    return [at, bytes.length];
  }

  #flush(): void {
    this.#out(this.bytes.done());
    this.#gone += this.bytes.length;
    this.bytes.length = 0;
  }
}
