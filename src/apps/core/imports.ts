import type { Tx } from '#adapters/postgres/index.ts';
import { canonical } from '#engine/matter/chain.ts';
import { changeEntry } from '#engine/register/register.ts';
import type { RegisterDefinition } from '#engine/register/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { House } from './house.ts';
import { insertEntry, knownRows } from './registers.ts';

export interface ImportRow {
  key: string;
  fields: Record<string, unknown>;
  /** The state it stands in; the register's first one when left out. */
  state?: string;
  validFrom: PlainDate;
}

/** Enters rows from a named source into a register; each entry says which import it comes from. */
export async function importRows(
  house: House,
  tx: Tx,
  register: RegisterDefinition,
  source: string,
  by: string,
  rows: readonly ImportRow[],
): Promise<string> {
  const id = house.newId('import');
  const at = house.now();
  await tx
    .insertInto('register_import')
    .values({ id, register_id: register.id, source, at, by, rows: rows.length, sha256: house.hash(canonical(rows)) })
    .execute();
  for (const row of rows) {
    const known = await knownRows(tx, register, [row.key], true);
    const change = changeEntry(register, row.key, known, { ...row, kind: 'enter' }, at, {
      import: id,
    });
    for (const entry of change.add) await insertEntry(tx, register, entry);
  }
  return id;
}
