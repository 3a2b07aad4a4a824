import { existsSync } from 'node:fs';
import path from 'node:path';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { writeBackup } from '../../core/backup.ts';
import { BusyFolders } from '../../core/backup-folders.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'backup',
  summary: 'Writes everything into one file.',
  help: `zhiquan backup <file> [--data <folder>] [--json]

One file holds every row, every stored file and the corpus of the data folder, each as it stood at one moment: with a PostgreSQL
server the house may go on working, and an ingest may be under way. It restores into the embedded database or into a PostgreSQL
server, whichever it came from. An existing file is never overwritten. The file holds everything that people entrusted to
the house: keep it as carefully as the data.

A corpus on object storage (ZQ_CORPUS_URI) is not in the file: use the versions, snapshots or copies of that storage.

Example: zhiquan backup ./2026-11-22.zhiquan.gz`,
  run: (context) => {
    const [file, more] = context.args;
    if (!file || more) return badUse('backup needs the name of one file.');
    if (existsSync(file))
      return badUse(`"${file}" exists already. Choose another name: backups are never overwritten.`);
    return withHouse(context, async (house) => {
      const remote = context.env.ZQ_CORPUS_URI;
      const blobs = new FolderBlobStore(path.join(context.data, 'files'));
      let report: Awaited<ReturnType<typeof writeBackup>>;
      try {
        report = await writeBackup(house.db, blobs, file, remote ? undefined : context.data);
      } catch (error) {
        if (error instanceof BusyFolders) return badUse(error.message);
        throw error;
      }
      const { files, bytes } = report.corpus;
      const corpus = remote
        ? `The corpus lies on object storage (${remote}) and is NOT in it: back it up with the versions or snapshots of that storage.`
        : files === 0
          ? 'There is no corpus yet.'
          : `The corpus is in it: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`;
      return {
        exit: 0,
        json: remote ? { ...report, corpus: null, corpusAt: remote } : report,
        human: `${report.rows} rows of ${report.tables} tables and ${report.blobs} files are in ${file}.\n${corpus}`,
      };
    });
  },
};
