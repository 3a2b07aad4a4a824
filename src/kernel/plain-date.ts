/** A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Never a timestamp. */
export type PlainDate = string & { readonly __plainDate: true };

/** A moment, written as ISO 8601 in UTC (`2026-11-22T08:00:00.000Z`). */
export type Instant = string & { readonly __instant: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when the text is no real day of the years 1900–2999. */
export function findPlainDate(input: string): PlainDate | undefined {
  const match = SHAPE.exec(input);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return input as PlainDate;
}

/** The day; throws on text that is no real day (for constants and stored values, not for people's input). */
export function plainDate(input: string): PlainDate {
  const found = findPlainDate(input);
  if (!found) throw new Error(`"${input}" is not a calendar day written YYYY-MM-DD.`);
  return found;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole days since 1970-01-01. */
export const toDayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export const fromDayNumber = (n: number): PlainDate => new Date(n * 86_400_000).toISOString().slice(0, 10) as PlainDate;

/** The day so many days later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = Number(date.slice(8)) + days;
  // Every month has its first 28 days: counting within them needs no calendar.
  if (day >= 1 && day <= 28 && Number.isInteger(day))
    return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as PlainDate;
  return fromDayNumber(toDayNumber(date) + days);
}

export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The calendar day in Asia/Shanghai (UTC+8, no summer time since 1991) at a moment. */
export const dayOf = (instant: Instant): PlainDate =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;

/** The first moment of a day in Asia/Shanghai. */
export const startOfDay = (date: PlainDate): Instant =>
  new Date(Date.parse(`${date}T00:00:00+08:00`)).toISOString() as Instant;

export const instant = (input: string): Instant => new Date(input).toISOString() as Instant;

/** The first and the last day this type can hold; sums that leave the range throw. */
export const FIRST_DAY = '1900-01-01' as PlainDate;
export const LAST_DAY = '2999-12-31' as PlainDate;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/**
 * The same-numbered day `months` later (or earlier, when negative); where that month is too short, its last day.
 * Throws RangeError outside 1900–2999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const total = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  if (!Number.isInteger(total) || year < 1900 || year > 2999)
    throw new RangeError(`${date} plus ${months} months lies outside the years 1900–2999.`);
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

export const isPlainDate = (input: string): input is PlainDate => findPlainDate(input) !== undefined;

export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);
