import { FACETS, type Facet, type FacetCount, type Filters } from '#corpus/search/index.ts';
import { addRow, eachRow, hasRow, listRows, noRows, type Rows } from '#corpus/search/row-sets.ts';
import { findMainGroup, NO_DAY, subclassOf } from '#corpus/search/values.ts';
import type { ListName } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { SingleName } from './layout.ts';
import type { Snapshot } from './snapshot.ts';

/** Values of a facet by row: numbers of values, each once per row, and what they read as. */
interface FacetReader {
  size: number;
  /** The value of a row, or, with `starts`, its values one after another. */
  values: Int32Array;
  starts?: Int32Array;
  /** What a value counts as, by its distance from `from`; below 0 as nothing. Two values of a row may count as the same. */
  countsAs?: Int32Array;
  from?: number;
  /** The value that is none. */
  none?: number;
  label(code: number): string;
}

/** Calls with every value of a row, each once. */
function eachValue(reader: FacetReader, row: number, visit: (code: number) => void): void {
  const { values, starts } = reader;
  if (!starts) {
    const code = codeOf(reader, values[row]!);
    if (code >= 0) visit(code);
    return;
  }
  const [start, end] = [starts[row]!, starts[row + 1]!];
  for (let i = start; i < end; i++) {
    const code = codeOf(reader, values[i]!);
    if (code >= 0 && !metBefore(reader, start, i, code)) visit(code);
  }
}

function codeOf({ countsAs, from = 0, none }: FacetReader, value: number): number {
  if (value === none) return -1;
  if (!countsAs) return value;
  return countsAs[Math.min(countsAs.length - 1, Math.max(0, value - from))]!;
}

function metBefore({ values, countsAs }: FacetReader, start: number, end: number, code: number): boolean {
  if (countsAs) for (let i = start; i < end; i++) if (countsAs[values[i]!] === code) return true;
  return false;
}

const SINGLES: Partial<Record<Facet, SingleName>> = {
  right: 'right',
  kind: 'kind',
  office: 'office',
  agency: 'agency',
  division: 'division',
  status: 'state',
  source: 'source',
};
const LISTS: Partial<Record<Facet, ListName>> = { applicant: 'applicants', inventor: 'inventors' };

/** First year of the table of years; a day before it counts as of that year. */
const FIRST_YEAR = 1800;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / 86_400_000;
let yearTable: Int32Array | undefined;

/** The year of every day from `FIRST_DAY` on, from `FIRST_YEAR`. */
function years(): Int32Array {
  if (yearTable) return yearTable;
  const table = new Int32Array(Date.UTC(2200, 0, 1) / 86_400_000 - FIRST_DAY);
  for (let year = FIRST_YEAR; year < 2200; year++)
    table.fill(
      year - FIRST_YEAR,
      Date.UTC(year, 0, 1) / 86_400_000 - FIRST_DAY,
      Date.UTC(year + 1, 0, 1) / 86_400_000 - FIRST_DAY,
    );
  yearTable = table;
  return table;
}

/** What the values of a dictionary belong to (a symbol to its subclass), worked out once per value. */
class Groups {
  readonly #labels: string[] = [];
  readonly #codes = new Map<string, number>();
  #of = new Int32Array(0);
  #done = 0;

  codes(dictionary: Dictionary, group: (value: string) => string | undefined): Int32Array {
    if (this.#done < dictionary.size) {
      const next = new Int32Array(dictionary.size);
      next.set(this.#of.subarray(0, this.#done));
      for (let code = this.#done; code < dictionary.size; code++) {
        const label = group(dictionary.get(code));
        if (label === undefined) {
          next[code] = -1;
          continue;
        }
        const known = this.#codes.get(label) ?? this.#labels.push(label) - 1;
        this.#codes.set(label, known);
        next[code] = known;
      }
      this.#of = next;
      this.#done = dictionary.size;
    }
    return this.#of;
  }
  get labels(): readonly string[] {
    return this.#labels;
  }
}

const groups = new WeakMap<Dictionary, { ipc: Groups; ipcGroup: Groups }>();

function readerOf(snapshot: Snapshot, facet: Facet, names?: Names): FacetReader {
  const { columns } = snapshot;
  if (facet === 'applicant' && names && names.size > 0) return mergedReader(snapshot, names);
  const single = SINGLES[facet];
  if (single) {
    const { dictionary, codes } = columns.single[single];
    return {
      size: dictionary.size,
      values: codes.array,
      none: dictionary.codeOf(''),
      label: (code) => dictionary.get(code),
    };
  }
  if (facet === 'filedYear' || facet === 'publishedYear')
    return {
      size: 2200 - FIRST_YEAR,
      values: columns.days[facet === 'filedYear' ? 'filed' : 'published'].array,
      countsAs: years(),
      from: FIRST_DAY,
      none: NO_DAY,
      label: (code) => String(code + FIRST_YEAR),
    };
  const list = LISTS[facet];
  if (list) {
    const { dictionary, offsets, values } = columns.multiple[list];
    return {
      size: dictionary.size,
      values: values.array,
      starts: offsets.array,
      label: (code) => dictionary.get(code),
    };
  }
  const { dictionary, offsets, values } = columns.multiple.ipc;
  let both = groups.get(dictionary);
  if (!both) {
    both = { ipc: new Groups(), ipcGroup: new Groups() };
    groups.set(dictionary, both);
  }
  const group = facet === 'ipc' ? both.ipc : both.ipcGroup;
  const countsAs = group.codes(dictionary, facet === 'ipc' ? subclassOf : findMainGroup);
  return {
    size: group.labels.length,
    values: values.array,
    starts: offsets.array,
    countsAs,
    label: (code) => group.labels[code]!,
  };
}

/** Spelling → the name it counts as. */
type Names = ReadonlyMap<string, string>;

/** Applicants under the names their spellings count as; a document that bears two spellings of one counts once. */
function mergedReader(snapshot: Snapshot, names: Names): FacetReader {
  const { dictionary, offsets, values } = snapshot.columns.multiple.applicants;
  const size = dictionary.size;
  const standsFor = Int32Array.from({ length: size }, (_, code) => code);
  // A name that no document spells so has a number of its own after those of the dictionary.
  const further: string[] = [];
  for (const [spelling, name] of names) {
    const code = dictionary.codeOf(spelling);
    if (code < 0) continue;
    const known = dictionary.codeOf(name);
    if (known >= 0) standsFor[code] = known;
    else {
      const at = further.indexOf(name);
      standsFor[code] = size + (at >= 0 ? at : further.push(name) - 1);
    }
  }
  return {
    size: size + further.length,
    values: values.array,
    starts: offsets.array,
    countsAs: standsFor,
    label: (code) => (code < size ? dictionary.get(code) : further[code - size]!),
  };
}

/** How often each value of a facet occurs among the rows, the most frequent first; as many as asked for. */
export function countFacet(
  snapshot: Snapshot,
  rows: Int32Array,
  facet: Facet,
  size: number,
  names?: Names,
): { values: FacetCount[]; distinct: number } {
  const { reader, counts } = countsOf(snapshot, rows, facet, names);
  const met: number[] = [];
  for (let code = 0; code < counts.length; code++) if (counts[code]! > 0) met.push(code);
  return {
    values: top(met, counts, reader, size).map((code) => ({ value: reader.label(code), count: counts[code]! })),
    distinct: met.length,
  };
}

function countsOf(
  snapshot: Snapshot,
  rows: Int32Array,
  facet: Facet,
  names?: Names,
): { reader: FacetReader; counts: Int32Array } {
  const reader = readerOf(snapshot, facet, names);
  const counts = new Int32Array(reader.size);
  const { values, starts, countsAs } = reader;
  if (!starts) {
    for (let i = 0; i < rows.length; i++) {
      const code = codeOf(reader, values[rows[i]!]!);
      if (code >= 0) counts[code]!++;
    }
    return { reader, counts };
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const [start, end] = [starts[row]!, starts[row + 1]!];
    for (let at = start; at < end; at++) {
      const code = countsAs ? countsAs[values[at]!]! : values[at]!;
      if (code >= 0 && (at === start || !metBefore(reader, start, at, code))) counts[code]!++;
    }
  }
  return { reader, counts };
}

/** The most frequent values; equal ones by their label. Labels are read only of those that may be shown. */
function top(met: number[], counts: Int32Array, reader: FacetReader, size: number): number[] {
  if (size <= 0) return [];
  let kept = met;
  if (met.length > size) {
    const sorted = Int32Array.from(met, (code) => counts[code]!).sort();
    const least = sorted[sorted.length - size]!;
    kept = met.filter((code) => counts[code]! >= least);
  }
  return kept.sort((a, b) => counts[b]! - counts[a]! || (reader.label(a) < reader.label(b) ? -1 : 1)).slice(0, size);
}

/** Counts of the rows by two facets at once. */
export function countPairs(
  snapshot: Snapshot,
  rows: Rows,
  by: { rows: Facet; columns?: Facet | undefined; size: number },
  names?: Names,
): { rows: string[]; columns: string[]; cells: number[][] } {
  const list = listRows(rows);
  const first = countFacet(snapshot, list, by.rows, by.size, names).values;
  if (!by.columns) return { rows: first.map((one) => one.value), columns: [], cells: first.map((one) => [one.count]) };
  const second = countFacet(snapshot, list, by.columns, by.size, names).values;
  const place = (reader: FacetReader, values: FacetCount[]) => {
    const wanted = new Map(values.map((one, i) => [one.value, i]));
    const out = new Int32Array(reader.size).fill(-1);
    for (let code = 0; code < reader.size && wanted.size > 0; code++) {
      const at = wanted.get(reader.label(code));
      if (at !== undefined) out[code] = at;
    }
    return out;
  };
  const [a, b] = [readerOf(snapshot, by.rows, names), readerOf(snapshot, by.columns, names)];
  const [placeA, placeB] = [place(a, first), place(b, second)];
  const cells = first.map(() => second.map(() => 0));
  for (const row of list)
    eachValue(a, row, (codeA) => {
      const i = placeA[codeA]!;
      if (i < 0) return;
      eachValue(b, row, (codeB) => {
        const j = placeB[codeB]!;
        if (j >= 0) cells[i]![j]!++;
      });
    });
  return { rows: first.map((one) => one.value), columns: second.map((one) => one.value), cells };
}

/** Leaves the rows that have one of the values in each facet that is narrowed by. */
export function narrow(snapshot: Snapshot, rows: Rows, filters: Filters | undefined, names?: Names): Rows {
  for (const facet of FACETS) {
    const values = filters?.[facet];
    if (!values || values.length === 0) continue;
    const reader = readerOf(snapshot, facet, names);
    const wanted = new Set(facet === 'applicant' ? values.map((one) => names?.get(one) ?? one) : values);
    const passes = new Uint8Array(reader.size);
    for (let code = 0; code < reader.size; code++) if (wanted.has(reader.label(code))) passes[code] = 1;
    const kept = noRows(snapshot.rows);
    for (const row of listRows(rows))
      eachValue(reader, row, (code) => {
        if (passes[code]) addRow(kept, row);
      });
    rows = kept;
  }
  return rows;
}

/** The rows of some keys, as far as they are there. */
export function rowsOfKeys(snapshot: Snapshot, keys: readonly string[]): Rows {
  const rows = noRows(snapshot.rows);
  for (const key of keys) {
    const row = snapshot.columns.rowOf(key);
    if (isAlive(snapshot, row)) addRow(rows, row);
  }
  return rows;
}

/** One row for each application: the latest publication among the rows, of equal days the one with the later key. */
export function onePerApplication(snapshot: Snapshot, rows: Rows): Rows {
  const { columns } = snapshot;
  const { dictionary, codes } = columns.single.application;
  const unknown = dictionary.codeOf('');
  const best = new Int32Array(dictionary.size).fill(-1);
  const published = columns.days.published.array;
  const kept = noRows(snapshot.rows);
  eachRow(rows, (row) => {
    const code = codes.array[row]!;
    if (code === unknown) {
      addRow(kept, row);
      return;
    }
    const other = best[code]!;
    const later =
      other < 0 ||
      published[row]! > published[other]! ||
      (published[row] === published[other] && columns.compareKeys(row, other) > 0);
    if (later) best[code] = row;
  });
  for (const row of best) if (row >= 0) addRow(kept, row);
  return kept;
}

export const isAlive = (snapshot: Snapshot, row: number): boolean =>
  row >= 0 && row < snapshot.rows && hasRow(snapshot.alive, row);
