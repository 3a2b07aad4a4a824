import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

export type ColumnType = 'text' | 'text[]' | 'integer' | 'fen' | 'date' | 'boolean' | 'json';

export interface RegisterField {
  title: Text;
  type: ColumnType;
  required?: boolean;
  /** Shown to everybody in the public register; personal or secret fields are not. */
  public?: boolean;
  /**
   * A date that lies so many months after another: the register reckons it whenever both fields have a value, so that no
   * effect can enter one that disagrees. It is empty again when the months are; an import may still say the day itself.
   */
  reckoned?: { from: string; months: string };
}

export interface RegisterDefinition {
  id: string;
  /** The typed table that holds it. */
  table: string;
  title: Text;
  /** What one entry is called. */
  entry: Text;
  basis: string[];
  /** What the key of an entry is, e.g. the application number. */
  key: Text;
  fields: Record<string, RegisterField>;
  states: Record<string, { title: Text; final?: boolean }>;
  initialState: string;
  /** Fields that lists show, search looks at, and the field with the division an entry belongs to. */
  list: string[];
  search: string[];
  division?: string;
  /** Post roles that may see fields which are not public, within their division. */
  seenBy: string[];
  /** Named conditions that must hold for all entries, whenever they are looked at. */
  invariants: RegisterInvariant[];
}

export interface RegisterInvariant {
  id: string;
  title: Text;
  /** The keys that break it, among all rows now believed; `others` gives the rows of another register. */
  broken: (entries: readonly RegisterEntry[], others: (register: string) => readonly RegisterEntry[]) => string[];
}

/**
 * One version of one entry. It holds in law from `validFrom` up to and including `validTo`, and was known to us from
 * `recordedAt` to before `supersededAt`: so the register can be read as it stood on any day, and as it was known on any day.
 */
export interface RegisterEntry {
  key: string;
  state: string;
  fields: Record<string, unknown>;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
  cause: { matter: string; seq: number } | { import: string };
}
