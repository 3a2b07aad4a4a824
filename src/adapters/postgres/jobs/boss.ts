import { type Db as BossDb, PgBoss } from 'pg-boss';
import type { Db } from '../database.ts';

/** Schema of the job tables; pg-boss installs and migrates it itself. */
export const JOB_SCHEMA = 'jobs';
/** Where a job lies after its last attempt failed. */
export const DEAD_LETTERS = 'dead-letters';

export interface BossOptions {
  /** Looks after expired and lost jobs every so many seconds; without it this instance only stores jobs. */
  superviseSeconds?: number;
  /** Told of trouble in the background. Default: standard error. */
  onError?: (error: Error) => void;
}

/** Starts pg-boss on our database; installs or migrates its schema when needed. */
export async function startBoss(db: Db, options: BossOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: db.executeSql } satisfies BossDb,
    backend: db.kind,
    schema: JOB_SCHEMA,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    supervise: options.superviseSeconds !== undefined,
    ...(options.superviseSeconds !== undefined && {
      superviseIntervalSeconds: options.superviseSeconds,
      monitorIntervalSeconds: options.superviseSeconds,
    }),
  });
  // pg-boss is an emitter: an error nobody listens to would end the process.
  boss.on('error', options.onError ?? ((error) => console.error(`Jobs: ${error.message}`)));
  try {
    await boss.start({ attempts: 3 });
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  return boss;
}

/** Makes sure the queues exist and that this instance knows them, so that storing a job asks nothing outside its transaction. */
export async function ensureQueues(boss: PgBoss, names: readonly string[]): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: YEAR, deleteAfterSeconds: 0 });
  for (const name of names) {
    if (name === DEAD_LETTERS) throw new Error(`"${name}" is no name for jobs; the queue of failed ones bears it.`);
    await boss.createQueue(name, { deadLetter: DEAD_LETTERS });
    await boss.findJobs(name, { limit: 1 });
  }
}

export const YEAR = 365 * 86_400;
