import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { act } from '#apps/core/act.ts';
import { verifyAudit } from '#apps/core/audit.ts';
import { readBackup, writeBackup } from '#apps/core/backup.ts';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { recompute } from '#apps/core/recompute.ts';
import { generateCorpus } from '#demo/corpus/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { applicant, fileEntity, officer, requestInput, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';

const generated = (documents: number) => [
  ...new Map(
    [...generateCorpus({ seed: 7, documents, until: plainDate('2026-03-01') })].map((one) => [one.key, one]),
  ).values(),
];

withDatabases((given) => {
  test('a backup restores into an empty house, which goes on where the other stood', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-backup-'));
    const { house, close } = await testHouse(given.db, '2026-03-02');
    await fileEntity(house);
    const request = {
      actor: applicant,
      requestId: 'backup-0001',
      action: 'submit',
      input: requestInput(),
      target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
    };
    const done = await act(house, request);
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    const blobs = new FolderBlobStore(path.join(folder, 'from'));
    const kept = await blobs.put(new TextEncoder().encode('kept'));
    await house.db.kysely
      .insertInto('blob')
      .values({ sha256: kept.ok ? kept.value.sha256 : '', bytes: 4, media_type: 'text/plain', created_at: house.now() })
      .execute();
    const file = path.join(folder, 'house.gz');
    const written = await writeBackup(given.db, blobs, file);
    expect(written.rows).toBeGreaterThan(5);
    await expect(writeBackup(given.db, blobs, file)).rejects.toThrow();

    const other = await testHouse(await given.fresh(), '2026-03-03');
    const target = new FolderBlobStore(path.join(folder, 'to'));
    expect(await readBackup(other.house.db, target, file)).toEqual(written);
    expect(await target.has(kept.ok ? kept.value.sha256 : '')).toBe(true);
    expect(await verifyAudit(other.house)).toMatchObject({ ok: true, matters: 1 });
    expect(await recompute(other.house, { check: true })).toMatchObject({ ok: true });
    const accepted = await act(other.house, {
      actor: officer('li', 'acceptance-clerk'),
      requestId: 'backup-0002',
      action: 'accept',
      input: {},
      target: { matter: done.value.matter, expectedSeq: 1 },
    });
    expect(accepted.ok).toBe(true);
    await expect(readBackup(other.house.db, target, file)).rejects.toThrow('already holds matters');
    await other.close();
    await close();
    await rm(folder, { recursive: true });
  });

  // The corpus lies beside the database, whichever it is.
  test.runIf(given.kind === 'pglite')(
    'the corpus is in it as it stood between two batches, while an ingest goes on; restored, it answers',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-backup-'));
      const at = (name: string) => ({ folder: path.join(folder, name, 'corpus') });
      const records = generated(100);
      const corpus = await openCorpus(at('from'));
      await corpus.put(records.slice(0, 20));
      let writing = true;
      const writer = (async () => {
        for (let from = 20; writing && from < records.length; from += 20)
          await corpus.put(records.slice(from, from + 20));
      })();
      const blobs = new FolderBlobStore(path.join(folder, 'from', 'files'));
      const file = path.join(folder, 'house.gz');
      const written = await writeBackup(given.db, blobs, file, path.join(folder, 'from'));
      writing = false;
      await writer;
      await corpus.close();
      expect(written.corpus.files).toBeGreaterThan(1);

      const other = await given.fresh();
      const data = path.join(folder, 'to');
      await mkdir(data);
      const target = new FolderBlobStore(path.join(data, 'files'));
      await expect(readBackup(other, target, file)).rejects.toThrow('ZQ_CORPUS_URI');
      expect(await readBackup(other, target, file, data)).toEqual(written);
      const restored = await openCorpus(at('to'));
      const { total, hits } = await restored.search({ limit: 500 });
      expect(total).toBeGreaterThanOrEqual(20);
      expect(total % 20).toBe(0);
      expect(hits.map(({ key }) => key).sort()).toEqual(
        records
          .slice(0, total)
          .map(({ key }) => key)
          .sort(),
      );
      expect(await restored.verify()).toEqual([]);
      await restored.put(records);
      expect((await restored.search({ limit: 1 })).total).toBe(records.length);
      await restored.close();
      await rm(folder, { recursive: true });
    },
  );
});
