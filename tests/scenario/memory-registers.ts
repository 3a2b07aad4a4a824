import { changeEntry, type RegisterAct } from '#engine/register/register.ts';
import type { RegisterDefinition, RegisterEntry } from '#engine/register/types.ts';
import { type Instant, instant, type PlainDate, plainDate } from '#kernel/plain-date.ts';

interface Hold {
  register: string;
  key: string;
  kind: string;
  matter: string;
  from: PlainDate;
}

/** What a story finds in a register at its beginning. */
export interface Seed {
  key: string;
  fields: Record<string, unknown>;
  state?: string;
  validFrom?: string;
}

/** What stands in fields that a seed leaves out: as in a table, a list is empty and anything else has no value. */
const nothingIn = ({ fields }: RegisterDefinition): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type === 'text[]' ? [] : null]));

/** Registers without a database: the engine's own acts on lists of rows. */
export class MemoryRegisters {
  readonly #definitions: ReadonlyMap<string, RegisterDefinition>;
  readonly #rows = new Map<string, RegisterEntry[]>();
  #holds: Hold[] = [];

  constructor(definitions: ReadonlyMap<string, RegisterDefinition>, seeds: Record<string, Seed[]> = {}) {
    this.#definitions = definitions;
    for (const [register, entries] of Object.entries(seeds)) {
      const definition = this.#definition(register);
      this.#rows.set(
        register,
        entries.map((seed) => ({
          key: seed.key,
          state: seed.state ?? definition.initialState,
          fields: { ...nothingIn(definition), ...seed.fields },
          validFrom: plainDate(seed.validFrom ?? '2020-01-01'),
          validTo: null,
          recordedAt: instant('2020-01-01T00:00:00Z'),
          supersededAt: null,
          cause: { import: 'story' },
        })),
      );
    }
  }

  #definition(register: string): RegisterDefinition {
    const found = this.#definitions.get(register);
    if (!found) throw new Error(`No register "${register}" is defined.`);
    return found;
  }

  /** Every row, also those no longer believed. */
  rows(register: string): readonly RegisterEntry[] {
    return this.#rows.get(register) ?? [];
  }

  /** The keys of the lasting rows whose field has one of the values. */
  keysBy(register: string, field: string, values: readonly unknown[]): string[] {
    return this.rows(register)
      .filter((row) => row.supersededAt === null && row.validTo === null && values.includes(row.fields[field]))
      .map((row) => row.key);
  }

  /** The row of a key that lasts, in whatever state. */
  find(register: string, key: string): RegisterEntry | undefined {
    return this.rows(register).find((row) => row.key === key && row.supersededAt === null && row.validTo === null);
  }

  change(register: string, key: string, act: RegisterAct, at: Instant, cause: RegisterEntry['cause']): void {
    const rows = this.rows(register);
    const history = rows.filter((row) => row.key === key);
    const change = changeEntry(this.#definition(register), key, history, act, at, cause);
    const kept = rows.map((row) => (change.supersede.includes(row) ? { ...row, supersededAt: at } : row));
    this.#rows.set(register, [...kept, ...change.add]);
  }

  hold(hold: Hold): void {
    this.#holds.push(hold);
  }

  release(register: string, kind: string, matter: string): void {
    this.#holds = this.#holds.filter(
      (hold) => !(hold.register === register && hold.kind === kind && hold.matter === matter),
    );
  }

  holds(register: string, key: string): readonly Hold[] {
    return this.#holds.filter((hold) => hold.register === register && hold.key === key);
  }

  /** The named invariants that do not hold now, with the keys that break them. */
  broken(): { register: string; invariant: string; keys: string[] }[] {
    return [...this.#definitions.values()].flatMap((definition) =>
      definition.invariants.flatMap((invariant) => {
        const keys = invariant.broken(
          this.rows(definition.id).filter((row) => row.supersededAt === null),
          (other) => this.rows(other).filter((row) => row.supersededAt === null),
        );
        return keys.length > 0 ? [{ register: definition.id, invariant: invariant.id, keys }] : [];
      }),
    );
  }
}
