import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { renderTypes, TARGET } from './db-types.ts';

withDatabases((given) => {
  test('the committed table types are those of the migrated schema', async () => {
    expect(await renderTypes(given.db)).toBe(readFileSync(TARGET, 'utf8'));
  });

  test('a column of a type the driver does not treat is named', async () => {
    const db = await given.fresh({ migrated: false });
    await db.exec('create table odd (spot point)');
    await expect(renderTypes(db)).rejects.toThrow('odd.spot has the type point');
  });
});
