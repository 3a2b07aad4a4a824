import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Condition } from '../condition.ts';

/** A row an indicator counts, with the record it opens. */
export interface IndicatorRow {
  record: { kind: 'register'; register: string; key: string } | { kind: 'matter'; id: string; number: string };
  title: string;
  division: string | null;
  /** The values conditions and sums look at. */
  values: Record<string, unknown>;
}

/** One quantity over rows. `take` says what is done with the rows that are left. */
export interface Measure {
  from: { register: string } | { matters: string };
  where?: Condition;
  /** `workingDays` and `calendarDays`: mean days from one day to the earliest of some others; a row without both is left out. */
  take:
    | { count: true }
    | { distinct: string }
    | { sum: string }
    | { mean: string }
    | { workingDays: [from: string, to: string[]] }
    | { calendarDays: [from: string, to: string[]] };
}

export interface IndicatorDefinition {
  id: string;
  version: string;
  title: Text;
  /** The definition (口径) in words. */
  definition: Text;
  unit: Text;
  /** Decimals of the printed value, rounded half up. */
  digits: number;
  measures: Record<string, Measure>;
  /** One measure (divided by `per`, to print fen in another unit), or one divided by another times a factor. */
  value: { measure: string; per?: number } | { numerator: string; denominator: string; times: number };
  dimensions: 'division'[];
  public: boolean;
  basis: string[];
}

export interface IndicatorResult {
  id: string;
  /** null where there is nothing to divide by or to average. */
  value: number | null;
  unit: Text;
  asOf: PlainDate;
  definition: Text;
  version: string;
  numerator?: number | null;
  denominator?: number | null;
  rows: IndicatorRow[];
}
