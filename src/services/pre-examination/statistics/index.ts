/**
 * The figures of pre-examination for those who lead it: pure functions over cases as their logs tell them. Every figure keeps
 * the cases behind it. `cases.ts` says what a case is here, `figures.ts` counts, `wilson.ts` says how sure a share is.
 */
export * from './cases.ts';
export * from './feedback.ts';
export * from './figures.ts';
export { type Share, wilson } from './wilson.ts';
