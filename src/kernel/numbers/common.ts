import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Refusal } from '../refusal.ts';
import { type Text, text } from '../text.ts';
import { type NumberKind, numberKinds } from './kinds.ts';

/** What a judgement of a number depends on besides the number. */
export interface NumberContext {
  today: PlainDate;
}

/** A number that was understood. */
export interface NumberValue {
  /** The one form in which it is stored and compared. */
  canonical: string;
  /** What the reader should know although the number is accepted. */
  warnings: Refusal[];
}

/** What the parsers of a kind share in their refusals. */
interface Facts {
  kind: NumberKind;
  rule: Text;
  example: string;
}

/** The refusals that every kind has, bound to its name, rule and example. */
export function refusals({ kind, rule, example }: Facts) {
  const named = { kind: numberKinds[kind], rule, example };
  const no = (reason: Refusal): Parsed<never> => ({ ok: false, reason });
  return {
    no,
    empty: () => no(refuse('ZQ-NUM-001', named)),
    length: (expected: Text, found: number | Text) =>
      no(refuse('ZQ-NUM-002', { ...named, expected, found: typeof found === 'number' ? characters(found) : found })),
    check: (expected: string, found: string) => no(refuse('ZQ-NUM-003', { rule, expected, found, hint: '' })),
    future: (year: number, today: PlainDate) =>
      no(refuse('ZQ-NUM-005', { kind: named.kind, year, today: today.slice(0, 4) })),
    year: (year: number | string) => no(refuse('ZQ-NUM-006', { kind: named.kind, rule, year })),
    character: (character: string, index: number, hint: Text | '' = '') =>
      no(refuse('ZQ-NUM-007', { kind: named.kind, rule, character, position: index + 1, hint })),
    shape: (input: string) => no(refuse('ZQ-NUM-008', { ...named, input: maskLongNumbers(input) })),
    province: (prefix: string) => no(refuse('ZQ-NUM-012', { kind: named.kind, prefix })),
  };
}

export const characters = (n: number): Text => text(`${n} 位`, `${n} characters`);

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** The warning of the kinds whose form rests on custom. */
export const numberWarning = (kind: NumberKind): Refusal => refuse('ZQ-NUM-104', { kind: numberKinds[kind] });
