import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { FixedClock } from '#adapters/clock.ts';
import { FolderBlobStore } from '#adapters/files/index.ts';
import type { Db } from '#adapters/postgres/index.ts';
import { openDocumentPrinter } from '#adapters/typst/index.ts';
import type { House } from '#apps/core/house.ts';
import { type AppParts, buildApp } from '#apps/server/build.ts';
import { openFileStore } from '#apps/server/file-store.ts';
import { openIdentity } from '#apps/server/identity/index.ts';
import type { FileStore } from '#apps/server/routes/files.ts';
import { fileEntity, testHouse } from '#tests/core/house.ts';
import { Browser } from '#tests/people/served.ts';

export interface ServedHouse {
  app: FastifyInstance;
  house: House;
  clock: FixedClock;
  files: FileStore;
  /** Signed in with one of the demonstration's accounts. */
  as: (login: string) => Promise<Browser>;
  /** How many blobs the store holds, and whether anything half-written lies beside them. */
  stored: () => Promise<{ blobs: number; halfWritten: number }>;
  close: () => Promise<void>;
}

/** The whole server over one database, with demonstration accounts and one filed entity, called without a port. */
export async function serveHouse(
  db: Db,
  day = '2026-03-02',
  parts: Pick<AppParts, 'logger' | 'web' | 'corpus' | 'schemes' | 'meaning'> = {},
): Promise<ServedHouse> {
  const { house, clock, close } = await testHouse(db, day);
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-server-'));
  const blobs = path.join(folder, 'files');
  const identity = await openIdentity(house, { dataFolder: folder, env: { ZQ_SECRET: 'a'.repeat(64) } });
  await identity.createDemo();
  await fileEntity(house);
  const printer = openDocumentPrinter();
  const files = openFileStore(new FolderBlobStore(blobs));
  const app = await buildApp({ house, identity, files, printer, facts: { demo: true, version: 'test' }, ...parts });
  return {
    app,
    house,
    clock,
    files,
    as: async (login) => {
      const browser = new Browser(app);
      const answer = await browser.signIn(login);
      if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${answer.codes.join(', ')}`);
      return browser;
    },
    stored: async () => {
      const all = await readdir(blobs, { recursive: true, withFileTypes: true });
      const found = all.filter((entry) => entry.isFile());
      const incoming = found.filter((entry) => entry.parentPath.endsWith('incoming')).length;
      return { blobs: found.length - incoming, halfWritten: incoming };
    },
    close: async () => {
      await app.close();
      await printer.close();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
