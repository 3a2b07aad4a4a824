import type { House } from '#apps/core/house.ts';
import { count, type Year } from './case-life.ts';
import { YearMatter } from './doing.ts';
import { applicantOf, workingDayAfter } from './people.ts';
import type { Life } from './timeline.ts';

/** What was put before the centre and nobody has taken up yet. */
export async function newSanctions(
  house: House,
  known: ReadonlySet<string>,
): Promise<{ id: string; number: string }[]> {
  const rows = await house.db.kysely
    .selectFrom('matter')
    .select(['id', 'public_number'])
    .where('procedure_id', '=', 'pre-examination/sanction')
    .where('state', '=', 'proposed')
    .orderBy('public_number')
    .execute();
  return rows.filter((row) => !known.has(row.id)).map((row) => ({ id: row.id, number: row.public_number }));
}

/** The head hears the entity and decides by the table, or drops it. */
export async function* sanctionLife(year: Year, found: { id: string; number: string }): Life {
  const { chance, staff, calendar, time } = year;
  const matter = new YearMatter(year.house, time, `sanction-${found.number}`);
  matter.id = found.id;
  matter.number = found.number;
  await matter.look();
  yield workingDayAfter(calendar, time.day, chance.whole(1, 3));
  if (chance.happens(0.2)) {
    await matter.does(staff.leader, 'drop', { reason: '确有正当理由。' });
    return count(year, 'sanction dropped');
  }
  const ruling = { behaviour: await behaviourOf(year.house, found.id), course: 'table', facts: '见来源办件。' };
  await matter.does(staff.leader, 'notify', ruling);
  if (chance.happens(0.4)) {
    yield workingDayAfter(calendar, time.day, chance.whole(1, 4));
    await matter.does(await partyOf(year, found.id), 'state', { statement: '系工作失误，今后改正。' });
  } else yield workingDayAfter(calendar, time.day, 6);
  yield workingDayAfter(calendar, time.day, chance.whole(1, 5));
  await matter.look();
  await matter.does(staff.leader, 'decide', ruling);
  count(year, `sanction ${matter.state}`);
}

async function behaviourOf(house: House, matter: string): Promise<string> {
  const { input } = await house.db.kysely
    .selectFrom('matter_log')
    .select('input')
    .where('matter_id', '=', matter)
    .where('seq', '=', 1)
    .executeTakeFirstOrThrow();
  return String((input as { behaviour?: string }).behaviour);
}

async function partyOf(year: Year, matter: string) {
  const { organisation, name } = await year.house.db.kysely
    .selectFrom('matter_party')
    .select(['organisation', 'name'])
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow();
  return applicantOf({ code: organisation!, name }, null);
}
