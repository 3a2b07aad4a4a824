/**
 * Working days of 2026 counted a second time, by hand: the notice of the State Council as it was printed, weekends, and
 * nothing of the kernel. Days are ISO texts.
 */
const OFF = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  // The notice for 2027 is not out: only the statutory days are sure, New Year's Day and four of Spring Festival (6 February).
  ['2027-01-01', '2027-01-01'],
  ['2027-02-05', '2027-02-08'],
] as const;
const WORK = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const plus = (day: string, n: number): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + n);
  return at.toISOString().slice(0, 10);
};

export const works = (day: string): boolean => {
  if (WORK.includes(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
};

/** The n-th working day after a day that does not count itself. */
export function workingDays(from: string, n: number): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = plus(day, 1);
    if (works(day)) left--;
  }
  return day;
}

/** The same-numbered day so many months later, or the last of that month, moved to a working day. */
export function months(from: string, n: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0, 12)).getUTCDate();
  const raw = new Date(Date.UTC(year, month - 1 + n, Math.min(day, last), 12)).toISOString().slice(0, 10);
  let end = raw;
  while (!works(end)) end = plus(end, 1);
  return end;
}
