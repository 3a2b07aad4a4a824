import type { JobHandler } from '#engine/ports/jobs.ts';
import { settleMatter } from './act.ts';
import { publishDigests } from './audit.ts';
import { type House, today } from './house.ts';

/** Every kind of work that leaves a transaction. */
export const JOB_NAMES = [
  'limit-passed',
  'sweep-limits',
  'publish-digests',
  'render-document',
  'mail-notices',
  'daily-digest',
  'destroy-texts',
  'sweep-retention',
  'print-texts',
  'watch-corpus',
  'alert-letters',
  'ingest-corpus',
  'regional-subset',
  'load-demo-corpus',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** The work of the clock: consequences of limits that passed, and the daily digests. */
export function clockHandlers(house: House): Record<'limit-passed' | 'sweep-limits' | 'publish-digests', JobHandler> {
  return {
    'limit-passed': async (data) => {
      await settleMatter(house, String(data.matter));
    },
    'sweep-limits': async () => {
      for (const matter of await overdueMatters(house)) await settleMatter(house, matter);
    },
    'publish-digests': async () => {
      await publishDigests(house);
    },
  };
}

/** Open matters with a limit in the past: a safety net under the alarms, and the way a clock that was moved is followed. */
export async function overdueMatters(house: House): Promise<string[]> {
  const rows = await house.db.kysely
    .selectFrom('matter_limit')
    .select('matter_id')
    .distinct()
    .where('met', 'is', null)
    .where('due', '<', today(house))
    .execute();
  return rows.map((row) => row.matter_id);
}
