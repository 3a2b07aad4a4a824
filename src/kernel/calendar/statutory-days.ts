import { addDays, type PlainDate, plainDate, yearOf } from '../plain-date.ts';
import { type Text, text } from '../text.ts';

/**
 * Days off that 《全国年节及纪念日放假办法》 fixes by itself, before any notice distributes the days around them. They are all that
 * can be said about a year without a notice. Dates: first day of the first lunar month, Tomb-Sweeping Day, fifth day of the fifth
 * lunar month, fifteenth day of the eighth. (ICU's Chinese calendar is one day off in 2027 and 2030, hence a table.)
 */
const MOVING: Record<number, readonly [spring: string, tomb: string, dragonBoat: string, midAutumn: string]> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

export const STATUTORY_BASIS = 'HOL-2';

const SPRING = text('春节', 'Spring Festival');

const shift = (year: number, monthDay: string, days: number): string =>
  addDays(plainDate(`${year}-${monthDay}`), days).slice(5);

function daysOf(year: number): Map<string, Text> {
  const found = new Map<string, Text>();
  found.set('01-01', text('元旦', "New Year's Day"));
  found.set('05-01', text('劳动节', 'Labour Day'));
  if (year >= 2025) found.set('05-02', text('劳动节', 'Labour Day'));
  for (const day of ['10-01', '10-02', ...(year >= 2000 ? ['10-03'] : [])])
    found.set(day, text('国庆节', 'National Day'));
  const moving = MOVING[year];
  if (moving) {
    for (const days of [-1, 0, 1, 2]) found.set(shift(year, moving[0], days), SPRING);
    found.set(moving[1], text('清明节', 'Tomb-Sweeping Day'));
    found.set(moving[2], text('端午节', 'Dragon Boat Festival'));
    found.set(moving[3], text('中秋节', 'Mid-Autumn Festival'));
  }
  return found;
}

const cache = new Map<number, Map<string, Text>>();

/** The statutory holiday that falls on a day as such, notice or no notice; undefined on every other day. */
export function findStatutoryDay(date: PlainDate): Text | undefined {
  const year = yearOf(date);
  let days = cache.get(year);
  if (!days) {
    days = daysOf(year);
    cache.set(year, days);
  }
  return days.get(date.slice(5));
}

/** Statutory days of a year as dates, for checking that a notice entered by hand leaves none out. */
export const statutoryDays = (year: number): PlainDate[] =>
  [...daysOf(year).keys()].sort().map((monthDay) => `${year}-${monthDay}` as PlainDate);
