/** Keeps what was computed lately, up to a number of bytes; what was asked for last stays longest. */
export class ByteCache<T> {
  readonly #entries = new Map<string, { value: T; bytes: number }>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  find(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  put(key: string, value: T, bytes: number): void {
    const there = this.#entries.get(key);
    if (there) {
      this.#entries.delete(key);
      this.#bytes -= there.bytes;
    }
    const size = bytes + 2 * key.length + 64;
    if (size > this.#most) return;
    this.#entries.set(key, { value, bytes: size });
    this.#bytes += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#most) break;
      this.#entries.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}
