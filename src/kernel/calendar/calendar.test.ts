import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../plain-date.ts';
import { text } from '../text.ts';
import { builtInNotices } from './built-in-notices.ts';
import { chinaCalendar, coversYear, dayInfo, isWorkingDay, withLocalLayer } from './calendar.ts';
import { library, naiveWorking, OFF, WORK } from './naive.fixture.ts';
import { statutoryDays } from './statutory-days.ts';

function* daysOf(first: number, last = first) {
  for (let date = plainDate(`${first}-01-01`); date <= `${last}-12-31`; date = addDays(date, 1)) yield date;
}

describe('the notices for 2025 and 2026', () => {
  for (const year of [2025, 2026]) {
    test(`${year} agrees with the table day by day and has 248 working days`, () => {
      let working = 0;
      for (const date of daysOf(year)) {
        const info = dayInfo(chinaCalendar, date);
        expect([date, info.working]).toEqual([date, naiveWorking(date)]);
        expect(isWorkingDay(chinaCalendar, date)).toBe(info.working);
        expect(info.provisional).toBe(false);
        if (info.working) working += 1;
      }
      expect(working).toBe(248);
    });

    test(`${year} names its notice for every day off and every make-up day`, () => {
      const days = [...OFF[year]!.flat(), ...WORK[year]!];
      for (const day of days) {
        const { notice } = dayInfo(chinaCalendar, plainDate(`${year}-${day}`));
        expect(notice?.title.zh).toBe(`《国务院办公厅关于${year}年部分节假日安排的通知》`);
        expect(notice?.url).toMatch(/^https:\/\/www\.gov\.cn\//);
      }
    });
  }
});

test('2007 to 2026 are covered and agree with the functions of the package', () => {
  for (let year = 2007; year <= 2026; year += 1) expect([year, coversYear(chinaCalendar, year)]).toEqual([year, true]);
  for (const date of daysOf(2007, 2026))
    expect([date, isWorkingDay(chinaCalendar, date)]).toEqual([date, library.isWorkday(date)]);
});

test('every built-in notice is sound: make-up days on weekends, no day twice, statutory days free, a source', () => {
  for (const { year, off, work, ref } of builtInNotices) {
    for (const { date } of work) expect([0, 6]).toContain(new Date(date).getUTCDay());
    const dates = [...off, ...work].map((day) => day.date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toEqual(expect.arrayContaining(statutoryDays(year)));
    expect(ref.url).toContain('gov.cn');
  }
});

test('days that a second document set name that document', () => {
  const title = (date: string) => dayInfo(chinaCalendar, plainDate(date)).notice?.title.zh;
  expect(title('2020-01-30')).toBe('《国务院办公厅关于2020年部分节假日安排的通知》');
  expect(title('2020-01-31')).toBe('《国务院办公厅关于延长2020年春节假期的通知》');
  expect(title('2019-04-28')).toBe('《国务院办公厅关于调整2019年劳动节假期安排的通知》');
  expect(title('2015-09-03')).toContain('70周年');
});

test('New Year days in December belong to the notice of the year that follows', () => {
  const info = dayInfo(chinaCalendar, plainDate('2018-12-29'));
  expect(info.working).toBe(true);
  expect(info.notice?.title.zh).toContain('2019年');
  expect(dayInfo(chinaCalendar, plainDate('2006-12-31'))).toMatchObject({ working: true, provisional: false });
});

test('reasons read as a clerk would say them', () => {
  const reason = (date: string) => dayInfo(chinaCalendar, plainDate(date)).reason;
  expect(reason('2026-02-28')).toEqual(
    text('春节调休，星期六上班', 'Saturday, made a working day for Spring Festival'),
  );
  expect(reason('2026-10-01')).toEqual(text('国庆节放假', 'National Day, day off'));
  expect(reason('2026-03-07').zh).toBe('星期六，休息日');
  expect(reason('2026-03-09').zh).toBe('星期一，工作日');
});

describe('years without a notice', () => {
  test('2027 on is answered from weekdays and statutory days, and says so', () => {
    for (const date of daysOf(2027, 2028)) expect(dayInfo(chinaCalendar, date).provisional).toBe(true);
    expect(dayInfo(chinaCalendar, plainDate('2027-01-01'))).toMatchObject({ working: false });
    expect(dayInfo(chinaCalendar, plainDate('2027-02-08'))).toMatchObject({ working: false });
    expect(dayInfo(chinaCalendar, plainDate('2027-02-09'))).toMatchObject({ working: true });
    expect(dayInfo(chinaCalendar, plainDate('2027-03-15')).reason.zh).toContain('2027年放假安排未录入');
    for (const date of daysOf(2027, 2041))
      expect([date, isWorkingDay(chinaCalendar, date)]).toEqual([date, dayInfo(chinaCalendar, date).working]);
  });

  test('before 2007 likewise', () => {
    expect(dayInfo(chinaCalendar, plainDate('2005-10-03'))).toMatchObject({ working: false, provisional: true });
    expect(dayInfo(chinaCalendar, plainDate('2005-10-10'))).toMatchObject({ working: true, provisional: true });
  });

  test('the moving statutory days agree with the lunar calendar and solar terms of the package', () => {
    for (let year = 2027; year <= 2040; year += 1) {
      const spring = plainDate(library.getSolarDateFromLunar(`${year}-01-01`).date);
      const expected = [
        `${year}-01-01`,
        ...[-1, 0, 1, 2].map((n) => addDays(spring, n)),
        library.getSolarTermDate(year, 4, 'pure_brightness'),
        ...['05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
        library.getSolarDateFromLunar(`${year}-05-05`).date,
        library.getSolarDateFromLunar(`${year}-08-15`).date,
      ];
      expect(statutoryDays(year)).toEqual([...new Set(expected)].sort());
    }
  });
});

test('a local layer is off until asked for, and then overrides weekdays only where it says', () => {
  const date = plainDate('2026-07-13');
  expect(isWorkingDay(chinaCalendar, date)).toBe(true);
  const local = withLocalLayer(chinaCalendar, {
    name: text('示例旗', 'Example Banner'),
    off: [{ date, name: text('那达慕', 'Naadam') }],
  });
  expect(dayInfo(local, date)).toMatchObject({ working: false, reason: { zh: '那达慕放假（示例旗）' } });
  expect(isWorkingDay(local, date)).toBe(false);
  expect(isWorkingDay(local, addDays(date, 1))).toBe(true);
  expect(isWorkingDay(chinaCalendar, date)).toBe(true);
});
