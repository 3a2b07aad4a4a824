/**
 * The coded catalogue of refusals: what, why, next, in Chinese and English, with an HTTP status.
 * `refuse('ZQ-MAT-001', {...})` makes a refusal; the compiler asks for the values its texts need.
 * To add a code, add an entry to an area file and renew the reference page: run `errors.test.ts` with `-u`.
 */
export {
  catalogue,
  type ErrorCode,
  type ErrorParams,
  errorAreas,
  findError,
  isErrorCode,
  statusOf,
} from './catalogue.ts';
export { defineErrors, type ErrorArea, type ErrorEntry } from './define.ts';
export { errorsPage } from './page.ts';
export { type ErrorValue, type RefusalExtra, refusalLine, refuse } from './refuse.ts';
