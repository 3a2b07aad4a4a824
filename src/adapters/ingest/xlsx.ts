import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Entry } from 'yauzl';
import yauzl from 'yauzl';
import type { Cell } from '#corpus/tabular/index.ts';
import { dateStyles, dayOfSerial } from './xlsx-days.ts';

export interface SheetRow {
  /** From 1, and its name. */
  sheet: number;
  name: string;
  row: number;
  cells: Cell[];
}

/** Characters of shared texts that are held at most: the format puts them apart from the rows that need them. */
const MOST_SHARED = 200_000_000;
const MOST_COLUMNS = 16_384;
const MOST_ENTRIES = 10_000;

type Zip = Awaited<ReturnType<typeof yauzl.openPromise>>;

/**
 * The rows of a workbook (ECMA-376), sheet by sheet in the order of its tabs, as a stream: in memory are the texts that
 * cells share and one stretch of one sheet. Days come as `YYYY-MM-DD`, results in place of formulas. Throws an Error with
 * words for people when it cannot be read.
 */
export async function* workbookRows(path: string): AsyncGenerator<SheetRow> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  try {
    const entries = await entriesOf(zip);
    const book = await readBook(zip, entries);
    const shared = await sharedTexts(zip, entries.get(book.shared));
    for (const [at, { name, file }] of book.sheets.entries()) {
      const entry = entries.get(file);
      if (!entry) throw new Error(`the sheet ${name} is missing`);
      const reading = new SheetReading(shared, book);
      for await (const chunk of texts(zip, entry)) {
        reading.parser.write(chunk);
        for (const { row, cells } of reading.take()) yield { sheet: at + 1, name, row, cells };
      }
      reading.parser.close();
      for (const { row, cells } of reading.take()) yield { sheet: at + 1, name, row, cells };
    }
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: Zip): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= MOST_ENTRIES) throw new Error(`it has more than ${MOST_ENTRIES} parts`);
    entries.set(entry.fileName.replace(/^\/+/, ''), entry);
  }
  return entries;
}

async function* texts(zip: Zip, entry: Entry): AsyncGenerator<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } finally {
    stream.destroy();
  }
}

type Tag = (name: string, attributes: Record<string, string>) => void;

/** A parser without entities of its own; names come without prefix. */
function parserOf(open: Tag, close: (name: string) => void = () => {}, text: (text: string) => void = () => {}) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE stands inside it');
  });
  return parser;
}

async function readWhole(zip: Zip, entry: Entry | undefined, open: Tag): Promise<void> {
  if (!entry) return;
  const parser = parserOf(open);
  for await (const chunk of texts(zip, entry)) parser.write(chunk);
  parser.close();
}

interface Book {
  sheets: { name: string; file: string }[];
  shared: string;
  /** Styles of cells whose numbers are days. */
  days: ReadonlySet<number>;
  since1904: boolean;
}

async function readBook(zip: Zip, entries: ReadonlyMap<string, Entry>): Promise<Book> {
  const main = [...entries.keys()].find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (main === undefined) throw new Error('it is packed, but holds no workbook');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = new Map<string, { type: string; file: string }>();
  await readWhole(
    zip,
    entries.get(`${folder}_rels/${main.slice(folder.length)}.rels`),
    (name, { Id, Type, Target }) => {
      if (name !== 'Relationship' || !Id || !Target) return;
      const file = Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, '');
      targets.set(Id, { type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '', file });
    },
  );
  const book: Book = { sheets: [], shared: '', days: new Set(), since1904: false };
  await readWhole(zip, entries.get(main), (name, attributes) => {
    if (name === 'workbookPr') book.since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
    const target = targets.get(id);
    if (target?.type === 'worksheet') book.sheets.push({ name: attributes.name ?? '', file: target.file });
  });
  const fileOf = (type: string) => [...targets.values()].find((one) => one.type === type)?.file ?? '';
  book.shared = fileOf('sharedStrings');
  const styles = dateStyles();
  await readWhole(zip, entries.get(fileOf('styles')), styles.open);
  book.days = styles.found;
  return book;
}

async function sharedTexts(zip: Zip, entry: Entry | undefined): Promise<string[]> {
  const shared: string[] = [];
  if (!entry) return shared;
  let [text, taking, silent, size] = ['', false, 0, 0];
  const parser = parserOf(
    (name) => {
      if (name === 'si') text = '';
      // How a word is pronounced is none of its characters.
      if (name === 'rPh') silent++;
      taking = name === 't' && silent === 0;
    },
    (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') silent--;
      if (name !== 'si') return;
      size += text.length;
      if (size > MOST_SHARED) throw new Error('its texts are too many to be held at once; save it as CSV');
      shared.push(unescaped(text));
    },
    (more) => {
      if (taking) text += more;
    },
  );
  for await (const chunk of texts(zip, entry)) parser.write(chunk);
  parser.close();
  return shared;
}

/** Control characters are written `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Collects the rows of one sheet as its text is written to the parser. */
class SheetReading {
  readonly parser: SaxesParser;
  readonly #shared: readonly string[];
  readonly #book: Book;
  #rows: { row: number; cells: Cell[] }[] = [];
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = 'n';
  #style = -1;
  #value = '';
  #taking = false;
  #silent = 0;

  constructor(shared: readonly string[], book: Book) {
    this.#shared = shared;
    this.#book = book;
    this.parser = parserOf(
      (name, attributes) => this.#open(name, attributes),
      (name) => this.#close(name),
      (text) => {
        if (this.#taking) this.#value += text;
      },
    );
  }

  take(): { row: number; cells: Cell[] }[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#row = Number(attributes.r) || this.#row + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? -1);
      this.#value = '';
    } else if (name === 'rPh') this.#silent++;
    this.#taking = name === 'v' || (name === 't' && this.#silent === 0);
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = false;
    else if (name === 'rPh') this.#silent--;
    else if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
    else if (name === 'c' && this.#value !== '' && this.#column < MOST_COLUMNS) {
      while (this.#cells.length < this.#column) this.#cells.push(null);
      this.#cells[this.#column] = this.#cell();
    }
  }

  #cell(): Cell {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#shared[Number(value)] ?? null;
      case 'n': {
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        return (this.#book.days.has(this.#style) && dayOfSerial(number, this.#book.since1904)) || number;
      }
      case 'b':
        return String(value === '1');
      case 'd':
        return value.slice(0, 10);
      default:
        return unescaped(value);
    }
  }
}

/** `B3` → 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}
