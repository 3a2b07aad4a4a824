import type { Text } from '#kernel/text.ts';
import type { FaultCode, FormulaFault } from './types.ts';

/** Thrown inside the reader and the reckoner, and caught at their doors. */
export class Fault extends Error {
  readonly fault: FormulaFault;
  constructor(code: FaultCode, place: { from: number; to: number }, what: Text, next: Text) {
    super(what.en);
    this.fault = { code, from: place.from, to: place.to, what, next };
  }
}

export function caught<T>(work: () => T): { ok: true; value: T } | { ok: false; fault: FormulaFault } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
