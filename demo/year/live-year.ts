import { settleMatter } from '#apps/core/act.ts';
import { calendarOf } from '#apps/core/calendar.ts';
import type { House } from '#apps/core/house.ts';
import { importRows } from '#apps/core/imports.ts';
import { overdueMatters } from '#apps/core/jobs.ts';
import { isWorkingDay } from '#kernel/calendar/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { chanceOf } from '../chance.ts';
import { caseLife, type Year } from './case-life.ts';
import { entityLife } from './entity-life.ts';
import type { Kind, YearParameters } from './parameters.ts';
import { AGENCIES, entitiesOf, staffOf } from './people.ts';
import { newSanctions, sanctionLife } from './sanction-life.ts';
import { Timeline } from './timeline.ts';

export interface LivedYear extends Pick<Year, 'granted' | 'accepted' | 'fates'> {
  entities: number;
  submitted: number;
}

export interface YearOptions {
  /** Called at the end of each day with the moment of that evening. */
  evening?: (house: House, day: PlainDate) => Promise<void>;
  print?: (line: string) => void;
}

/**
 * Lives a year at the centre through the engine: entities are filed, cases arrive on working days (some at weekends, as
 * electronic filing allows), examiners are away, people are late, the clock acts every night. Deterministic from the seed.
 */
export async function liveYear(
  house: House,
  parameters: YearParameters,
  { evening, print = () => {} }: YearOptions = {},
): Promise<LivedYear> {
  const chance = chanceOf(parameters.seed);
  const time = new Timeline(parameters.from);
  const entities = entitiesOf(chance, parameters.entities);
  const year: Year = {
    house,
    time,
    calendar: await calendarOf(house.db, house.db.kysely),
    chance,
    parameters,
    staff: staffOf(chance, parameters.from),
    granted: { invention: [], utility: [], design: [] },
    accepted: 0,
    fates: new Map(),
    title: (kind, serial) => `一种演示${{ invention: '方法', utility: '装置', design: '包装盒' }[kind]}${serial}`,
  };
  await enterAgencies(house, parameters.from);
  const days = daysOf(parameters.from, parameters.to);
  const working = days.filter((day) => isWorkingDay(year.calendar, day));
  entities.forEach((entity, index) => {
    const early = index < parameters.entities * parameters.early;
    const day = early
      ? working[Math.floor((index / (parameters.entities * parameters.early)) * 6)]!
      : chance.pick(working.slice(6, Math.max(7, working.length - 20)));
    time.add(entityLife(year, entity, index + 1), day);
  });
  let submitted = 0;
  const sanctions = new Set<string>();
  for (const [index, day] of days.entries()) {
    await nightOf(house, day);
    if (year.accepted < parameters.cases)
      for (let n = arrivals(year, day, days, index, submitted); n > 0; n--) {
        const filed = entities.filter((one) => one.filed);
        if (filed.length === 0) break;
        submitted += 1;
        time.add(caseLife(year, chance.pick(filed), kindOf(year), submitted), day);
      }
    for (const found of await newSanctions(house, sanctions)) {
      sanctions.add(found.id);
      time.add(sanctionLife(year, found), day);
    }
    await time.live(day);
    await evening?.(at(house, day, '20:00:00'), day);
    if (day.endsWith('-01')) print(`  ${day}: ${submitted} cases, ${year.accepted} accepted`);
  }
  return {
    granted: year.granted,
    accepted: year.accepted,
    fates: year.fates,
    entities: entities.filter((one) => one.filed).length,
    submitted,
  };
}

/** Just after midnight the clock takes what has passed. */
async function nightOf(house: House, day: PlainDate): Promise<void> {
  const night = at(house, day, '00:05:00');
  for (const matter of await overdueMatters(night)) await settleMatter(night, matter);
}

function at(house: House, day: PlainDate, time: string): House {
  const moment = new Date(`${day}T${time}+08:00`).toISOString() as ReturnType<House['now']>;
  return { ...house, now: () => moment };
}

/**
 * How many cases arrive: as many as the month's weight asks for, spread evenly, so that by the end the wanted number has been
 * accepted. Whatever was refused at the door is made up for by the arrivals that follow.
 */
function arrivals(year: Year, day: PlainDate, days: readonly PlainDate[], index: number, submitted: number): number {
  const { parameters: p, chance, calendar } = year;
  const weight = (one: PlainDate) => {
    const month = p.months[Number(one.slice(5, 7)) - 1] ?? 0;
    return isWorkingDay(calendar, one) ? month : month * 0.04;
  };
  // The last ten days bring nothing new, so that what came is also accepted in the year.
  const open = days.slice(index, Math.max(index + 1, days.length - 10));
  const rest = open.reduce((sum, one) => sum + weight(one), 0);
  const refused = [...year.fates].reduce(
    (sum, [fate, n]) => (fate === 'not accepted' || fate === 'turned away' ? sum + n : sum),
    0,
  );
  const missing = p.cases - (submitted - refused);
  const last = index >= days.length - 11;
  if (last) return isWorkingDay(calendar, day) ? Math.max(0, missing) : 0;
  const expected = missing * (1 + p.notAccepted) * (rest > 0 ? weight(day) / rest : 0);
  return Math.max(0, Math.floor(expected + chance.next()));
}

function kindOf({ chance, parameters: { kinds } }: Year): Kind {
  const drawn = chance.next();
  return drawn < kinds.invention ? 'invention' : drawn < kinds.invention + kinds.utility ? 'utility' : 'design';
}

function daysOf(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

async function enterAgencies(house: House, from: PlainDate): Promise<void> {
  const register = house.catalogue.registers.get('agency')!;
  await house.db.transaction((tx) =>
    importRows(
      house,
      tx,
      register,
      '演示数据（生成）',
      'demo',
      AGENCIES.map((code, index) => ({
        key: String(15901 + index),
        validFrom: from,
        fields: {
          agency_code: String(15901 + index),
          name: `演示代理机构${index + 1}`,
          credit_code: code,
          division: '150102',
          agents: [],
        },
      })),
    ),
  );
}
