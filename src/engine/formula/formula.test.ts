import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExact } from './exact.ts';
import { type FormulaFault, readFormula, reckon, workOut } from './index.ts';
import { print } from './print.ts';
import type { CallName, Part, TwoSign } from './types.ts';

const SEED = 20261122;
const INPUTS = ['base', 'passed', 'rate'];
const read = (text: string, inputs = INPUTS) => {
  const found = readFormula(text, inputs);
  if (!found.ok) throw new Error(found.fault.what.en);
  return found.value;
};
const value = (text: string, values: Record<string, number> = {}) => {
  const found = reckon(read(text, Object.keys(values)), values);
  return found.ok ? found.value : found.fault.code;
};
const fault = (text: string): FormulaFault => {
  const found = readFormula(text, INPUTS);
  if (found.ok) throw new Error(`${text} was read.`);
  return found.fault;
};

describe('values', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 3 - 2', 5],
    ['-2 * -3', 6],
    ['0.1 + 0.2', 0.3],
    ['1 / 3 * 3', 1],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['floor(-0.5)', -1],
    ['ceil(-0.5)', 0],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['if(1 < 2 and not 2 < 1, 10, 1 / 0)', 10],
    ['if(1 > 2 or 1 / 4 = 0.25, 1, 0)', 1],
    ['if(false and 1 / 0 > 1, 1, 2)', 2],
    ['max（1，2）× 3 ÷ 4', 1.5],
    ['999999999999999 * 999999999999999 / 999999999999999', 999999999999999],
  ])('%s is %d', (text, expected) => expect(value(text)).toBe(expected));

  it('takes the values of inputs as they are written', () => {
    expect(value('a * 3', { a: 0.1 })).toBe(0.3);
    expect(value('a / b', { a: 1e-7, b: 1e21 })).toBe(1e-28);
    expect(value('round(if(accepted > 0, passed / accepted, 0), 4)', { passed: 2, accepted: 3 })).toBe(0.6667);
  });

  it('tells a division by zero and a missing value at their place', () => {
    const divided = reckon(read('1 + base / (passed - passed)'), { base: 1, passed: 2 });
    expect(divided).toMatchObject({ ok: false, fault: { code: 'by-zero', from: 4, to: 28 } });
    expect(reckon(read('base + rate'), { base: 1 })).toMatchObject({ ok: false, fault: { code: 'no-value', from: 7 } });
    expect(reckon(read('rate'), { rate: Number.NaN })).toMatchObject({ ok: false, fault: { code: 'no-value' } });
    expect(reckon(readSafe('toString'), {})).toMatchObject({ ok: false, fault: { code: 'no-value' } });
  });
});

function readSafe(text: string) {
  const found = readFormula(text);
  if (!found.ok) throw new Error('not read');
  return found.value;
}

describe('working out', () => {
  it('puts the values in and goes on step by step', () => {
    const told = workOut(read('round(max(base, passed * (0.5 + rate)) * 1.2)'), { base: 10, passed: 12, rate: 0.75 });
    expect(told.ok && told.value.value).toBe(18);
    expect(told.ok && told.value.steps.map((step) => step.text)).toEqual([
      'round(max(base, passed * (0.5 + rate)) * 1.2)',
      'round(max(10, 12 * (0.5 + 0.75)) * 1.2)',
      'round(max(10, 12 * 1.25) * 1.2)',
      'round(max(10, 15) * 1.2)',
      'round(15 * 1.2)',
      'round(18)',
      '18',
    ]);
    const marked = told.ok ? told.value.steps.map((step) => step.marks.map(([a, b]) => step.text.slice(a, b))) : [];
    expect(marked).toEqual([[], ['10', '12', '0.75'], ['1.25'], ['15'], ['15'], ['18'], ['18']]);
  });

  it('leaves out what an if does not choose, and shows long fractions as rounded', () => {
    const told = workOut(read('if(base > 5, passed / 3, 1 / 0)'), { base: 6, passed: 1 });
    expect(told.ok && told.value.steps.map((step) => step.text).slice(1)).toEqual([
      'if(6 > 5, 1 / 3, 1 / 0)',
      'if(true, 1 / 3, 1 / 0)',
      '1 / 3',
      '≈0.333333',
    ]);
  });
});

describe('faults point at the character', () => {
  it.each<[string, FormulaFault['code'], number, number]>([
    ['', 'empty', 0, 0],
    ['base + ', 'expected', 7, 7],
    ['base $ 2', 'character', 5, 6],
    ['base 2', 'expected', 5, 6],
    ['2base', 'character', 0, 2],
    ['1.2.3', 'character', 0, 4],
    ['max(base', 'expected', 8, 8],
    ['max(base)', 'arguments', 0, 9],
    ['max + 1', 'expected', 0, 3],
    ['sum(base, 1)', 'unknown-function', 0, 3],
    ['constructor(1)', 'unknown-function', 0, 11],
    ['1 + pased', 'unknown-input', 4, 9],
    ['1 < 2', 'kind', 0, 5],
    ['(1 < 2) + 1', 'kind', 0, 7],
    ['if(base, 1, 2)', 'kind', 3, 7],
    ['1 < base < 3', 'expected', 9, 10],
    ['round(rate, base)', 'arguments', 12, 16],
    ['and 1', 'expected', 0, 3],
    [`${'('.repeat(60)}1`, 'too-deep', 40, 41],
    ['1'.repeat(600), 'too-long', 500, 600],
  ])('%s: %s at %d–%d', (text, code, from, to) => {
    const { what, next, ...found } = fault(text);
    expect(found).toEqual({ code, from, to });
    for (const words of [what, next]) expect(words.zh && words.en).toBeTruthy();
  });

  it('never throws, whatever is typed, and points inside the text', () => {
    const piece = fc.constantFrom(
      'base',
      'rate',
      'x',
      'max',
      'if',
      'and',
      'not',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '<',
      '=',
      '1',
      '0.5',
      ' ',
      '，',
      '😀',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = readFormula(text, INPUTS);
        if (found.ok) expect(reckon(found.value, { base: 1, passed: 2, rate: 3 })).toHaveProperty('ok');
        else {
          expect(found.fault.from).toBeGreaterThanOrEqual(0);
          expect(found.fault.from).toBeLessThanOrEqual(found.fault.to);
          expect(found.fault.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('any formula', () => {
  const place = { from: 0, to: 0 };
  const { number } = fc.letrec<{ number: Part; truth: Part }>((tie) => ({
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .constantFrom('0', '1', '2.5', '10', '0.125')
        .map((text): Part => ({ kind: 'number', value: findExact(text)!, text, ...place })),
      fc.constantFrom(...INPUTS).map((name): Part => ({ kind: 'input', name, ...place })),
      tie('number').map((of): Part => ({ kind: 'minus', of, ...place })),
      fc.tuple(fc.constantFrom<TwoSign>('+', '-', '*', '/'), tie('number'), tie('number')).map(two),
      fc
        .tuple(fc.constantFrom<CallName>('min', 'max'), fc.array(tie('number'), { minLength: 2, maxLength: 3 }))
        .map(([name, args]): Part => ({ kind: 'call', name, args, ...place })),
      fc
        .tuple(fc.constantFrom<CallName>('round', 'floor', 'ceil'), tie('number'))
        .map(([name, arg]): Part => ({ kind: 'call', name, args: [arg], ...place })),
      fc
        .tuple(tie('truth'), tie('number'), tie('number'))
        .map((args): Part => ({ kind: 'call', name: 'if', args, ...place })),
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.boolean().map((is): Part => ({ kind: 'truth', value: is, ...place })),
      fc.tuple(fc.constantFrom<TwoSign>('<', '<=', '>', '>=', '=', '<>'), tie('number'), tie('number')).map(two),
      fc.tuple(fc.constantFrom<TwoSign>('and', 'or'), tie('truth'), tie('truth')).map(two),
      tie('truth').map((of): Part => ({ kind: 'not', of, ...place })),
    ),
  }));
  function two([sign, left, right]: [TwoSign, Part, Part]): Part {
    return { kind: 'two', sign, left, right, ...place };
  }
  const values = fc.record({
    base: fc.integer({ min: -50, max: 50 }),
    passed: fc.integer({ min: 0, max: 500 }),
    rate: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  });
  const short = number.map((part) => ({ part, text: print(part).text })).filter(({ text }) => text.length <= 500);

  it('is read again as it was printed', () => {
    fc.assert(
      fc.property(short, ({ part, text }) => {
        expect(bare(read(text).root)).toEqual(bare(part));
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('comes out as machine numbers say, but for their rounding, and step by step as at once', () => {
    fc.assert(
      fc.property(short, values, ({ part, text }, given) => {
        const formula = read(text);
        const once = reckon(formula, given);
        const told = workOut(formula, given);
        expect(told.ok).toBe(once.ok);
        if (!once.ok || !told.ok) {
          expect(!once.ok && once.fault.code).toBe('by-zero');
          return;
        }
        expect(told.value.value).toBe(once.value);
        expect(Number(told.value.steps.at(-1)!.text.replace('≈', ''))).toBeCloseTo(once.value, 5);
        const machine = float(part, given);
        // A comparison or a rounding at the very edge may fall to the other side in machine numbers.
        if (machine.sure) expect(Math.abs(once.value - machine.value)).toBeLessThanOrEqual(1e-9 * (1 + machine.scale));
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});

/** A part without places and brackets. */
function bare(part: Part): unknown {
  return JSON.parse(
    JSON.stringify(part, (key, one: unknown) =>
      key === 'from' || key === 'to' ? undefined : typeof one === 'bigint' ? String(one) : one,
    ),
  );
}

/** The same formula in machine numbers; `sure` is false where their rounding could change the course. */
function float(part: Part, given: Record<string, number>): { value: number; sure: boolean; scale: number } {
  const edge = (n: number) => Math.abs(n - Math.round(n * 2) / 2) < 1e-6;
  switch (part.kind) {
    case 'number':
      return { value: Number(part.text), sure: true, scale: Math.abs(Number(part.text)) };
    case 'input':
      return { value: given[part.name]!, sure: true, scale: Math.abs(given[part.name]!) };
    case 'truth':
      return { value: part.value ? 1 : 0, sure: true, scale: 1 };
    case 'minus': {
      const of = float(part.of, given);
      return { ...of, value: -of.value };
    }
    case 'not': {
      const of = float(part.of, given);
      return { ...of, value: of.value ? 0 : 1 };
    }
    case 'two': {
      const [a, b] = [float(part.left, given), float(part.right, given)];
      const compares = !['+', '-', '*', '/', 'and', 'or'].includes(part.sign);
      const divides = part.sign === '/' && (!b.sure || Math.abs(b.value) < 1e-6);
      const sure =
        a.sure && b.sure && !divides && !(compares && Math.abs(a.value - b.value) < 1e-6 * (1 + a.scale + b.scale));
      const value = {
        '+': a.value + b.value,
        '-': a.value - b.value,
        '*': a.value * b.value,
        '/': a.value / b.value,
        '<': Number(a.value < b.value),
        '<=': Number(a.value <= b.value),
        '>': Number(a.value > b.value),
        '>=': Number(a.value >= b.value),
        '=': Number(a.value === b.value),
        '<>': Number(a.value !== b.value),
        and: Number(a.value && b.value),
        or: Number(a.value || b.value),
      }[part.sign];
      const scale =
        part.sign === '*'
          ? a.scale * b.scale
          : part.sign === '/'
            ? (a.scale * b.scale) / b.value ** 2
            : a.scale + b.scale;
      return { value, sure, scale: Math.max(scale, Math.abs(value)) };
    }
    case 'call': {
      const args = part.args.map((one) => float(one, given));
      const sure = args.every((one) => one.sure);
      const scale = Math.max(...args.map((one) => one.scale));
      const numbers = args.map((one) => one.value);
      const [first] = args as [(typeof args)[number]];
      if (part.name === 'if') {
        const chosen = args[first.value ? 1 : 2]!;
        return { ...chosen, sure: first.sure && chosen.sure };
      }
      if (part.name === 'min') return { value: Math.min(...numbers), sure, scale };
      if (part.name === 'max') return { value: Math.max(...numbers), sure, scale };
      if (part.name === 'round')
        return {
          value: Math.sign(first.value) * Math.floor(Math.abs(first.value) + 0.5),
          sure: sure && !edge(first.value) && scale < 1e6,
          scale,
        };
      const rounded = part.name === 'floor' ? Math.floor(first.value) : Math.ceil(first.value);
      return { value: rounded, sure: sure && !edge(first.value) && scale < 1e6, scale };
    }
  }
}
