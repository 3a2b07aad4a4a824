/**
 * The law as dated data: instruments, citations (`getBasis('RR-5')`), and the catalogue of limits. What is custom and not law
 * carries the basis `custom` and is shown as such.
 */
export {
  type BasisRef,
  basisInForce,
  basisProblem,
  basisRef,
  findBasis,
  findInstrument,
  getBasis,
  getInstrument,
} from './basis.ts';
export { chineseNumeral } from './chinese-numeral.ts';
export type { Evidence, Instrument } from './instrument.ts';
export { instruments } from './instruments.ts';
export { findLimit, getLimit, type Limit, limitBasisOn, limits } from './limits.ts';
export { limitsReference } from './limits-reference.ts';
