import { ByteWriter } from './bytes.ts';
import { FIELDS, type Member, type PostingsField, type TextField } from './format.ts';
import { KeyTable } from './key-table.ts';
import { ListWriter } from './lists.ts';
import { Numbers, Run, sorted, spare } from './runs.ts';
import { keyOf, TokenBuffer } from './tokens.ts';
import { SegmentWriter } from './write.ts';

/** One document as a segment takes it: canonical texts, and the words it is ranked by, repeated as they count. */
export interface SegmentDocument {
  texts: Record<TextField, string>;
  words: readonly string[];
}

/** Tokens of at most two UTF-16 units are put in order by those: nearly all are. The keys of others are put in a table. */
const SHORT = 2 ** 32;

/** Every token of one field. */
class Occurrences {
  readonly short = new Run();
  readonly other = new Run();
  readonly table = new KeyTable();
  readonly long = new Set<string>();

  clear(): void {
    this.short.clear();
    this.other.clear();
    this.table.clear();
    this.long.clear();
  }

  push(key: number, document: number, place: number): void {
    if (key < SHORT) this.short.push(key, document, place);
    else this.other.push(this.table.numberOf(key), document, place);
  }
}

/** Collects documents and makes a segment of them, then of others. Documents are numbered from 0 in the order they are added. */
export class SegmentBuilder {
  documents = 0;
  /** Tokens taken so far: what decides how much memory the segment takes to make. */
  tokens = 0;
  readonly #fields = Object.fromEntries(FIELDS.map((field) => [field, new Occurrences()])) as Record<
    PostingsField,
    Occurrences
  >;
  readonly #titles = new Numbers();
  readonly #words = new Numbers();
  readonly #list = new ListWriter();
  readonly #out = new ByteWriter();
  readonly #buffer = new TokenBuffer();

  add({ texts, words }: SegmentDocument): void {
    const document = this.documents++;
    for (const field of ['TI', 'AB', 'CL', 'DE'] as const) {
      const text = texts[field];
      if (text === '') continue;
      const found = this.#fields[field];
      const { short } = found;
      const { keys, places, length, long } = this.#buffer.read(text);
      short.reserve(length);
      const codesTo = short.codes.array;
      const documentsTo = short.documents.array;
      const placesTo = short.places.array;
      let to = short.length;
      for (let i = 0; i < length; i++) {
        const key = keys[i]!;
        if (key >= SHORT) {
          found.push(key, document, places[i]!);
          continue;
        }
        codesTo[to] = key;
        documentsTo[to] = document;
        placesTo[to++] = places[i]!;
      }
      short.resize(to);
      for (const one of long) found.long.add(one);
      this.tokens += length;
    }
    for (const word of words) this.#fields.words.push(keyOf(word), document, 0);
    this.tokens += words.length;
    this.#titles.push(texts.TI.length);
    this.#words.push(words.length);
  }

  /** The segment of the documents added since the last one. */
  finish(id: string): Uint8Array {
    const out = this.#out;
    out.length = 0;
    const writer = new SegmentWriter((bytes) => out.append(bytes));
    for (const field of FIELDS) writeField(writer, field, this.#fields[field], this.#list);
    const members: Member[] = [{ id, documents: this.documents }];
    const lengths = (numbers: Numbers) => numbers.array.subarray(0, numbers.length);
    writer.finish(members, this.documents, lengths(this.#titles), lengths(this.#words));
    this.documents = 0;
    this.tokens = 0;
    this.#titles.length = 0;
    this.#words.length = 0;
    for (const field of FIELDS) this.#fields[field].clear();
    return out.done().slice();
  }
}

function writeField(writer: SegmentWriter, field: PostingsField, found: Occurrences, list: ListWriter): void {
  const { short, other, table, long } = found;
  const withPlaces = field !== 'words';
  writer.begin(field);
  writeRun(writer, sorted(sorted(short, 0, spare), 16, short), (code) => code, withPlaces, list);
  const { keys, places } = table.sorted();
  const { array } = other.codes;
  for (let i = 0; i < other.length; i++) array[i] = places[array[i]!]!;
  writeRun(writer, sorted(sorted(other, 0, spare), 16, other), (code) => keys[code]!, withPlaces, list);
  writer.end(long);
}

/** Writes the lists of tokens that follow one another in a run in the order of its codes. */
function writeRun(
  writer: SegmentWriter,
  run: Run,
  keyOfCode: (code: number) => number,
  withPlaces: boolean,
  list: ListWriter,
): void {
  const { bytes: out, places: placesOut } = writer;
  const { length } = run;
  const codes = run.codes.array;
  const documents = run.documents.array;
  const places = run.places.array;
  for (let i = 0; i < length; ) {
    const code = codes[i]!;
    if (i + 1 === length || codes[i + 1] !== code) {
      out.number((documents[i]! + 1) * 2);
      if (withPlaces) placesOut.number(places[i]!);
      writer.key(keyOfCode(code), 1);
      i++;
      continue;
    }
    list.begin();
    while (i < length && codes[i] === code) {
      const document = documents[i]!;
      const [first, begun] = [i, placesOut.length];
      for (let place = -1; i < length && codes[i] === code && documents[i] === document; i++) {
        if (!withPlaces) continue;
        placesOut.number(places[i]! - place - 1);
        place = places[i]!;
      }
      list.add(document, i - first, placesOut.length - begun);
    }
    list.end(out);
    writer.key(keyOfCode(code), list.count);
  }
}
