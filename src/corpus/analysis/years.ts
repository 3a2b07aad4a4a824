import { addMonths, type PlainDate, yearOf } from '#kernel/plain-date.ts';
import type { Tally } from '../search/types.ts';
import type { ChartOptions } from './types.ts';

/** Applications are published 18 months after filing (专利法 34); what was filed later than this is still partly secret. */
const SECRET_MONTHS = 18;

/** The first year of filing of which not everything is published on the day. */
export const incompleteFrom = (asOf: PlainDate): number => yearOf(addMonths(asOf, -SECRET_MONTHS));

/** Years without a gap, from the first with a hit to the last, within what the options ask for. */
export function yearsOf(found: readonly string[], options: ChartOptions): number[] {
  const years = found.map(Number).filter((year) => Number.isInteger(year) && year > 1800);
  if (years.length === 0) return [];
  const first = Math.max(options.from ?? 0, Math.min(...years));
  const last = Math.min(options.to ?? 9999, Math.max(...years));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** A row of a tally that has years for columns, laid beside `years`. */
export function alongYears(tally: Tally, row: number, years: readonly number[]): number[] {
  const at = new Map(tally.columns.map((column, index) => [Number(column), index]));
  return years.map((year) => tally.cells[row]?.[at.get(year) ?? -1] ?? 0);
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** One of the counts by year alone, where rows are years. */
export const rowTotals = (tally: Tally): number[] => tally.cells.map(sum);
