/**
 * 个性化预期: when an applicant may expect the next answer or the grant, and how often such forecasts came true.
 * `waitsOf` reads the waits of a case from its log, `forecastOf` gives the interval for one that goes on, `backTest` tells
 * the hit rate. Lengths are counted in working days; an interval aims at 80 % of cases.
 */
export { backTest, type Forecast, forecastOf, type Record as ForecastRecord } from './forecast.ts';
export { FORECAST_RULE, type ForecastRule, type Interval, intervalOf } from './interval.ts';
export {
  KINDS,
  type Kind,
  MEASURES,
  type Measure,
  type Step,
  WAIT_ACTIONS,
  type Wait,
  type Waiting,
  waitsOf,
} from './waits.ts';
export { type WorkingDays, workingDays } from './working-days.ts';
