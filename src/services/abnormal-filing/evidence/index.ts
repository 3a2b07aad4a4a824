/**
 * Evidence of abnormal filings: indicators counted by published definitions, grouped by party. Hints, never findings: they
 * do nothing by themselves, and a person decides (see `../inquiry`).
 */
export { clustersOf } from './clusters.ts';
export { INDICATORS } from './definitions.ts';
export { indicatorsOf } from './indicators.ts';
export type {
  Change,
  Cluster,
  Filing,
  Indicator,
  IndicatorId,
  Likeness,
  Link,
  Records,
  Thresholds,
} from './types.ts';
