import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { enterRegionalRights, importRegionalSubset, isRegional } from '#apps/core/corpus/regional-subset.ts';
import { eventOfWords } from '#corpus/events/index.ts';
import type { PatentRecord } from '#corpus/record/types.ts';
import { generateCorpus } from '#demo/corpus/index.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { PATENT_STATUS, type PatentStatus } from '#registers/patent/patent.register.ts';
import { testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';

const asOf = plainDate('2026-03-02');
const documents = [...generateCorpus({ seed: 3, documents: 300, until: asOf })];
const options = { source: '演示数据（生成）', asOf, by: 'demo' };
const rights = new Set(documents.filter(isRegional).map(({ application }) => application!.number)).size;

withDatabases((given) => {
  test('enters every right of the region once, with what its status has been', async () => {
    const { house, close } = await testHouse(given.db, asOf);
    const report = await enterRegionalRights(house, documents, options);
    expect(report).toEqual({ rights, entered: rights, changed: 0, unchanged: 0, objections: [] });
    expect(rights).toBeGreaterThan(100);
    expect(await enterRegionalRights(house, documents, options)).toMatchObject({
      entered: 0,
      changed: 0,
      unchanged: rights,
    });

    const rows = await house.db.kysely
      .selectFrom('reg_patent')
      .selectAll()
      .where('superseded_at', 'is', null)
      .execute();
    const standing = rows.filter((row) => row.valid_to === null);
    expect(standing).toHaveLength(rights);
    for (const row of rows) {
      expect(PATENT_STATUS[row.status as PatentStatus].state).toBe(row.state);
      expect(row.division!.startsWith('15')).toBe(true);
    }
    expect(new Set(standing.map(({ state }) => state))).toEqual(new Set(['pending', 'in-force', 'ended']));
    // Versions of a right follow each other without a gap.
    for (const { key } of standing) {
      const versions = rows.filter((row) => row.key === key).sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
      for (const [index, row] of versions.slice(1).entries())
        expect(addDays(versions[index]!.valid_to!, 1)).toBe(row.valid_from);
    }
    const imports = await house.db.kysely.selectFrom('register_import').selectAll().execute();
    expect(new Set(imports.map(({ source }) => source))).toEqual(new Set([options.source]));
    await close();
  });

  test('finds the same rights in the corpus', async () => {
    const { house, close } = await testHouse(given.db, asOf);
    const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-corpus-'));
    const corpus = await openCorpus({ folder });
    try {
      await corpus.put(documents);
      expect(await importRegionalSubset(house, corpus, options)).toEqual({
        rights,
        entered: 0,
        changed: 0,
        unchanged: rights,
        objections: [],
      });
    } finally {
      await corpus.close();
      await rm(folder, { recursive: true, force: true });
      await close();
    }
  });

  test('adds a version from the day of an event, and reports what it does not take over', async () => {
    const { house, close } = await testHouse(given.db, asOf);
    const own = documents.filter((one) => isRegional(one) && one.right === 'utility' && !hasEnded(one)).slice(0, 3);
    const [first, second, third] = own as [PatentRecord, PatentRecord, PatentRecord];
    const lapsed = plainDate('2026-02-20');
    const report = await enterRegionalRights(
      house,
      [
        { ...first, events: [...first.events, eventOfWords('专利权的终止', lapsed)] },
        { ...second, title: `${second.title}（更正）` },
        {
          ...third,
          publication: { ...first.publication, date: third.publication.date },
          key: first.key,
          applicants: third.applicants,
        },
        { ...third, application: { number: '202629300001.0', date: null } },
      ],
      options,
    );
    expect(report).toMatchObject({ rights: 4, changed: 2, entered: 0 });
    expect(report.objections.map(({ key, check }) => [key, check])).toEqual([
      ['202629300001.0', 'filed-on'],
      [third.application!.number, 'one-entry-for-a-publication'],
    ]);
    const rows = await house.db.kysely
      .selectFrom('reg_patent')
      .selectAll()
      .where('superseded_at', 'is', null)
      .execute();
    const [before, after] = rows
      .filter(({ key }) => key === first.application!.number)
      .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
    expect(before).toMatchObject({ state: 'in-force', valid_to: addDays(lapsed, -1) });
    expect(after).toMatchObject({ state: 'ended', status: 'fee-lapsed', valid_from: lapsed, valid_to: null });
    expect(rows.filter(({ key }) => key === second.application!.number)).toMatchObject([
      { title: `${second.title}（更正）` },
    ]);
    await close();
  });
});

const hasEnded = ({ events, application }: PatentRecord): boolean =>
  events.some(({ code }) => code.startsWith('H')) || application!.date! < '2017-01-01';
