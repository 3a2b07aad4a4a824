import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Db, openDatabase } from '#adapters/postgres/index.ts';
import { type DatabaseKind, selectedKinds } from './kinds.ts';

/** What a suite gets; `db` may be used from `beforeAll` on. */
export interface Given {
  readonly kind: DatabaseKind;
  /** A migrated, otherwise empty database that only this suite sees. */
  readonly db: Db;
  /** One more database of its own, closed at the end of the suite. */
  fresh(options?: { migrated?: boolean }): Promise<Db>;
  /** A second handle to the suite's database, as another process would have (PostgreSQL only). */
  again(): Promise<Db>;
  /** URL of the suite's database for another process (PostgreSQL only). */
  readonly url: string;
}

/**
 * Declares one suite per database kind, in a file `*.db.test.ts`:
 *
 *     withDatabases((given) => { test('…', async () => { await given.db.kysely.selectFrom('matter')… }); });
 */
export function withDatabases(suite: (given: Given) => void): void {
  describe.each(selectedKinds())('on %s', (kind) => {
    const opened: Made[] = [];
    let main: Made | undefined;
    const known = () => {
      if (!main) throw new Error('The database is there from beforeAll on, not while tests are being declared.');
      return main;
    };
    beforeAll(async () => {
      main = await make(kind, true);
      opened.push(main);
    });
    afterAll(async () => {
      for (const made of opened.reverse()) await made.remove();
    });
    suite({
      kind,
      get db() {
        return known().db;
      },
      get url() {
        return known().url;
      },
      fresh: async ({ migrated = true } = {}) => {
        const made = await make(kind, migrated);
        opened.push(made);
        return made.db;
      },
      again: async () => {
        const db = await openDatabase({ url: known().url });
        opened.push({ db, url: known().url, remove: () => db.close() });
        return db;
      },
    });
  });
}

interface Made {
  db: Db;
  url: string;
  remove(): Promise<void>;
}

function make(kind: DatabaseKind, migrated: boolean): Promise<Made> {
  return kind === 'pglite' ? makeEmbedded(migrated) : makeOnServer(migrated);
}

async function makeEmbedded(migrated: boolean): Promise<Made> {
  const db = await openDatabase({ memory: migrated ? { snapshot: await openAsBlob(inject('pgliteSnapshot')) } : true });
  return { db, url: '', remove: () => db.close() };
}

async function makeOnServer(migrated: boolean): Promise<Made> {
  const maintenanceUrl = inject('postgresUrl');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} template ${migrated ? 'zhiquan_template' : 'template0'}`);
  const url = maintenanceUrl.replace(/\/postgres$/, `/${name}`);
  const db = await openDatabase({ url });
  return {
    db,
    url,
    remove: async () => {
      await db.close();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(sqlText: string): Promise<void> {
  const maintenance = await openDatabase({ url: inject('postgresUrl'), connections: 1 });
  try {
    await maintenance.exec(sqlText);
  } finally {
    await maintenance.close();
  }
}
