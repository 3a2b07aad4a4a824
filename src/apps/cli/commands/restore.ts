import { existsSync } from 'node:fs';
import path from 'node:path';
import { FolderBlobStore } from '#adapters/files/index.ts';
import { verifyAudit } from '../../core/audit.ts';
import { readBackup } from '../../core/backup.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withHouse } from '../lib/open.ts';

export const command: Command = {
  name: 'restore',
  summary: 'Puts a backup into an empty data folder or database, and audits it.',
  help: `zhiquan restore <file> [--data <folder>] [--json]

The target must hold no matters and no corpus. All of it is put back or nothing; then every hash chain is checked. Look at the
corpus afterwards with: zhiquan corpus verify

Example: zhiquan restore ./2026-11-22.zhiquan.gz --data ./restored`,
  run: (context) => {
    const [file, more] = context.args;
    if (!file || more) return badUse('restore needs the name of one file.');
    if (!existsSync(file)) return badUse(`There is no file "${file}".`);
    return withHouse(context, async (house) => {
      try {
        const data = context.env.ZQ_CORPUS_URI ? undefined : context.data;
        const report = await readBackup(house.db, new FolderBlobStore(path.join(context.data, 'files')), file, data);
        const corpus = report.corpus.files > 0 ? ` The corpus is back: ${report.corpus.files} files.` : '';
        const audit = await verifyAudit(house);
        return {
          exit: audit.ok ? 0 : 1,
          json: { ...report, audit },
          human: `${report.rows} rows and ${report.blobs} files are back; the audit of ${audit.matters} matters says: ${audit.ok ? 'sound' : 'NOT sound'}.${corpus}`,
        };
      } catch (error) {
        return badUse(error instanceof Error ? error.message : String(error));
      }
    });
  },
};
