import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { text } from '../text.ts';
import { addSpan } from './add-span.ts';
import { chinaCalendar, dayInfo } from './calendar.ts';
import { type NoticeEntry, noticeFaults, withNotice } from './enter-notice.ts';
import { span } from './span.ts';
import { statutoryDays } from './statutory-days.ts';

const NAME = text('春节', 'Spring Festival');
const day = (date: string) => ({ date, name: NAME });

/** An invented arrangement for 2027: the statutory days, a longer Spring Festival and two make-up Saturdays. */
const ENTRY: NoticeEntry = {
  year: 2027,
  url: 'https://example.org/2027',
  off: [...statutoryDays(2027), '2027-02-09', '2027-02-10'].map(day),
  work: ['2027-02-20', '2027-01-30'].map(day),
};

const faults = (change: Partial<NoticeEntry>) => {
  const outcome = withNotice(chinaCalendar, { ...ENTRY, ...change });
  return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.params?.fault);
};

describe('a notice entered by an administrator', () => {
  test('makes its year covered and exact, and leaves other years alone', () => {
    const before = addSpan(chinaCalendar, plainDate('2027-02-04'), span(3, 'working-day'));
    expect(before).toMatchObject({ date: '2027-02-11', provisional: true });
    const outcome = withNotice(chinaCalendar, ENTRY);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const calendar = outcome.value;
    const after = addSpan(calendar, plainDate('2027-02-04'), span(3, 'working-day'), { explain: true });
    expect(after).toMatchObject({ date: '2027-02-15', provisional: false });
    expect(after.steps[1]).toMatchObject({ date: '2027-02-05', notice: { url: 'https://example.org/2027' } });
    expect(dayInfo(calendar, plainDate('2027-02-20'))).toMatchObject({ working: true, provisional: false });
    expect(dayInfo(calendar, plainDate('2026-02-15'))).toEqual(dayInfo(chinaCalendar, plainDate('2026-02-15')));
    expect(dayInfo(chinaCalendar, plainDate('2027-02-20')).provisional).toBe(true);
  });

  test('may reach into late December before, as real notices did', () => {
    expect(faults({ off: [...ENTRY.off, day('2026-12-31')], work: [day('2026-12-27')] })).toEqual([]);
  });

  test('is refused with a code, a field and the next step', () => {
    expect(faults({ year: 27 })).toEqual(['year']);
    expect(faults({ off: [], work: [] })).toEqual(['empty']);
    expect(faults({ off: [...ENTRY.off, day('2027-02-30')] })).toEqual(['date']);
    expect(faults({ off: [...ENTRY.off, day('2028-01-01')] })).toEqual(['outside-year']);
    expect(faults({ off: [...ENTRY.off, day('2026-12-20')] })).toEqual(['outside-year']);
    expect(faults({ off: [...ENTRY.off, day('2027-02-09')] })).toEqual(['duplicate']);
    expect(faults({ off: [...ENTRY.off, { date: '2027-03-01', name: text(' ', 'x') }] })).toEqual(['name']);
    expect(faults({ work: [day('2027-05-01')] })).toEqual(['off-and-work']);
    expect(faults({ work: [day('2027-03-01')] })).toEqual(['work-on-weekday']);
    expect(faults({ off: ENTRY.off.slice(1) })).toEqual(['statutory-missing']);
    const outcome = withNotice(chinaCalendar, { ...ENTRY, work: [day('2027-03-01')] });
    expect(outcome.ok ? [] : outcome.refusals[0]).toMatchObject({
      field: 'work.0',
      code: 'ZQ-DAT-009',
      what: { zh: '2027 年的放假通知不能录入：2027-03-01不是星期六或星期日，不能作为调休上班日。' },
      params: { fault: 'work-on-weekday', date: '2027-03-01', year: 2027 },
    });
  });

  test('all faults come back at once', () => {
    expect(faults({ off: [day('x'), day('2028-05-05')], work: [day('2027-03-01')] })).toEqual([
      'date',
      'outside-year',
      'work-on-weekday',
      ...Array(13).fill('statutory-missing'),
    ]);
  });

  test('replaces a known notice only when asked to', () => {
    const again: NoticeEntry = {
      year: 2026,
      off: statutoryDays(2026).map(day),
      work: [],
    };
    const refusal = withNotice(chinaCalendar, again);
    expect(refusal.ok ? [] : refusal.refusals.map((r) => r.params?.fault)).toEqual(['year-covered']);
    const outcome = withNotice(chinaCalendar, { ...again, replace: true });
    expect(outcome.ok && dayInfo(outcome.value, plainDate('2026-02-16')).working).toBe(true);
  });

  test('a forgotten statutory holiday names the law', () => {
    const outcome = withNotice(chinaCalendar, { ...ENTRY, off: ENTRY.off.slice(1) });
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([{ basis: ['HOL-2'], params: { date: '2027-01-01' } }]);
  });

  test('every fault has words in both languages with the same places', () => {
    for (const { zh, en } of Object.values(noticeFaults)) expect(zh.includes('{date}')).toBe(en.includes('{date}'));
  });
});
