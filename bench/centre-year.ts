// The reported year of the centre – 745 entities, 2,055 cases – lived through the engine day by day on PGlite, and
// everything that must hold of it: next actors and days, limits counted again, projections recomputed, grant periods.
import { fixedClock } from '#adapters/clock.ts';
import { openDatabase } from '#adapters/postgres/index.ts';
import { loadCatalogue } from '#apps/core/catalogue.ts';
import { openHouse } from '#apps/core/open-house.ts';
import { liveYear } from '#demo/year/live-year.ts';
import { REPORTED_YEAR } from '#demo/year/parameters.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { adrift, findingsOf } from '#tests/scenario/year/check-year.ts';
import type { Bench, Figure } from './lib/bench.ts';

export const bench: Bench = {
  summary: 'a year at the protection centre, 745 entities and 2,055 cases: does everything hold? [scale, e.g. 0.1]',
  async run(args) {
    const scale = Number(args.find((word) => /^[\d.]+$/.test(word)) ?? 1);
    const parameters = {
      ...REPORTED_YEAR,
      entities: Math.round(REPORTED_YEAR.entities * scale),
      cases: Math.round(REPORTED_YEAR.cases * scale),
    };
    const db = await openDatabase({ memory: true });
    const clock = fixedClock('2026-12-31T13:00:00.000Z' as Instant);
    const { house, jobs } = await openHouse(db, loadCatalogue(), clock, 'http://localhost:8600');
    const say = (words: string) => console.error(words);
    const begun = performance.now();
    let astray = 0;
    const lived = await liveYear(house, parameters, {
      print: say,
      evening: async (then, day) => {
        if (day.endsWith('-15') || day === parameters.to) astray += (await adrift(then)).length;
      },
    });
    const seconds = (performance.now() - begun) / 1000;
    for (const [fate, n] of [...lived.fates].sort((a, b) => b[1] - a[1])) say(`  ${fate}: ${n}`);
    const found = await findingsOf(house, lived, parameters);
    await jobs.close();
    await db.close();
    for (const line of [...found.adrift, ...found.limits.differences].slice(0, 20)) say(`  ! ${line}`);
    const figure = (name: string, value: number, unit: string, note?: string): Figure => ({
      name,
      value,
      unit,
      ...(note ? { note } : {}),
    });
    return [
      figure('entities filed', lived.entities, ''),
      figure('cases submitted', lived.submitted, ''),
      figure('cases accepted', lived.accepted, ''),
      figure('log entries', found.audited.entries, '', found.audited.ok ? 'audit ok' : 'AUDIT FAILS'),
      figure('time', seconds, 's', `${(found.audited.entries / seconds).toFixed(0)} entries a second`),
      figure(
        'without next actor or day',
        astray + found.adrift.length,
        '',
        'must be 0, looked at monthly and at the end',
      ),
      figure('limits counted again', found.limits.compared, ''),
      figure('of these different', found.limits.differences.length, '', 'must be 0'),
      figure('projections different after recompute', found.recomputed.problems.length, '', 'must be 0'),
      ...Object.entries(found.grant).map(([kind, one]) =>
        figure(
          `mean days to grant, ${kind}`,
          one.indicator ?? Number.NaN,
          'd',
          `indicator; drawn ${one.drawn}, parameter ${one.parameter}, ${one.cases} cases`,
        ),
      ),
    ];
  },
};
