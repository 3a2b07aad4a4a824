import library from 'chinese-days';

/**
 * A second, deliberately plain reckoning for tests. 2025 and 2026 come from tables typed from the notices; other years from the
 * functions of the package `chinese-days`, which the calendar itself does not call (it reads the package's data file).
 */
export { library };

/** Each run of days off as [first, last]. */
export const OFF: Record<number, [string, string][]> = {
  2025: [
    ['01-01', '01-01'],
    ['01-28', '02-04'],
    ['04-04', '04-06'],
    ['05-01', '05-05'],
    ['05-31', '06-02'],
    ['10-01', '10-08'],
  ],
  2026: [
    ['01-01', '01-03'],
    ['02-15', '02-23'],
    ['04-04', '04-06'],
    ['05-01', '05-05'],
    ['06-19', '06-21'],
    ['09-25', '09-27'],
    ['10-01', '10-07'],
  ],
};

export const WORK: Record<number, string[]> = {
  2025: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  2026: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
};

export function naiveWorking(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  if (!OFF[year]) return library.isWorkday(date);
  if (WORK[year]!.includes(day)) return true;
  if (OFF[year].some(([first, last]) => day >= first && day <= last)) return false;
  const name = new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 3);
  return name !== 'Sat' && name !== 'Sun';
}

export function naiveNext(date: string, by = 1): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + by);
  return moment.toISOString().slice(0, 10);
}

export function naiveAdd(start: string, n: number, unit: string, roll: boolean): string {
  let date = start;
  if (unit === 'working-day' && n !== 0) {
    for (let left = Math.abs(n); left > 0; ) {
      date = naiveNext(date, n < 0 ? -1 : 1);
      if (naiveWorking(date)) left -= 1;
    }
    return date;
  }
  if (unit === 'day' || n === 0) for (let i = 0; i < Math.abs(n); i += 1) date = naiveNext(date, n < 0 ? -1 : 1);
  else {
    let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
    for (let i = 0; i < Math.abs(n) * (unit === 'year' ? 12 : 1); i += 1) {
      month += n < 0 ? -1 : 1;
      if (month === 13) [year, month] = [year + 1, 1];
      if (month === 0) [year, month] = [year - 1, 12];
    }
    const prefix = `${year}-${`${month}`.padStart(2, '0')}-`;
    let day = Number(start.slice(8));
    const exists = (d: number) => {
      const moment = new Date(`${prefix}${`${d}`.padStart(2, '0')}T12:00:00Z`);
      return !Number.isNaN(moment.getTime()) && moment.getUTCMonth() + 1 === month;
    };
    while (!exists(day)) day -= 1;
    date = `${prefix}${`${day}`.padStart(2, '0')}`;
  }
  if (roll) while (!naiveWorking(date)) date = naiveNext(date, n < 0 ? -1 : 1);
  return date;
}
