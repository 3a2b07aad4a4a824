/** A stretch of a stream, decoded: cut between characters, so that its first byte and its first character belong together. */
export interface Piece {
  bytes: Buffer;
  byteStart: number;
  text: string;
  charStart: number;
}

/** Characters of stretches that are kept, at most; a single document is shorter. */
const MOST = 140_000_000;
const [LESS, GREATER] = [0x3c, 0x3e];

/**
 * Finds the byte of a character in a decoded stream. Exact at tags: `<` and `>` are one byte of their own in UTF-8, GB 18030
 * and Windows-1252 (two in UTF-16), whatever is broken around them.
 */
export class ByteMap {
  readonly #unit: 1 | 2;
  #pieces: Piece[] = [];
  #kept = 0;

  constructor(unit: 1 | 2) {
    this.#unit = unit;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
    this.#kept += piece.text.length;
    while (this.#kept > MOST && this.#pieces.length > 1) this.#drop();
  }

  /** Forgets what lies before a character. */
  forget(char: number): void {
    while (this.#pieces.length > 1 && this.#pieces[1]!.charStart <= char) this.#drop();
  }

  /** The byte at which a character begins, where a tag begins at it or ends before it; else that of the stretch it is in. */
  byteOf(char: number): number {
    let piece = this.#pieces.findLast((one) => one.charStart <= char) ?? this.#pieces[0];
    if (!piece) return 0;
    let index = char - piece.charStart;
    if (index <= 0) return piece.byteStart;
    if (this.#unit === 2) return piece.byteStart + 2 * index;
    if (index > piece.text.length) {
      piece = this.#pieces.at(-1)!;
      index = piece.text.length;
    }
    if (index === piece.text.length) return piece.byteStart + piece.bytes.length;
    if (piece.text[index] === '<') return piece.byteStart + nth(piece.bytes, LESS, count(piece.text, '<', index));
    if (piece.text[index - 1] === '>')
      return piece.byteStart + nth(piece.bytes, GREATER, count(piece.text, '>', index) - 1) + 1;
    return piece.byteStart;
  }

  #drop(): void {
    this.#kept -= this.#pieces.shift()!.text.length;
  }
}

/** How often a character stands before an index. */
function count(text: string, character: string, before: number): number {
  let n = 0;
  for (let at = text.indexOf(character); at >= 0 && at < before; at = text.indexOf(character, at + 1)) n++;
  return n;
}

/** Index of a byte's occurrence `n`, from 0. */
function nth(bytes: Buffer, byte: number, n: number): number {
  let at = bytes.indexOf(byte);
  for (let left = n; left > 0 && at >= 0; left--) at = bytes.indexOf(byte, at + 1);
  return Math.max(0, at);
}
