import { existsSync } from 'node:fs';
import path from 'node:path';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { writeBackup } from '../../core/backup.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'backup',
  summary: 'Writes everything into one file.',
  help: `zhiquan backup <file> [--data <folder>] [--json]

One file holds every row and every stored file, read in one snapshot; it restores into the embedded database or into a
PostgreSQL server, whichever it came from. An existing file is never overwritten. The file holds everything that people
entrusted to the house: keep it as carefully as the data.

Example: zhiquan backup ./2026-11-22.zhiquan.gz`,
  run: (context) => {
    const [file, more] = context.args;
    if (!file || more) return badUse('backup needs the name of one file.');
    if (existsSync(file))
      return badUse(`"${file}" exists already. Choose another name: backups are never overwritten.`);
    return withHouse(context, async (house) => {
      const report = await writeBackup(house.db, new FolderBlobStore(path.join(context.data, 'files')), file);
      return {
        exit: 0,
        json: report,
        human: `${report.rows} rows of ${report.tables} tables and ${report.blobs} files are in ${file}.`,
      };
    });
  },
};
