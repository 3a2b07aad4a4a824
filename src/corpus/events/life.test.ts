import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyRecord, type PatentRecord } from '../record/index.ts';
import { lifeOf, nextAnnualFee } from './index.ts';

const day = plainDate;
const right = (over: Partial<PatentRecord>): PatentRecord => ({
  ...emptyRecord({
    key: 'CN112345678B',
    office: 'CN',
    publication: { number: '112345678', kind: 'B', date: day('2021-03-02') },
    title: '沙棘',
    source: { id: 'upload', asOf: day('2026-06-01'), licence: 'unknown' },
  }),
  application: { number: '201910000000X', date: day('2019-02-28') },
  right: 'invention',
  ...over,
});

describe('the life of a right', () => {
  it('goes from filing over grant to the end of its term', () => {
    expect(lifeOf(right({}), day('2026-06-01'))).toEqual({
      from: '2019-02-28',
      to: '2039-02-28',
      today: '2026-06-01',
      termEnd: '2039-02-28',
      stretches: [
        { state: 'pending', from: '2019-02-28', to: '2021-03-02', ahead: false },
        { state: 'in-force', from: '2021-03-02', to: '2026-06-01', ahead: false },
        { state: 'in-force', from: '2026-06-01', to: '2039-02-28', ahead: true },
      ],
      nextFee: { year: 9, due: '2027-02-28', graceEnd: '2027-08-28' },
    });
  });

  it('ends where it lapsed, or where its term ran out', () => {
    const lapsed = right({ events: [{ code: 'H10', date: day('2024-02-28'), title: '未缴年费专利权终止' }] });
    const life = lifeOf(lapsed, day('2026-06-01'));
    expect(life?.stretches.at(-1)).toEqual({ state: 'ended', from: '2024-02-28', to: '2026-06-01', ahead: false });
    expect(life?.nextFee).toBeUndefined();
    const old = lifeOf(right({ right: 'utility' }), day('2031-01-01'));
    expect(old?.stretches.at(-1)).toEqual({ state: 'ended', from: '2029-02-28', to: '2031-01-01', ahead: false });
  });

  it('knows nothing of an office whose terms it does not know, and nothing without days', () => {
    const other = lifeOf(right({ office: 'US' }), day('2026-06-01'));
    expect(other).toMatchObject({ to: '2026-06-01' });
    expect(other?.termEnd).toBeUndefined();
    const none = right({ application: null, publication: { number: '1', kind: 'A', date: null } });
    expect(lifeOf(none, day('2026-06-01'))).toBeUndefined();
  });

  it('has no annual fee behind the end of its term, and one due today is still the next', () => {
    expect(nextAnnualFee(right({}), day('2038-03-01'))).toBeUndefined();
    expect(nextAnnualFee(right({}), day('2027-02-28'))?.year).toBe(9);
    expect(nextAnnualFee(right({}), day('2027-03-01'))?.year).toBe(10);
  });

  it('names a fee that was not told to be paid while it can be made good', () => {
    const payments = (...days: string[]) =>
      right({ events: days.map((one) => ({ code: 'U10', date: day(one), title: '年费缴纳' })) });
    expect(nextAnnualFee(payments('2026-02-01'), day('2027-03-01'))).toEqual({
      year: 9,
      due: '2027-02-28',
      graceEnd: '2027-08-28',
    });
    expect(nextAnnualFee(payments('2026-02-01', '2027-02-01'), day('2027-03-01'))?.year).toBe(10);
    expect(nextAnnualFee(payments('2026-02-01'), day('2027-08-29'))?.year).toBe(10);
  });
});
