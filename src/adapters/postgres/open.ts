import type { Db } from './database.ts';
import { refuseNewer } from './migrations.ts';
import { openFolder, openMemory } from './pglite.ts';
import { openServer, type ServerOptions } from './server.ts';

export interface DatabaseConfig extends ServerOptions {
  /** A PostgreSQL server; goes before `folder`. */
  url?: string | undefined;
  /** The data folder; the embedded database lies in its subfolder `database`. */
  folder?: string | undefined;
  /** A database that ends with the process, optionally loaded from what `dump()` gave. */
  memory?: true | { snapshot: Blob } | undefined;
}

/**
 * Opens the database; does not migrate it. Throws `DatabaseRefused` with one clear sentence when it can't be reached,
 * written, shared or understood, and then has changed nothing.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Db> {
  const db = await openAny(config);
  try {
    await refuseNewer(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

function openAny(config: DatabaseConfig): Promise<Db> {
  if (config.memory) return openMemory(config.memory === true ? undefined : config.memory.snapshot);
  if (config.url) return openServer(config.url, config);
  if (config.folder) return openFolder(config.folder);
  throw new Error('openDatabase needs a url, a folder or memory.');
}
