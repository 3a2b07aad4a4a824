/** A number from 0 to 2^32 − 1 for a text: the same one everywhere (FNV-1a, then mixed). */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    h ^= text.charCodeAt(at);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Numbers from 0 up to 1, always the same ones for a seed. */
export function chanceOf(seed: string): () => number {
  let state = hash32(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Draws by lot: the `size` values with the smallest lots. A lot depends on seed and key alone, so the draw is the same in
 * whatever order the values come, and a document that is added later changes at most one of the drawn.
 */
export class Draw<T> {
  readonly #size: number;
  readonly #seed: string;
  #kept: { lot: number; key: string; value: T }[] = [];
  #count = 0;

  constructor(seed: string, size: number) {
    this.#seed = seed;
    this.#size = size;
  }

  add(key: string, value: T): void {
    this.#count += 1;
    this.#kept.push({ lot: hash32(`${this.#seed}\n${key}`), key, value });
    if (this.#kept.length > this.#size * 2 + 64) this.#cut();
  }

  /** How many values there were to draw from. */
  get count(): number {
    return this.#count;
  }

  /** In the order of their lots. */
  drawn(): T[] {
    this.#cut();
    return this.#kept.map((one) => one.value);
  }

  #cut(): void {
    this.#kept.sort((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1));
    this.#kept.length = Math.min(this.#kept.length, this.#size);
  }
}
