import { sql } from 'kysely';
import type { Calendar } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysThere } from '#services/pre-examination/allocation/load.ts';
import type { House } from '../house.ts';
import { registerTable } from '../registers.ts';

/** Points that fit into somebody's days, and what one of them holds. */
export interface Capacity {
  /** Points of his working days from today up to and including the last day. */
  points: number;
  /** On the roll, and taking cases. */
  active: boolean;
}

interface Row {
  account: string;
  state: string;
  daily_points: number;
  weight: number;
  absences: { from: string; to: string }[] | null;
}

/** What the roll of pre-examiners says of everybody's capacity up to a day; empty where no roll is kept. */
export async function examinerCapacity(
  house: House,
  today: PlainDate,
  until: PlainDate,
  calendar: Calendar,
): Promise<ReadonlyMap<string, Capacity>> {
  const roll = house.catalogue.registers.get('examiner');
  if (!roll) return new Map();
  const { rows } = await sql<Row>`
    select account, state, daily_points, weight, absences from ${registerTable(roll)}
    where superseded_at is null and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`.execute(
    house.db.kysely,
  );
  return new Map(
    rows.map((row) => [
      row.account,
      {
        points: Math.floor(
          ((row.daily_points * row.weight) / 100) * daysThere({ absences: row.absences ?? [] }, today, until, calendar),
        ),
        active: row.state === 'active',
      },
    ]),
  );
}
