/** The search port and its words. What finds rows lives in an adapter; what a query means is decided here. */

export { type Judged, judge, matches } from './matches.ts';
export { CorpusRefused } from './refused.ts';
export * from './types.ts';
