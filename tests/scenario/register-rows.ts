import { changeEntry, type RegisterAct } from '#engine/register/register.ts';
import type { RegisterDefinition, RegisterEntry } from '#engine/register/types.ts';
import { instant, plainDate } from '#kernel/plain-date.ts';

/** A row as an import would leave it, for tests of invariants. */
export const row = (
  key: string,
  state: string,
  fields: Record<string, unknown>,
  more: Partial<RegisterEntry> = {},
): RegisterEntry => ({
  key,
  state,
  fields,
  validFrom: plainDate('2026-01-05'),
  validTo: null,
  recordedAt: instant('2026-01-05T01:00:00Z'),
  supersededAt: null,
  cause: { import: 'test' },
  ...more,
});

/** The keys that break a named invariant. */
export function broken(
  register: RegisterDefinition,
  id: string,
  entries: RegisterEntry[],
  others: Record<string, RegisterEntry[]> = {},
): string[] {
  const invariant = register.invariants.find((one) => one.id === id);
  if (!invariant) throw new Error(`Register ${register.id} has no invariant "${id}".`);
  return invariant.broken(entries, (other) => others[other] ?? []);
}

/** The history of one key after some acts, each recorded a minute after the one before. */
export function history(register: RegisterDefinition, key: string, acts: RegisterAct[]): RegisterEntry[] {
  let rows: RegisterEntry[] = [];
  acts.forEach((act, index) => {
    const at = instant(`2026-06-01T01:${String(index).padStart(2, '0')}:00Z`);
    const change = changeEntry(register, key, rows, act, at, { matter: 'm', seq: index + 1 });
    rows = [...rows.map((one) => (change.supersede.includes(one) ? { ...one, supersededAt: at } : one)), ...change.add];
  });
  return rows;
}
