import { ByteWriter } from './bytes.ts';
import {
  type FieldPlaces,
  type Footer,
  MAGIC,
  type Member,
  type PostingsField,
  type Span,
  STRIDE,
  TAIL,
  VERSION,
} from './format.ts';

const encoder = new TextEncoder();

/** Bytes that are handed out at a time. */
const CHUNK = 1 << 20;

/**
 * Writes a segment front to back: fields one after another, each with its lists in the rising order of their keys. After
 * `key` the list itself is written to `bytes`.
 */
export class SegmentWriter {
  readonly bytes = new ByteWriter(CHUNK + (CHUNK >>> 2));
  readonly #out: (bytes: Uint8Array) => void;
  /** Bytes handed out. */
  #gone = 0;
  readonly #fields: Partial<Record<PostingsField, FieldPlaces>> = {};
  #field: PostingsField | undefined;
  #begun = 0;
  #keys = new Float64Array(1 << 12);
  #starts = new Uint32Array(1 << 12);
  #count = 0;

  constructor(out: (bytes: Uint8Array) => void) {
    this.#out = out;
  }

  begin(field: PostingsField): void {
    this.#field = field;
    this.#begun = this.#gone + this.bytes.length;
    this.#count = 0;
  }

  /** Begins the list of a key. */
  key(key: number): void {
    if (this.#count + 1 >= this.#keys.length) this.#grow();
    if (this.bytes.length > CHUNK) this.#flush();
    this.#keys[this.#count] = key;
    this.#starts[this.#count++] = this.#gone + this.bytes.length - this.#begun;
  }

  end(long: Iterable<string>): void {
    const lists: Span = [this.#begun, this.#gone + this.bytes.length - this.#begun];
    const count = this.#count;
    this.#starts[count] = lists[1];
    const keys = this.#keys.subarray(0, count);
    this.#align();
    const keysAt = this.#numbers(keys);
    const starts = this.#numbers(this.#starts.subarray(0, count + 1));
    this.#align();
    const sparse = this.#numbers(Float64Array.from({ length: Math.ceil(count / STRIDE) }, (_, i) => keys[i * STRIDE]!));
    const words = this.#put(encoder.encode([...long].sort().join('\n')));
    this.#fields[this.#field!] = { lists, keys: keysAt, starts, sparse, long: words };
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

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const starts = new Uint32Array(keys.length);
    starts.set(this.#starts);
    this.#starts = starts;
  }
}
