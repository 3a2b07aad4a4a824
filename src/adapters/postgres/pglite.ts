import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { refuse } from '#kernel/errors/index.ts';
import type { Db } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { TransactionGuard } from './guard.ts';
import { Gate, SingleConnectionDialect } from './pglite-driver.ts';
import { DatabaseRefused } from './refusals.ts';
import type { Database } from './schema.generated.ts';
import { transactionOver } from './transaction.ts';
import { parsers } from './values.ts';

/** The PostgreSQL release the embedded database is built from; its folders are of that format. */
export const EMBEDDED_MAJOR = '18';

const OPTIONS = { parsers, startParams: [...PGlite.defaultStartParams, '-c', 'timezone=UTC'] };

/** A database in memory, empty or loaded from a dump. */
export async function openMemory(snapshot?: Blob): Promise<Db> {
  const pglite = await PGlite.create({ ...OPTIONS, ...(snapshot && { loadDataDir: snapshot }) });
  return overPglite(pglite, 'memory', async () => {});
}

/** The database in `<folder>/database`, created when missing; one process at a time. */
export async function openFolder(folder: string): Promise<Db> {
  const base = resolve(folder);
  const data = join(base, 'database');
  let release: () => Promise<void>;
  try {
    await mkdir(base, { recursive: true });
    await access(base, constants.W_OK);
    release = await lockFolder(base);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw error;
    throw new DatabaseRefused(refuse('ZQ-SYS-012', { folder: base, reason: `${(error as Error).message}.` }), error);
  }
  try {
    const found = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
    if (found && found !== EMBEDDED_MAJOR)
      throw new DatabaseRefused(refuse('ZQ-DBS-007', { folder: base, found, needed: EMBEDDED_MAJOR }));
    if (!found) await create(data);
    return overPglite(await PGlite.create(data, OPTIONS), base, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** Makes the cluster beside its place and moves it there when it is whole, so that a kill leaves nothing half-made. */
async function create(data: string): Promise<void> {
  const making = `${data}.new`;
  await rm(making, { recursive: true, force: true });
  const pglite = await PGlite.create(making, OPTIONS);
  await pglite.close();
  await rename(making, data);
}

function overPglite(pglite: PGlite, where: string, release: () => Promise<void>): Db {
  const gate = new Gate();
  const guard = new TransactionGuard();
  const kysely = new Kysely<Database>({ dialect: new SingleConnectionDialect(pglite, gate, guard) });

  const executeSql: Db['executeSql'] = async (sqlText, values) => {
    guard.check();
    return gate.run(async () => {
      try {
        if (values?.length) return await pglite.query(sqlText, values, { parsers: BARE });
        const results = await pglite.exec(sqlText, { parsers: BARE });
        return { rows: results.flatMap((result) => result.rows) };
      } catch (error) {
        // A text with its own BEGIN … COMMIT that fails half-way must not leave the one connection aborted.
        await pglite.exec('rollback').catch(() => {});
        throw error;
      }
    });
  };

  let closing: Promise<void> | undefined;
  return {
    kind: 'pglite',
    where,
    kysely,
    transaction: transactionOver(kysely, guard),
    exec: async (sqlText) => {
      await executeSql(sqlText);
    },
    executeSql,
    dump: () => gate.run(() => pglite.dumpDataDir('none')),
    close: () => {
      closing ??= (async () => {
        await gate.enter();
        await kysely.destroy();
        await pglite.close();
        await release();
      })();
      return closing;
    },
  };
}

const bareDate = (text: string) => new Date(text);
/** What PGlite itself does with the types that `parsers` treats in our own way. */
const BARE = { 1082: bareDate, 1114: bareDate, 1184: bareDate };
