import { FACETS, type Facet, type FacetCount, type Filters } from '#corpus/search/index.ts';
import { addRow, eachRow, hasRow, intersect, noRows, type Rows } from '#corpus/search/row-sets.ts';
import { findMainGroup, NO_DAY, subclassOf } from '#corpus/search/values.ts';
import type { ListName } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { SingleName } from './layout.ts';
import type { Snapshot } from './snapshot.ts';

/** Values of a facet by row: numbers of values, each once per row, and what they read as. */
interface FacetReader {
  size: number;
  each(row: number, visit: (code: number) => void): void;
  label(code: number): string;
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
let yearTable: Uint16Array | undefined;

function years(): Uint16Array {
  if (yearTable) return yearTable;
  const table = new Uint16Array(Date.UTC(2200, 0, 1) / 86_400_000 - FIRST_DAY);
  for (let year = FIRST_YEAR; year < 2200; year++)
    table.fill(year, Date.UTC(year, 0, 1) / 86_400_000 - FIRST_DAY, Date.UTC(year + 1, 0, 1) / 86_400_000 - FIRST_DAY);
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
    const empty = dictionary.codeOf('');
    const all = codes.array;
    return {
      size: dictionary.size,
      each: (row, visit) => {
        if (all[row] !== empty) visit(all[row]!);
      },
      label: (code) => dictionary.get(code),
    };
  }
  if (facet === 'filedYear' || facet === 'publishedYear') {
    const days = columns.days[facet === 'filedYear' ? 'filed' : 'published'].array;
    const table = years();
    return {
      size: 2200 - FIRST_YEAR,
      each: (row, visit) => {
        if (days[row] !== NO_DAY) visit((table[Math.max(0, days[row]! - FIRST_DAY)] ?? 2199) - FIRST_YEAR);
      },
      label: (code) => String(code + FIRST_YEAR),
    };
  }
  const list = LISTS[facet];
  if (list) {
    const { dictionary, offsets, values } = columns.multiple[list];
    const [starts, codes] = [offsets.array, values.array];
    return {
      size: dictionary.size,
      each: (row, visit) => {
        const end = starts[row + 1]!;
        for (let i = starts[row]!; i < end; i++) visit(codes[i]!);
      },
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
  const of = group.codes(dictionary, facet === 'ipc' ? subclassOf : findMainGroup);
  const [starts, codes] = [offsets.array, values.array];
  const lastRow = new Int32Array(group.labels.length).fill(-1);
  return {
    size: group.labels.length,
    each: (row, visit) => {
      const end = starts[row + 1]!;
      for (let i = starts[row]!; i < end; i++) {
        const code = of[codes[i]!]!;
        if (code < 0 || lastRow[code] === row) continue;
        lastRow[code] = row;
        visit(code);
      }
    },
    label: (code) => group.labels[code]!,
  };
}

/** Spelling → the name it counts as. */
type Names = ReadonlyMap<string, string>;

/** Applicants under the names their spellings count as; a document that bears two spellings of one counts once. */
function mergedReader(snapshot: Snapshot, names: Names): FacetReader {
  const { dictionary, offsets, values } = snapshot.columns.multiple.applicants;
  const [starts, codes] = [offsets.array, values.array];
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
    each: (row, visit) => {
      const [start, end] = [starts[row]!, starts[row + 1]!];
      for (let i = start; i < end; i++) {
        const code = standsFor[codes[i]!]!;
        let again = false;
        for (let j = start; j < i && !again; j++) again = standsFor[codes[j]!] === code;
        if (!again) visit(code);
      }
    },
    label: (code) => (code < size ? dictionary.get(code) : further[code - size]!),
  };
}

/** How often each value of a facet occurs among the rows, the most frequent first; as many as asked for. */
export function countFacet(
  snapshot: Snapshot,
  rows: Rows,
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
  rows: Rows,
  facet: Facet,
  names?: Names,
): { reader: FacetReader; counts: Int32Array } {
  const reader = readerOf(snapshot, facet, names);
  const counts = new Int32Array(reader.size);
  const count = (code: number) => {
    counts[code]!++;
  };
  eachRow(rows, (row) => reader.each(row, count));
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
  const first = countFacet(snapshot, rows, by.rows, by.size, names).values;
  if (!by.columns) return { rows: first.map((one) => one.value), columns: [], cells: first.map((one) => [one.count]) };
  const second = countFacet(snapshot, rows, by.columns, by.size, names).values;
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
  eachRow(rows, (row) => {
    a.each(row, (codeA) => {
      const i = placeA[codeA]!;
      if (i < 0) return;
      b.each(row, (codeB) => {
        const j = placeB[codeB]!;
        if (j >= 0) cells[i]![j]!++;
      });
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
    eachRow(rows, (row) => {
      reader.each(row, (code) => {
        if (passes[code]) addRow(kept, row);
      });
    });
    rows = intersect(rows, kept);
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
