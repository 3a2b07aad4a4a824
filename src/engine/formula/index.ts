/**
 * A small language of arithmetic for settings, such as `round(max(base, passed * (0.5 + rate)) * grade)`: numbers, named
 * inputs, + - * /, < <= > >= = <>, and, or, not, if(a, b, c), min, max, round, floor, ceil. No loops, no calls of code:
 * every formula ends. Numbers are exact fractions; only round (half away from zero), floor and ceil round. A fault names
 * the characters it lies at, in both languages.
 *
 *     const read = readFormula('max(10, passed)', ['passed']);
 *     if (read.ok) workOut(read.value, { passed: 12 });   // { value: 12, steps: [max(10, passed), max(10, 12), 12] }
 */
export { MAX_LENGTH, readFormula } from './read.ts';
export { type FormulaValues, reckon, workOut } from './reckon.ts';
export type { FaultCode, Formula, FormulaAnswer, FormulaFault, FormulaStep } from './types.ts';
