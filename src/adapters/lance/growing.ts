/** Typed arrays that grow; appending never moves what a reader of a shorter length sees. */
export class Growing<A extends Int32Array | Uint32Array | Uint8Array> {
  array: A;
  length = 0;
  readonly #make: (size: number) => A;
  constructor(make: (size: number) => A, size = 1024) {
    this.#make = make;
    this.array = make(size);
  }
  push(value: number): void {
    this.reserve(1);
    this.array[this.length++] = value;
  }
  append(values: A): void {
    this.reserve(values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }
  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.array.length) return;
    const next = this.#make(Math.max(wanted, Math.ceil(this.array.length * 1.5)));
    next.set(this.array.subarray(0, this.length));
    this.array = next;
  }
}

export const ints = (size?: number) => new Growing<Int32Array>((n) => new Int32Array(n), size);
export const words = (size?: number) => new Growing<Uint32Array>((n) => new Uint32Array(n), size);
export const bytes = (size?: number) => new Growing<Uint8Array>((n) => new Uint8Array(n), size);
