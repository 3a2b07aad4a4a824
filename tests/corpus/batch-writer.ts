// A writer of its own: stores documents in batches and says so after each. Arguments: JSON {uri, storageOptions, batches, size}.
import fc from 'fast-check';
import { LanceCorpus } from '#adapters/lance/index.ts';
import { corpus } from '#adapters/lance/random-corpus.fixture.ts';

export const SEED = 20_260_102;

export function documentsOf(count: number) {
  const [documents = []] = fc.sample(corpus(count), { seed: SEED, numRuns: 1 });
  return documents;
}

if (import.meta.main) {
  const { uri, storageOptions, batches, size } = JSON.parse(process.argv[2] ?? '{}') as {
    uri: string;
    storageOptions?: Record<string, string>;
    batches: number;
    size: number;
  };
  const documents = documentsOf(batches * size);
  const index = await LanceCorpus.open(uri, storageOptions ? { storageOptions } : {});
  for (let i = 0; i < batches; i++) {
    await index.put(documents.slice(i * size, (i + 1) * size));
    process.stdout.write(`${i + 1}\n`);
  }
  await index.close();
}
