/** The longer keys met so far, each with a number in the order they were met. */
export class KeyTable {
  keys = new Float64Array(1 << 12);
  count = 0;
  #slots = new Int32Array(1 << 13).fill(-1);

  clear(): void {
    this.count = 0;
    this.#slots.fill(-1);
  }

  numberOf(key: number): number {
    let mask = this.#slots.length - 1;
    let slot = slotOf(key) & mask;
    for (let known = this.#slots[slot]!; known >= 0; known = this.#slots[slot]!) {
      if (this.keys[known] === key) return known;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    if (number * 2 >= this.#slots.length) {
      this.#grow();
      mask = this.#slots.length - 1;
      for (slot = slotOf(key) & mask; this.#slots[slot]! >= 0; ) slot = (slot + 1) & mask;
    }
    this.#slots[slot] = number;
    this.keys[number] = key;
    return number;
  }

  /** The keys in rising order, and for each number given so far the place of its key in it. */
  sorted(): { keys: Float64Array; places: Uint32Array } {
    const before = this.keys.slice(0, this.count);
    const keys = before.slice().sort();
    this.clear();
    for (const key of keys) this.numberOf(key);
    return { keys, places: Uint32Array.from(before, (key) => this.numberOf(key)) };
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.count - 1; number++) {
      let slot = slotOf(keys[number]!) & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function slotOf(key: number): number {
  const low = key | 0;
  const high = (key / 4_294_967_296) | 0;
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 7;
}
