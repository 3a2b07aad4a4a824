/**
 * The open rule book: reads Chinese patent application texts, understands them, and judges them by rules that each
 * name their article, show executed examples and carry a measured precision. Pure: the same in a browser, on a server
 * and on the command line; no text leaves the machine it is checked on.
 */
import type { ApplicationText } from './model/index.ts';
import { type CheckContext, type CheckReport, check, rules } from './rules/index.ts';

export * from './model/index.ts';
export * from './rules/index.ts';
export * from './support/index.ts';

/** Judges an application by all rules of the catalogue. See `check`. */
export const checkApplication = (text: ApplicationText, context: CheckContext): CheckReport =>
  check(text, rules, context);
