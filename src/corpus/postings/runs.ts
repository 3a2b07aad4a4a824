/** Numbers that grow. Their memory is used again for the next segment. */
export class Numbers {
  array = new Uint32Array(1 << 14);
  length = 0;
  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.array.length) return;
    const next = new Uint32Array(Math.max(wanted, this.array.length * 2));
    next.set(this.array.subarray(0, this.length));
    this.array = next;
  }
  push(value: number): void {
    this.reserve(1);
    this.array[this.length++] = value;
  }
}

/** Tokens with their documents and places, in the order of the documents. */
export class Run {
  readonly codes = new Numbers();
  readonly documents = new Numbers();
  readonly places = new Numbers();

  get length(): number {
    return this.codes.length;
  }

  reserve(more: number): void {
    this.codes.reserve(more);
    this.documents.reserve(more);
    this.places.reserve(more);
  }

  push(code: number, document: number, place: number): void {
    this.codes.push(code);
    this.documents.push(document);
    this.places.push(place);
  }

  clear(): void {
    this.resize(0);
  }

  resize(length: number): void {
    this.codes.length = length;
    this.documents.length = length;
    this.places.length = length;
  }
}

const UNITS = 2 ** 16;
/** Memory for putting runs in order, used again and again. */
export const spare = new Run();
const ends = new Uint32Array(UNITS);

/** Puts a run in the order of the lower or the upper half of its codes, otherwise as it was. */
export function sorted(run: Run, shift: 0 | 16, into: Run): Run {
  const { length } = run;
  into.clear();
  into.reserve(length);
  into.resize(length);
  if (length === 0) return into;
  const codes = run.codes.array;
  const documents = run.documents.array;
  const places = run.places.array;
  ends.fill(0);
  for (let i = 0; i < length; i++) ends[(codes[i]! >>> shift) & 0xffff]!++;
  for (let unit = 0, sum = 0; unit < UNITS; unit++) {
    const count = ends[unit]!;
    ends[unit] = sum;
    sum += count;
  }
  const codesTo = into.codes.array;
  const documentsTo = into.documents.array;
  const placesTo = into.places.array;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    const to = ends[(code >>> shift) & 0xffff]!++;
    codesTo[to] = code;
    documentsTo[to] = documents[i]!;
    placesTo[to] = places[i]!;
  }
  return into;
}
