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
 * Writes a segment front to back: fields one after another, each with its tokens in the rising order of their keys. After
 * `key` the list of the token is written to `bytes` and its places to `places`.
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

  constructor(out: (bytes: Uint8Array) => void) {
    this.#out = out;
  }

  begin(field: PostingsField): void {
    this.#field = field;
    this.#begun = this.#gone + this.bytes.length;
    this.places.length = 0;
  }

  /** Begins the list of a token that so many documents have, and whose places begin here unless it is said where. */
  key(key: number, count: number, places = this.places.length): void {
    if (this.bytes.length > CHUNK) this.#flush();
    this.#dictionary.add(key, count, this.#gone + this.bytes.length - this.#begun, places);
  }

  end(long: Iterable<string>): void {
    const lists: Span = [this.#begun, this.#gone + this.bytes.length - this.#begun];
    const places = this.#put(this.places.done());
    const { dictionary, first, tokens } = this.#dictionary.done(lists[1], places[1]);
    this.#align();
    this.#fields[this.#field!] = {
      lists,
      places,
      dictionary: this.#put(dictionary),
      tokens,
      first: this.#numbers(first),
      long: this.#put(encoder.encode([...long].sort().join('\n'))),
    };
  }

  finish(members: Member[], documents: number, titles: Uint32Array, words: Uint32Array): void {
    this.#align();
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

  #align(): void {
    const over = (this.#gone + this.bytes.length) % 8;
    if (over > 0) this.#put(new Uint8Array(8 - over));
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
