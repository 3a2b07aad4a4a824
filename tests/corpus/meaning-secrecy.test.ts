// What is asked of unpublished texts never leaves the house: shown by their search, and by what their code can reach at all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { priorArtOf } from '#apps/core/centre/prior-art-corpus.ts';
import { openCorpus, openHouseCorpus } from '#apps/core/corpus/open.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { listFiles, root } from '../../tools/lib/files.ts';
import { documentsOf } from './batch-writer.ts';
import { type EmbeddingsServer, startEmbeddings } from './embeddings-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-meaning-secrecy-'));
let server: EmbeddingsServer;
beforeAll(async () => {
  server = await startEmbeddings((text) => [1, text.length]);
  const corpus = await openCorpus({ folder: path.join(folder, 'corpus') });
  await corpus.put(documentsOf(10));
  await corpus.close();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a search for prior art sends nothing where the house has set an endpoint, and the same question elsewhere does', async () => {
  const corpus = await openHouseCorpus({ ZQ_EMBEDDINGS_URL: server.url, ZQ_EMBEDDINGS_MODEL: 'm' }, folder);
  const read = parseQuery('公司 OR 装置 OR 方法');
  if (!read.ok) throw new Error(read.fault.en);
  const index = await priorArtOf(corpus, never);
  expect(index.title.en).toBe('Patent documents');
  const { search } = index;
  for (const smuggled of [{}, { meaning: '未公开的发明' }]) await search(read.query, { limit: 5, ...smuggled });
  expect(server.requests).toBe(0);
  await corpus.search({ query: read.query, meaning: '已公开的问题' });
  expect(server.requests).toBe(1);
  await corpus.close();
});

const never: Parameters<typeof priorArtOf>[1] = {
  title: { zh: '', en: '' },
  holds: { zh: '', en: '' },
  search: () => Promise.reject(new Error('the corpus is there')),
};

/** Files that a file imports from inside the project, and theirs, as paths from the root. */
function reachedFrom(entries: readonly string[]): Set<string> {
  const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  const reached = new Set(entries);
  for (const file of reached) {
    if (!/\.tsx?$/.test(file)) continue;
    const code = readFileSync(path.join(root, file), 'utf8');
    for (const [, given = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g)) {
      const [room = '', ...rest] = given.split('/');
      const target = given.startsWith('#')
        ? path.join((imports[`${room}/*`] ?? '').replace('*', rest.join('/')))
        : path.join(path.dirname(file), given);
      reached.add(path.normalize(target));
    }
  }
  return reached;
}
const SENDING =
  /^src\/(?:adapters\/embeddings\/|adapters\/lance\/meaning\.ts|corpus\/meaning\/words-to-send\.ts|apps\/core\/corpus\/(?:meaning|read-search)\.ts)/;

it('what handles unpublished texts can reach nothing that sends words away', () => {
  const pages = listFiles(root, 'src/apps/web/pages/check', (file) => /(?<!\.test)\.tsx?$/.test(file));
  const claims = listFiles(root, 'src/claims', (file) => /(?<!\.test)\.ts$/.test(file));
  expect(pages.length).toBeGreaterThan(3);
  const unpublished = [
    ...pages,
    ...claims,
    'src/apps/server/routes/application-checks.ts',
    'src/apps/server/routes/prior-art.ts',
    'src/apps/cli/commands/claims-check.ts',
    'src/apps/cli/commands/claims-support.ts',
  ];
  expect([...reachedFrom(unpublished)].filter((file) => SENDING.test(file))).toEqual([]);
  // The same look finds it where it is.
  expect([...reachedFrom(['src/apps/server/routes/corpus.ts'])].filter((file) => SENDING.test(file))).toContain(
    'src/corpus/meaning/words-to-send.ts',
  );
});

it('words leave by one door: nothing else opens the endpoint', () => {
  const code = listFiles(root, 'src', (file) => /(?<!\.test)\.tsx?$/.test(file));
  const naming = (pattern: RegExp) => code.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));
  expect(naming(/\bwordsToSend\(/).sort()).toEqual([
    'src/apps/cli/commands/corpus-search.ts',
    'src/apps/core/corpus/read-search.ts',
    'src/corpus/meaning/words-to-send.ts',
  ]);
  expect(naming(/\bembedder\.embed\(/).sort()).toEqual([
    'src/adapters/lance/meaning.ts',
    'src/apps/core/corpus/embed.ts',
  ]);
});
