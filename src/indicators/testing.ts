import { computeIndicator } from '#engine/indicator/indicator.ts';
import type { IndicatorDefinition, IndicatorResult } from '#engine/indicator/types.ts';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** Computes an indicator over rows written by hand; each row is the values that measures look at, and its division. */
export function overRows(
  definition: IndicatorDefinition,
  asOf: string,
  rows: Record<string, unknown>[],
  division?: string,
): IndicatorResult {
  const all = rows.map((values, index) => ({
    record: { kind: 'matter' as const, id: String(index), number: String(index) },
    title: String(index),
    division: (values.division as string | undefined) ?? '150100',
    values,
  }));
  return computeIndicator(definition, () => all, plainDate(asOf), chinaCalendar, division);
}
