import { expect, it } from 'vitest';
import { quotaRules } from './quota-settings.ts';
import { rehearse } from './rehearse.ts';

const line = (name: string, passed: number, used: number, grade: string | null = null) => ({
  name,
  passed,
  accepted: passed,
  grade,
  extra: 0,
  used,
});
const lines = [line('small', 0, 3), line('busy', 40, 35), line('best', 40, 60, 'A'), line('weak', 0, 12, 'C')];
const now = quotaRules({});

it('tells who gains and who loses on the same records, and who has used more than would be left', () => {
  const told = rehearse(
    lines,
    now,
    quotaRules({ 'quota-formula': 'max(base, passed) * grade', 'quota-grade-c': 0.75 }),
  )!;
  // small 20 → 20; busy 60 → 40; best 90 → 60; weak 10 → 15.
  expect(told.changed.map((one) => [one.line.name, one.before, one.after, one.over])).toEqual([
    ['best', 90, 60, false],
    ['busy', 60, 40, false],
    ['weak', 10, 15, false],
  ]);
  expect(told).toMatchObject({ gain: 1, lose: 2, same: 1, over: 0, before: 180, after: 135 });
  expect(rehearse(lines, now, { ...now, formula: 'base' })).toMatchObject({ over: 2, after: 80 });
});

it('changes nothing by the same rules, and is silent on a formula that cannot be read', () => {
  expect(rehearse(lines, now, now)).toMatchObject({ changed: [], gain: 0, lose: 0, same: 4 });
  expect(rehearse(lines, now, { ...now, formula: 'base +' })).toBeUndefined();
  expect(rehearse(lines, now, { ...now, formula: '1 / passed' })).toBeUndefined();
});
