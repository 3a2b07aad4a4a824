import { expect, test } from 'vitest';
import { fixedClock } from '#adapters/clock.ts';
import { openDatabase } from '#adapters/postgres/index.ts';
import { loadCatalogue } from '#apps/core/catalogue.ts';
import { openHouse } from '#apps/core/open-house.ts';
import { liveYear } from '#demo/year/live-year.ts';
import { REPORTED_YEAR } from '#demo/year/parameters.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { adrift, findingsOf } from './year/check-year.ts';

/** One in twenty-five of the reported year; the whole of it is `npm run bench centre-year`. */
const SMALL = { ...REPORTED_YEAR, entities: 30, cases: 82 };

test('a year at the centre holds together: nobody waits for nobody, and all of it can be counted again', async () => {
  const db = await openDatabase({ memory: true });
  const clock = fixedClock('2026-12-31T13:00:00.000Z' as Instant);
  const { house, jobs } = await openHouse(db, loadCatalogue(), clock, 'http://localhost:8600');
  try {
    const astray: string[] = [];
    const lived = await liveYear(house, SMALL, {
      evening: async (then, day) => {
        if (day.endsWith('-15') || day === SMALL.to) astray.push(...(await adrift(then)).map((one) => `${day} ${one}`));
      },
    });
    expect(astray).toEqual([]);
    expect(lived).toMatchObject({ entities: SMALL.entities, accepted: SMALL.cases });
    const found = await findingsOf(house, lived, SMALL);
    expect(found.adrift).toEqual([]);
    expect(found.limits.differences).toEqual([]);
    expect(found.limits.compared).toBeGreaterThan(500);
    expect(found.recomputed).toMatchObject({ ok: true, problems: [] });
    expect(found.audited).toMatchObject({ ok: true, problems: [] });
    for (const { indicator, drawn, parameter, cases } of Object.values(found.grant)) {
      expect(cases).toBeGreaterThan(3);
      expect(indicator).toBe(drawn);
      expect(Math.abs(drawn - parameter)).toBeLessThan(0.15 * parameter);
    }
  } finally {
    await jobs.close();
    await db.close();
  }
}, 120_000);
