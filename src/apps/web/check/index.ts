/** The rule book in the browser: `useCheck` judges in a worker, `findingViews` shows what it found. */
export {
  basisLabel,
  findingIds,
  findingViews,
  precisionOf,
  type Tone,
  toneOf,
} from './findings-model.ts';
export type { Checked, CheckInput } from './protocol.ts';
export { readInWorker, supportInWorker } from './read-in-worker.ts';
export { type CheckState, useCheck } from './use-check.ts';
