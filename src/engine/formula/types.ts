import type { Text } from '#kernel/text.ts';
import type { Exact } from './exact.ts';

export type TwoSign = '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '=' | '<>' | 'and' | 'or';
export type CallName = 'if' | 'min' | 'max' | 'round' | 'floor' | 'ceil';

/** A part of a formula, and where it stands in the text: from the first character to behind the last. */
export type Part = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'number'; readonly value: Exact; readonly text?: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Part }
  | { readonly kind: 'not'; readonly of: Part }
  | { readonly kind: 'two'; readonly sign: TwoSign; readonly left: Part; readonly right: Part }
  | { readonly kind: 'call'; readonly name: CallName; readonly args: readonly Part[] }
);

/** A formula that was read and whose kinds fit; its value is a number. */
export interface Formula {
  readonly text: string;
  readonly root: Part;
  /** The inputs it looks at, in the order of the text. */
  readonly inputs: readonly string[];
}

export type FaultCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'character'
  | 'expected'
  | 'unknown-input'
  | 'unknown-function'
  | 'arguments'
  | 'kind'
  | 'by-zero'
  | 'no-value';

/** What is wrong with a formula or with its values, at which characters of the text, and what to do. */
export interface FormulaFault {
  code: FaultCode;
  from: number;
  to: number;
  what: Text;
  next: Text;
}

export type FormulaAnswer<T> = { ok: true; value: T } | { ok: false; fault: FormulaFault };

/** One line of working out; `marks` are the characters that are new against the line before. */
export interface FormulaStep {
  text: string;
  marks: readonly (readonly [from: number, to: number])[];
}
