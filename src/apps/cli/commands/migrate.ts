import { DatabaseRefused, migrate, openDatabase } from '#adapters/postgres/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { badUse, type Command } from '../lib/command.ts';

export const command: Command = {
  name: 'migrate',
  summary: 'Brings the database to this version.',
  help: `zhiquan migrate [--data <folder>] [--json]

The embedded database lies in the data folder; with DATABASE_URL a PostgreSQL server is used.

Example: zhiquan migrate --data ./data`,
  run: async (context) => {
    try {
      const db = await openDatabase({ url: context.env.DATABASE_URL, folder: context.data });
      try {
        const done = await migrate(db);
        return {
          exit: 0,
          json: done,
          human: done.applied.length > 0 ? `Applied: ${done.applied.join(', ')}` : 'Nothing to do.',
        };
      } finally {
        await db.close();
      }
    } catch (error) {
      if (error instanceof DatabaseRefused) return badUse(refusalLine(error.refusal, 'en'));
      throw error;
    }
  },
};
