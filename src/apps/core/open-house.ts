import { createHash, randomBytes } from 'node:crypto';
import { createIds } from '#adapters/ids.ts';
import { type Db, json, migrate, type OpenJobs, openJobs } from '#adapters/postgres/index.ts';
import type { Catalogue } from '#engine/catalogue.ts';
import { canonical } from '#engine/matter/chain.ts';
import type { Clock } from '#engine/ports/clock.ts';
import { plainDefinition } from '#engine/procedure/define.ts';
import type { House } from './house.ts';
import { JOB_NAMES } from './jobs.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A house over an open database: migrated, its definitions stored, its queue open. */
export async function openHouse(
  db: Db,
  catalogue: Catalogue,
  clock: Clock,
  origin: string,
): Promise<{ house: House; jobs: OpenJobs }> {
  await migrate(db);
  await storeDefinitions(db, catalogue);
  const jobs = await openJobs(db, JOB_NAMES, { clock });
  const ids = createIds(clock);
  const house: House = {
    db,
    catalogue,
    now: () => clock.now(),
    newId: (kind) => ids.next(kind),
    randomBytes: (n) => randomBytes(n),
    hash: sha256,
    enqueue: (tx, requests) => jobs.enqueueAll(tx, requests),
    origin,
  };
  return { house, jobs };
}

/** A stored definition has been changed without a new version: matters filed under it could no longer be explained. */
export class ChangedDefinition extends Error {
  override readonly name = 'ChangedDefinition';
}

/** Stores every version once, as plain data. A version that matters were filed under never changes. */
export async function storeDefinitions(db: Db, catalogue: Catalogue): Promise<void> {
  await db.transaction(async (tx) => {
    const stored = await tx.selectFrom('procedure_version').select(['id', 'version', 'sha256']).execute();
    for (const procedure of catalogue.procedures) {
      const definition = plainDefinition(procedure);
      const hash = sha256(canonical(definition));
      const known = stored.find((row) => row.id === procedure.id && row.version === procedure.version);
      if (known && known.sha256 !== hash)
        throw new ChangedDefinition(
          `The procedure ${procedure.id}@${procedure.version} differs from the one this data folder was used with. Give the changed definition a new version, or start with another data folder.`,
        );
      if (known) continue;
      await tx
        .insertInto('procedure_version')
        .values({
          id: procedure.id,
          version: procedure.version,
          valid_from: procedure.validFrom,
          valid_to: procedure.validTo ?? null,
          definition: json(definition),
          sha256: hash,
        })
        .execute();
    }
  });
}
