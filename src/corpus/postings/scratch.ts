/** Numbers taken at a time; more when more are asked for. */
const CHUNK = 1 << 20;
/** More is not kept for the next question. */
const KEPT = 16 << 20;

/**
 * Memory for what an answer needs on its way. A question takes some megabytes; made anew each time, they would set off the
 * garbage collector every few questions, which takes longer than the question.
 */
class Scratch {
  #chunks: ArrayBuffer[] = [];
  #chunk = 0;
  #at = 0;

  /** Numbers of any value, good until `free`. */
  ints(count: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#take(count), this.#at - count * 4, count);
  }

  uints(count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#take(count), this.#at - count * 4, count);
  }

  /** Everything that was taken may be overwritten. */
  free(): void {
    let kept = 0;
    this.#chunks = this.#chunks.filter((one) => {
      kept += one.byteLength;
      return kept <= KEPT;
    });
    this.#chunk = 0;
    this.#at = 0;
  }

  #take(count: number): ArrayBuffer {
    const bytes = count * 4;
    for (; ; this.#chunk++, this.#at = 0) {
      let chunk = this.#chunks[this.#chunk];
      if (!chunk) {
        chunk = new ArrayBuffer(Math.max(CHUNK, bytes));
        this.#chunks.push(chunk);
      }
      if (this.#at + bytes > chunk.byteLength) continue;
      this.#at += bytes;
      return chunk;
    }
  }
}

/** Whoever asks segments frees it before: what they answer is good until then. */
export const scratch = new Scratch();
