import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** An invented document; `n` makes its number. */
export const document = (n: number, title: string, applicant = '草原沙棘生物科技有限公司'): PatentRecord => {
  return {
    ...emptyRecord({
      key: keyOf(n),
      office: 'CN',
      publication: { number: String(119000000 + n), kind: 'A', date: plainDate('2026-02-01') },
      title,
      source: { id: 'demo', asOf: plainDate('2026-02-01'), licence: 'demo' },
    }),
    right: 'invention',
    abstract: `本发明公开了${title}，包括压榨与过滤。`,
    claims: [{ number: 1, text: `${title}，其特征在于包括压榨步骤。` }],
    applicants: [{ name: applicant }],
    ipc: [{ symbol: 'C11B 1/04' }],
  };
};

export const keyOf = (n: number): string => `CN${119000000 + n}A`;

export interface TestCorpus {
  corpus: CorpusIndex;
  close: () => Promise<void>;
}

/** A corpus of its own in a temporary folder. */
export async function testCorpus(records: readonly PatentRecord[]): Promise<TestCorpus> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-kept-'));
  const corpus = await openCorpus({ folder });
  if (records.length > 0) await corpus.put(records);
  return {
    corpus,
    close: async () => {
      await corpus.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
