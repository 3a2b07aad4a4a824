import path from 'node:path';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { startWorker } from '#adapters/postgres/index.ts';
import { openDocumentPrinter } from '#adapters/typst/index.ts';
import { allHandlers, EVERY } from '../../core/all-jobs.ts';
import { corpusPlace, openCorpus } from '../../core/corpus/open.ts';
import { openFileStore } from '../../server/file-store.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'worker',
  summary: 'Runs timers, mail and documents beside the server (PostgreSQL).',
  help: `zhiquan worker [--data <folder>]

The server runs a worker of its own. On a PostgreSQL server any number of further workers may share the work; the
embedded database belongs to one process and needs none. --data is the folder that holds the stored files.

Example: DATABASE_URL=postgres://… zhiquan worker --data /srv/zhiquan`,
  run: (context) => {
    if (!context.env.DATABASE_URL)
      return badUse('A worker of its own needs DATABASE_URL: the embedded database is served by the server alone.');
    return withHouse(context, async (house) => {
      const printer = openDocumentPrinter();
      const files = openFileStore(new FolderBlobStore(path.join(context.data, 'files')));
      const corpus = await openCorpus(corpusPlace(context.env, context.data));
      const worker = await startWorker(
        house.db,
        allHandlers({ house, files, printer, demo: false, env: context.env, corpus }),
        { every: EVERY },
      );
      console.error('The worker runs. Stop it with Ctrl-C.');
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await worker.stop();
      await corpus.close();
      await printer.close();
      return { exit: 0 };
    });
  },
};
