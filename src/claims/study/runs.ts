/** Of this many characters; shorter words are not looked for. */
export const RUN = 4;

/** Finds words of at least four characters in a text again and again, without reading the text each time. */
export class Runs {
  readonly #text: string;
  /** The last place of each run by its hash, then from place to place, backwards. */
  readonly #head: Int32Array;
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    let size = 1 << 10;
    while (size < text.length && size < 1 << 18) size <<= 1;
    this.#head = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(text.length);
    for (let i = 0; i + RUN <= text.length; i++) {
      const h = this.#hash(text, i);
      this.#next[i] = this.#head[h]!;
      this.#head[h] = i;
    }
  }

  /** Whether `text.includes(words)`. */
  includes(words: string): boolean {
    if (words.length < RUN) return this.#text.includes(words);
    for (let at = this.#head[this.#hash(words, 0)]!; at >= 0; at = this.#next[at]!)
      if (this.#text.startsWith(words, at)) return true;
    return false;
  }

  #hash(text: string, at: number): number {
    let h = 0;
    for (let i = at; i < at + RUN; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x9e3779b1);
    return (h ^ (h >>> 15)) & (this.#head.length - 1);
  }
}
