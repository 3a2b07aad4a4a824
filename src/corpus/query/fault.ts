import { type Text, text } from '#kernel/text.ts';

/** Why a query cannot be read: from which character on (0-based), how many, why, and what to do. */
export interface QueryFault {
  code:
    | 'empty'
    | 'too-long'
    | 'too-deep'
    | 'bracket'
    | 'quote'
    | 'operator'
    | 'every'
    | 'field'
    | 'date'
    | 'range'
    | 'symbol'
    | 'value'
    | 'near'
    | 'stop-words'
    | 'nothing';
  at: number;
  length: number;
  zh: string;
  en: string;
  next: Text;
}

/** Carries a fault out of the reader; nothing else throws it. */
export class Unreadable extends Error {
  readonly fault: QueryFault;
  constructor(code: QueryFault['code'], at: number, length: number, why: [string, string], next: [string, string]) {
    super(why[1]);
    this.fault = { code, at, length, zh: why[0], en: why[1], next: text(next[0], next[1]) };
  }
}
