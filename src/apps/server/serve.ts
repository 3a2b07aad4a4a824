import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#adapters/clock.ts';
import { embedderFrom } from '#adapters/embeddings/index.ts';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { openDatabase, startWorker } from '#adapters/postgres/index.ts';
import { openSchemes } from '#adapters/schemes/index.ts';
import { openDocumentPrinter } from '#adapters/typst/index.ts';
import { drawingOf } from '#demo/corpus/drawing.ts';
import { loadDemo } from '#demo/load.ts';
import { allHandlers, EVERY } from '../core/all-jobs.ts';
import { loadCatalogue } from '../core/catalogue.ts';
import { seeToDemoCorpus } from '../core/corpus/demo-corpus.ts';
import { openHouseCorpus } from '../core/corpus/open.ts';
import { openHouse } from '../core/open-house.ts';
import { buildApp } from './build.ts';
import { openFileStore } from './file-store.ts';
import { openIdentity } from './identity/index.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

export interface Running {
  url: string;
  close: () => Promise<void>;
}

/** Opens everything and serves. What is printed is for the person at the terminal. */
export async function serve(
  argv: string[],
  env: NodeJS.ProcessEnv,
  print: (line: string) => void = console.log,
): Promise<Running> {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '8600' },
      data: { type: 'string', default: path.join(root, 'data') },
      host: { type: 'string', default: env.ZQ_HOST ?? '127.0.0.1' },
      empty: { type: 'boolean', default: false },
    },
  });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const catalogue = loadCatalogue();
  const clock = systemClock();
  const folder = path.resolve(values.data);
  const web = env.ZQ_WEB ?? path.join(root, 'dist', 'web');
  const db = await openDatabase({ url: env.DATABASE_URL, folder });
  const closing: (() => Promise<void>)[] = [() => db.close()];
  const close = async () => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    const port = Number(values.port);
    const origin = (env.ZQ_ORIGIN ?? `http://localhost:${port}`).replace(/\/+$/, '');
    const { house, jobs } = await openHouse(db, catalogue, clock, origin);
    closing.push(() => jobs.close());
    const files = openFileStore(new FolderBlobStore(path.join(folder, 'files')));
    const identity = await openIdentity(house, { dataFolder: folder, env });
    const before = await house.db.kysely.selectFrom('matter').select('id').limit(1).executeTakeFirst();
    if (!values.empty && !before) await loadDemo({ house, files, people: identity, print });
    const accounts = await identity.accountsToTell(values.empty);
    const printer = openDocumentPrinter();
    closing.push(() => printer.close());
    const corpus = await openHouseCorpus(env, folder);
    closing.push(() => corpus.close());
    const demo = accounts.demo;
    const documents = env.ZQ_DEMO_DOCUMENTS === undefined ? undefined : Number(env.ZQ_DEMO_DOCUMENTS);
    if (demo && documents !== 0) await seeToDemoCorpus(house, corpus, documents);
    const stopping = new AbortController();
    const worker = await startWorker(
      db,
      allHandlers({ house, files, printer, demo, env, corpus, stopping: stopping.signal }),
      {
        every: EVERY,
        clock,
      },
    );
    closing.push(() => worker.stop());
    closing.push(async () => stopping.abort());
    const embedder = embedderFrom(env);
    const app = await buildApp({
      house,
      identity,
      files,
      printer,
      corpus,
      ...(embedder && { meaning: { endpoint: embedder.endpoint, model: embedder.model } }),
      ...(demo && { draw: drawingOf }),
      schemes: openSchemes(folder),
      web,
      facts: { demo, version },
      logger: true,
      ...(env.ZQ_TRUST_PROXY ? { trustProxy: env.ZQ_TRUST_PROXY } : {}),
    });
    closing.push(() => app.close());
    await app.listen({ port, host: values.host });
    const address = app.server.address();
    const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
    if (!existsSync(path.join(web, 'index.html')))
      print('The web app is not built: only the API is served. Build it with: npm run build');
    print(`\nZhiquan 知全 ${version} serves ${url}`);
    print(`Data: ${db.kind === 'postgres' ? `PostgreSQL ${db.where}; files in ${folder}` : folder}`);
    for (const line of accounts.lines) print(line);
    return { url, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
