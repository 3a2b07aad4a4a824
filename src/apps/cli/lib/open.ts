import { systemClock } from '#adapters/clock.ts';
import { DatabaseRefused, openDatabase } from '#adapters/postgres/index.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { loadCatalogue } from '../../core/catalogue.ts';
import type { House } from '../../core/house.ts';
import { ChangedDefinition, openHouse } from '../../core/open-house.ts';
import { badUse, type Context, type Result } from './command.ts';

/** Opens the data for one command and closes it again, whatever happens. A refusal to open is a clear sentence and exit code 2. */
export async function withHouse(context: Context, use: (house: House) => Promise<Result>): Promise<Result> {
  let db: Awaited<ReturnType<typeof openDatabase>> | undefined;
  try {
    db = await openDatabase({ url: context.env.DATABASE_URL, folder: context.data });
    const origin = context.env.ZQ_ORIGIN ?? 'http://localhost:8600';
    const { house, jobs } = await openHouse(db, loadCatalogue(), systemClock(), origin);
    try {
      return await use(house);
    } finally {
      await jobs.close();
    }
  } catch (error) {
    if (error instanceof DatabaseRefused) return badUse(refusalLine(error.refusal, 'en'));
    if (error instanceof ChangedDefinition) return badUse(error.message);
    throw error;
  } finally {
    await db?.close();
  }
}
