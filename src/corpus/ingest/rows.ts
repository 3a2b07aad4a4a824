const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];

/** A row cut out of a stream of bytes. */
export interface Row {
  bytes: Uint8Array;
  /** Bytes from the beginning of the stream to its first byte, and to the first byte after its line break. */
  offset: number;
  end: number;
  /** Number of its first line, from 1, and how many lines it has. */
  line: number;
  lines: number;
}

export interface RowOptions {
  /** 2 for UTF-16; then `big` says which byte comes first. */
  unit: 1 | 2;
  big?: boolean;
  /** Byte of the delimiter: rows may hold line breaks inside quotation marks (RFC 4180). Without it every line is a row. */
  delimiter?: number;
  /** Bytes that a row may have. */
  largest: number;
  onRow: (row: Row) => void;
  /**
   * A row that is none: `large`, or with quotation marks that do not pair (`quotes`). It is the first line of it only; reading
   * goes on with the line after, so one stray quotation mark costs one row.
   */
  onBroken: (row: Row, fault: 'large' | 'quotes') => void;
}

/**
 * Cuts rows by their bytes, so that each has its exact place in the file. Line breaks, quotation marks and delimiters are
 * never part of another character in UTF-8 and GB 18030, and are looked for by unit in UTF-16.
 */
export class RowSplitter {
  readonly #options: RowOptions;
  #rest: Uint8Array = new Uint8Array(0);
  /** Where `#rest` begins in the stream, and on which line. */
  #base: number;
  #line: number;

  constructor(options: RowOptions, start: { offset: number; line: number } = { offset: 0, line: 1 }) {
    this.#options = options;
    this.#base = start.offset;
    this.#line = start.line;
  }

  write(chunk: Uint8Array): void {
    if (this.#rest.length === 0) this.#rest = chunk;
    else {
      const both = new Uint8Array(this.#rest.length + chunk.length);
      both.set(this.#rest);
      both.set(chunk, this.#rest.length);
      this.#rest = both;
    }
    this.#scan(false);
  }

  end(): void {
    this.#scan(true);
  }

  #scan(over: boolean): void {
    let from = 0;
    while (from < this.#rest.length) {
      const found = this.#endOfRow(from, over);
      if (found === undefined) break;
      if (typeof found === 'string') {
        const stop = this.#lineEnd(from, true)!;
        // A line that is itself too long is thrown away as far as it is here; what is left of it is told as broken again.
        this.#emit(from, stop, found);
        from = stop;
      } else {
        this.#emit(from, found);
        from = found;
      }
    }
    this.#base += from;
    this.#rest = from === 0 ? this.#rest : this.#rest.slice(from);
  }

  /** Index after the row's line break; a fault; or undefined: more has to come. */
  #endOfRow(from: number, over: boolean): number | undefined | 'large' | 'quotes' {
    const { delimiter, largest } = this.#options;
    if (delimiter === undefined) {
      const end = this.#lineEnd(from, over);
      if ((end ?? this.#rest.length) - from > largest) return 'large';
      return end;
    }
    const { unit, big = false } = this.#options;
    const bytes = this.#rest;
    const last = bytes.length - (unit - 1);
    let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
    for (let at = from; at < last; at += unit) {
      const other = unit === 1 ? 0 : bytes[big ? at : at + 1]!;
      const byte = other === 0 ? bytes[unit === 2 && big ? at + 1 : at]! : -1;
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'closed';
        continue;
      }
      if (byte === LF) return at + unit;
      if (byte === delimiter) state = 'start';
      else if (state === 'start') state = byte === QUOTE ? 'quoted' : 'plain';
      else if (state === 'closed') {
        if (byte === QUOTE) state = 'quoted';
        else if (byte !== CR) return 'quotes';
      }
    }
    if (bytes.length - from > largest) return 'large';
    if (!over) return undefined;
    return state === 'quoted' ? 'quotes' : bytes.length;
  }

  /** Index after the next line break; the end of what is here when the stream is over. */
  #lineEnd(from: number, over: boolean): number | undefined {
    const { unit, big = false } = this.#options;
    let at = this.#rest.indexOf(LF, from);
    if (unit === 2)
      while (at >= 0) {
        const own = (at - from) % 2 === (big ? 1 : 0);
        const other = this.#rest[big ? at - 1 : at + 1];
        if (own && other === 0) {
          at = big ? at : at + 1;
          break;
        }
        at = this.#rest.indexOf(LF, at + 1);
      }
    if (at >= 0) return at + 1;
    return over ? this.#rest.length : undefined;
  }

  #emit(from: number, to: number, fault?: 'large' | 'quotes'): void {
    const { unit, big = false } = this.#options;
    let lines = 0;
    for (let at = this.#lineEnd(from, false); at !== undefined && at <= to; at = this.#lineEnd(at, false)) lines++;
    let stop = to;
    const breakAt = (byte: number) =>
      stop - from >= unit &&
      (unit === 1
        ? this.#rest[stop - 1] === byte
        : this.#rest[big ? stop - 1 : stop - 2] === byte && this.#rest[big ? stop - 2 : stop - 1] === 0);
    if (breakAt(LF)) stop -= unit;
    if (breakAt(CR)) stop -= unit;
    const row: Row = {
      bytes: this.#rest.subarray(from, stop),
      offset: this.#base + from,
      end: this.#base + to,
      line: this.#line,
      lines,
    };
    this.#line += lines;
    if (fault) this.#options.onBroken(row, fault);
    else this.#options.onRow(row);
  }
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter of a table by its first row: the one that stands there most often outside quotation marks. */
export function sniffDelimiter(head: string): Delimiter {
  const line = head.split('\n')[0]!.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => ({ one, n: line.split(one).length - 1 }));
  counts.sort((a, b) => b.n - a.n);
  return counts[0]!.n > 0 ? counts[0]!.one : ',';
}

/** The cells of a row whose quotation marks pair. */
export function cellsOf(row: string, delimiter: string): string[] {
  if (!row.includes('"')) return row.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (row[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = row.indexOf('"', from);
        if (close < 0) {
          cell += row.slice(from);
          at = row.length;
          break;
        }
        cell += row.slice(from, close);
        if (row[close + 1] !== '"') {
          at = close + 1;
          break;
        }
        cell += '"';
        from = close + 2;
      }
      cells.push(cell);
      at = row.indexOf(delimiter, at);
    } else {
      const stop = row.indexOf(delimiter, at);
      cells.push(stop < 0 ? row.slice(at) : row.slice(at, stop));
      at = stop;
    }
    if (at < 0) return cells;
    at += delimiter.length;
  }
}
