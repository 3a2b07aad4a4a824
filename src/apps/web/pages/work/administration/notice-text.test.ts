import { describe, expect, test } from 'vitest';
import { readDays } from './notice-text.ts';

describe('days of a notice as they are typed', () => {
  test('a name with days and stretches', () => {
    const { days, wrong } = readDays('元旦 2027-01-01\n\n国庆节：2027-10-01~2027-10-03，2027-10-05');
    expect(wrong).toEqual([]);
    expect(days.map((day) => day.date)).toEqual(['2027-01-01', '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-05']);
    expect(days[1]!.name).toEqual({ zh: '国庆节', en: 'National Day' });
  });

  test.each([
    ['2027-01-01'],
    ['元旦'],
    ['元旦 2027-02-30'],
    ['元旦 2027-01-03~2027-01-01'],
    ['元旦 2027-01-01~2027-12-31'],
  ])('“%s” is told by its line', (line) => {
    expect(readDays(`春节 2027-02-06\n${line}`).wrong).toEqual([2]);
  });
});
