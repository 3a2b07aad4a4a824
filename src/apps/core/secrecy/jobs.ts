import { json } from '#adapters/postgres/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import { fill, text as t } from '#kernel/text.ts';
import { type House, today } from '../house.ts';
import { carryOut, type Shredder, unfinishedDestructions } from './destroy.ts';
import { removeLoose } from './loose.ts';
import { LEADER } from './oversight.ts';
import { heldTexts } from './retention.ts';

/** Work of keeping and destroying that comes round by itself. */
export const retentionHandlers = (
  house: House,
  store: Shredder,
): Record<'destroy-texts' | 'sweep-retention', JobHandler> => ({
  'destroy-texts': (data) => carryOut(house, store, String(data.destruction)),
  'sweep-retention': async () => {
    for (const id of await unfinishedDestructions(house)) await carryOut(house, store, id);
    await removeLoose(house, store);
    await tellLeaders(house);
  },
});

const SYSTEM = { account: 'system', name: 'system', capacity: { kind: 'system' as const } };

/** Tells the leader of each body, once a month, how many texts are due. Nothing is ever destroyed by the clock. */
export async function tellLeaders(house: House): Promise<number> {
  const bodies = await house.db.kysely.selectFrom('matter').select('body').distinct().execute();
  let told = 0;
  for (const { body } of bodies) {
    const { rows } = await heldTexts(house, SYSTEM, { post: LEADER, body });
    const due = rows.filter((row) => row.due && row.holds.length === 0 && row.proposal === null).length;
    if (due === 0) continue;
    const month = today(house).slice(0, 7);
    const written = await house.db.kysely
      .insertInto('notice')
      .values({
        id: `retention.${body}.${month}`,
        party: `post:${LEADER}@${body}`,
        kind: 'retention',
        title: json(t('申请文件保存期限届满', 'Keeping time of texts is over')),
        body: json(
          fill(
            t(
              '有 {n} 件办结案卷的申请文件保存期限已满，请到“保存与销毁”处理。',
              '{n} closed matters hold texts whose keeping time is over; see "Keeping and destroying".',
            ),
            { n: due },
          ),
        ),
        at: house.now(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written) told++;
  }
  return told;
}
