import { type Calendar, workingDaysBetween } from '#kernel/calendar/index.ts';
import { daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import { divisionContains } from '../access/access.ts';
import { at, holds } from '../condition.ts';
import { DefinitionError, type DefinitionProblem } from '../definition-error.ts';
import type { IndicatorDefinition, IndicatorResult, IndicatorRow, Measure } from './types.ts';

export function defineIndicator(definition: IndicatorDefinition): IndicatorDefinition {
  const problems: DefinitionProblem[] = [];
  if (!/^[a-z]+(\.[a-zA-Z0-9]+)+$/.test(definition.id))
    problems.push({ place: 'id', problem: 'must look like "area.name"' });
  const used =
    'measure' in definition.value
      ? [definition.value.measure]
      : [definition.value.numerator, definition.value.denominator];
  for (const id of used)
    if (!definition.measures[id]) problems.push({ place: 'value', problem: `unknown measure "${id}"` });
  if (!Number.isInteger(definition.digits) || definition.digits < 0)
    problems.push({ place: 'digits', problem: 'must be 0 or more' });
  if (problems.length > 0) throw new DefinitionError(`indicator ${definition.id}`, problems);
  return Object.freeze(definition);
}

/** The rows of each measure's source as they stood on the day. */
export type RowsOf = (from: Measure['from']) => readonly IndicatorRow[];

/** Computes an indicator and keeps the rows behind it. With a division, only rows inside it count. */
export function computeIndicator(
  definition: IndicatorDefinition,
  rowsOf: RowsOf,
  asOf: PlainDate,
  calendar: Calendar,
  division?: string,
): IndicatorResult {
  const kept = (id: string): IndicatorRow[] => {
    const measure = definition.measures[id]!;
    return rowsOf(measure.from).filter(
      (row) =>
        (division === undefined || (row.division !== null && divisionContains(division, row.division))) &&
        (!measure.where || holds(measure.where, { ...row.values, asOf, yearStart: `${asOf.slice(0, 4)}-01-01` })),
    );
  };
  const common = {
    id: definition.id,
    unit: definition.unit,
    asOf,
    definition: definition.definition,
    version: definition.version,
  };
  if ('measure' in definition.value) {
    const rows = kept(definition.value.measure);
    const value = take(definition.measures[definition.value.measure]!, rows, calendar);
    return {
      ...common,
      value: value === null ? null : roundHalfUp(value / (definition.value.per ?? 1), definition.digits),
      rows,
    };
  }
  const { numerator: top, denominator: bottom, times } = definition.value;
  const rows = kept(top);
  const numerator = take(definition.measures[top]!, rows, calendar);
  const denominator = take(definition.measures[bottom]!, kept(bottom), calendar);
  const value =
    numerator === null || !denominator ? null : roundHalfUp((numerator / denominator) * times, definition.digits);
  return { ...common, value, numerator, denominator, rows };
}

function take(measure: Measure, rows: readonly IndicatorRow[], calendar: Calendar): number | null {
  if ('count' in measure.take) return rows.length;
  if ('distinct' in measure.take) {
    const path = measure.take.distinct;
    return new Set(rows.map((row) => at(row.values, path)).filter((value) => value !== undefined && value !== null))
      .size;
  }
  if ('workingDays' in measure.take || 'calendarDays' in measure.take) {
    const working = 'workingDays' in measure.take;
    const [from, ends] = 'workingDays' in measure.take ? measure.take.workingDays : measure.take.calendarDays;
    const lengths = rows.flatMap((row) => {
      const start = at(row.values, from) as PlainDate | undefined;
      const end = ends
        .map((path) => at(row.values, path) as PlainDate | undefined)
        .filter((day) => day !== undefined)
        .sort()[0];
      if (!start || !end) return [];
      return [working ? workingDaysBetween(calendar, start, end) : daysBetween(start, end)];
    });
    return lengths.length === 0 ? null : lengths.reduce((total, days) => total + days, 0) / lengths.length;
  }
  const path = 'sum' in measure.take ? measure.take.sum : measure.take.mean;
  const numbers = rows.map((row) => at(row.values, path)).filter((value): value is number => typeof value === 'number');
  const sum = numbers.reduce((total, value) => total + value, 0);
  return 'sum' in measure.take ? sum : numbers.length === 0 ? null : sum / numbers.length;
}

/** Rounds half up (2.345 → 2.35 with two decimals), without the error of binary fractions. */
export function roundHalfUp(value: number, digits: number): number {
  const sign = value < 0 ? -1 : 1;
  const scaled = shifted(Math.abs(value), digits);
  // From here on a number has no fraction left to round.
  if (scaled >= Number.MAX_SAFE_INTEGER) return value;
  return sign * shifted(Math.floor(Number((scaled + 0.5).toPrecision(15))), -digits) || 0;
}

/** A number times a power of ten, moved as decimal text so that 2.345 becomes 234.5 exactly. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
