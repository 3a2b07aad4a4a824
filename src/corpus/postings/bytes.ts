/** Numbers from here on don't fit into 32 bits. */
const WORD = 2 ** 32;

/** Bytes that grow, with numbers of seven bits a byte. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(size = 1 << 16) {
    this.bytes = new Uint8Array(size);
  }

  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.bytes.length) return;
    const next = new Uint8Array(Math.max(wanted, this.bytes.length * 2));
    next.set(this.bytes.subarray(0, this.length));
    this.bytes = next;
  }

  /** A whole number from 0 up to 2^32 − 1. */
  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5);
    const { bytes } = this;
    let rest = value;
    while (rest > 0x7f) {
      bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[this.length++] = rest;
  }

  /** A whole number from 0 up to 2^53 − 1; small ones as `number` writes them. */
  large(value: number): void {
    let rest = value;
    while (rest >= WORD) {
      this.reserve(1);
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.number(rest);
  }

  append(more: Uint8Array): void {
    this.copy(more, 0, more.length);
  }

  /** Appends a part of other bytes. Most parts are a few bytes long, for which a view costs more than the copy. */
  copy(from: Uint8Array, start: number, end: number): void {
    const count = end - start;
    this.reserve(count);
    if (count > 48) this.bytes.set(from.subarray(start, end), this.length);
    else {
      const { bytes } = this;
      let to = this.length;
      for (let i = start; i < end; i++) bytes[to++] = from[i]!;
    }
    this.length += count;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote, from a place on. */
export class ByteReader {
  bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  large(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    let value = byte & 0x7f;
    for (let worth = 0x80; byte > 0x7f; worth *= 0x80) {
      byte = bytes[this.at++]!;
      value += (byte & 0x7f) * worth;
    }
    return value;
  }
}
