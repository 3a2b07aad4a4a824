import type { ImportRow } from '#apps/core/imports.ts';
import { patentCheck } from '#kernel/numbers/index.ts';
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import type { Chance } from './chance.ts';
import type { DemoOrganisation } from './organisations.ts';

/** The patents of the demonstration's organisations: valid numbers, plausible dates, most of them in force. */
export function demoPatents(
  organisations: readonly DemoOrganisation[],
  each: number,
  today: PlainDate,
  chance: Chance,
): ImportRow[] {
  let serial = 9_000_000;
  return organisations.flatMap((owner) =>
    Array.from({ length: each }, (): ImportRow => {
      const kind = chance.happens(0.7) ? 'invention' : 'utility';
      const filed = addDays(plainDate('2016-01-04'), chance.whole(0, 3300));
      const digits = `${filed.slice(0, 4)}${kind === 'invention' ? 1 : 2}${String(serial++).padStart(7, '0')}`;
      const number = `${digits}.${patentCheck(digits)}`;
      const granted = addDays(filed, kind === 'invention' ? chance.whole(420, 900) : chance.whole(120, 260));
      const inForce = granted < today;
      const expires = plainDate(
        `${Number(filed.slice(0, 4)) + (kind === 'invention' ? 20 : 10)}${filed.slice(4)}`.replace('-02-29', '-02-28'),
      );
      return {
        key: number,
        state: inForce ? 'in-force' : 'pending',
        validFrom: inForce ? granted : filed,
        fields: {
          application_no: number,
          title: chance.pick(owner.titles),
          kind,
          status: inForce ? 'granted' : 'examination',
          owner_name: owner.name,
          owner_code: owner.code,
          division: owner.division,
          ipc: [chance.pick(owner.ipc)],
          filed_on: filed,
          granted_on: inForce ? granted : null,
          expires_on: expires,
          fee_paid_until: inForce ? addDays(today, chance.whole(20, 340)) : null,
          inventors: [],
        },
      };
    }),
  );
}
