/** How forecasts are made. Nothing of it is law: the values are custom, and published beside the results. */
export interface ForecastRule {
  /** Share of cases that are to end within the interval. */
  coverage: number;
  /** Fewer past cases than this give no interval. */
  least: number;
  /** So many of the latest past cases are looked at, so that a change of practice shows. */
  window: number;
}

export const FORECAST_RULE: ForecastRule = { coverage: 0.8, least: 20, window: 300 };

/** Working days from the start of a wait to its end, from the one to the other. */
export interface Interval {
  low: number;
  high: number;
  /** Past cases it rests on. */
  pool: number;
}

/**
 * The interval of total working days for a wait that has lasted `elapsed` already, from `sorted` lengths of past waits
 * (ascending). Only those that lasted at least as long count. The ends are the empirical quantiles that leave out the same
 * share on both sides, taken outwards as for one more case; undefined when too few are left.
 */
export function intervalOf(sorted: readonly number[], elapsed: number, rule: ForecastRule): Interval | undefined {
  const start = firstAtLeast(sorted, elapsed);
  const pool = sorted.length - start;
  if (pool < Math.max(rule.least, 1)) return undefined;
  const out = (1 - rule.coverage) / 2;
  // The tiny part keeps 0.1 × 20 from being a little less or more than 2.
  const low = Math.max(Math.floor((pool + 1) * out + 1e-9), 1);
  const high = Math.min(Math.ceil((pool + 1) * (1 - out) - 1e-9), pool);
  return { low: sorted[start + low - 1]!, high: sorted[start + high - 1]!, pool };
}

/** The first place in an ascending list whose value is at least this. */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
