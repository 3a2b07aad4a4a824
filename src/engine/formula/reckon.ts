import { text as t } from '#kernel/text.ts';
import { add, ceil, type Exact, exactOf, floor, less, negative, order, over, round, times, toNumber } from './exact.ts';
import { print } from './print.ts';
import type { CallName, Formula, FormulaAnswer, FormulaStep, Part, TwoSign } from './types.ts';
import { caught, Fault } from './words.ts';

/** The values of the inputs by name. A value counts as the decimal number that it is written as. */
export type FormulaValues = Readonly<Record<string, number>>;

/** The value of a formula, reckoned without rounding but where the formula itself rounds. */
export function reckon(formula: Formula, values: FormulaValues): FormulaAnswer<number> {
  return caught(() => {
    let part = filled(formula.root, values);
    for (;;) {
      const next = reduced(part, () => {});
      if (next === part) break;
      part = next;
    }
    return toNumber(numberOf(part));
  });
}

/**
 * The same, told line by line: the formula, the formula with its values, then each line with what could be worked out in
 * the one before, down to one number. What `if` does not choose is not worked out.
 */
export function workOut(
  formula: Formula,
  values: FormulaValues,
): FormulaAnswer<{ value: number; steps: FormulaStep[] }> {
  return caught(() => {
    const steps = [print(formula.root)];
    const put = new Set<Part>();
    let part = filled(formula.root, values, put);
    if (put.size > 0) steps.push(print(part, (one) => put.has(one)));
    for (;;) {
      const fresh = new Set<Part>();
      const next = reduced(part, (one) => fresh.add(one));
      if (next === part) break;
      part = next;
      steps.push(print(part, (one) => fresh.has(one)));
    }
    return { value: toNumber(numberOf(part)), steps };
  });
}

function numberOf(part: Part): Exact {
  if (part.kind !== 'number') throw new Error(`A formula came out as "${print(part).text}".`);
  return part.value;
}

function filled(part: Part, values: FormulaValues, put?: Set<Part>): Part {
  if (part.kind === 'minus' || part.kind === 'not') return { ...part, of: filled(part.of, values, put) };
  if (part.kind === 'two')
    return { ...part, left: filled(part.left, values, put), right: filled(part.right, values, put) };
  if (part.kind === 'call') return { ...part, args: part.args.map((one) => filled(one, values, put)) };
  if (part.kind !== 'input') return part;
  const value = Object.hasOwn(values, part.name) ? exactOf(values[part.name]!) : undefined;
  if (!value)
    throw new Fault(
      'no-value',
      part,
      t(`“${part.name}”没有数值。`, `"${part.name}" has no value.`),
      t('请给出这一项的数值。', 'Give it a number.'),
    );
  const number: Part = { kind: 'number', value, from: part.from, to: part.to };
  put?.add(number);
  return number;
}

type Told = (part: Part) => void;
const settled = (part: Part): boolean => part.kind === 'number' || part.kind === 'truth';

/** One line further: every part whose own parts are values becomes a value. The same part when nothing is left to do. */
function reduced(part: Part, told: Told): Part {
  if (settled(part)) return part;
  const result = further(part, told);
  if (settled(result)) told(result);
  return result;
}

function further(part: Part, told: Told): Part {
  if (part.kind === 'minus' || part.kind === 'not') {
    if (!settled(part.of)) return { ...part, of: reduced(part.of, told) };
    return part.of.kind === 'number'
      ? valued(part, negative(part.of.value))
      : valued(part, part.of.kind === 'truth' && !part.of.value);
  }
  if (part.kind === 'two') {
    const { left, right } = part;
    if (part.sign === 'and' || part.sign === 'or') {
      if (left.kind !== 'truth') return { ...part, left: reduced(left, told) };
      // The right side of "a and b" is not looked at when a does not hold.
      if (left.value === (part.sign === 'or')) return valued(part, left.value);
      return right.kind === 'truth' ? valued(part, right.value) : { ...part, right: reduced(right, told) };
    }
    if (left.kind === 'number' && right.kind === 'number')
      return valued(part, joined(part, part.sign, left.value, right.value));
    return { ...part, left: reduced(left, told), right: reduced(right, told) };
  }
  if (part.kind !== 'call') return part;
  const [first, ...rest] = part.args;
  if (part.name === 'if') {
    if (first?.kind !== 'truth') return { ...part, args: [reduced(first!, told), ...rest] };
    const chosen = rest[first.value ? 0 : 1]!;
    return { ...chosen, from: part.from, to: part.to };
  }
  const values = part.args.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  if (values.length < part.args.length) return { ...part, args: part.args.map((one) => reduced(one, told)) };
  return valued(part, called(part.name, values));
}

const valued = ({ from, to }: Part, value: Exact | boolean): Part =>
  typeof value === 'boolean' ? { kind: 'truth', value, from, to } : { kind: 'number', value, from, to };

function joined(part: Part, sign: TwoSign, a: Exact, b: Exact): Exact | boolean {
  switch (sign) {
    case '+':
      return add(a, b);
    case '-':
      return less(a, b);
    case '*':
      return times(a, b);
    case '/': {
      const value = over(a, b);
      if (value) return value;
      throw new Fault(
        'by-zero',
        part,
        t('除数是 0。', 'It divides by zero.'),
        t('请用 if 排除这种情况，例如 if(b > 0, a / b, 0)。', 'Keep it apart by if, such as if(b > 0, a / b, 0).'),
      );
    }
    case '<':
      return order(a, b) < 0;
    case '<=':
      return order(a, b) <= 0;
    case '>':
      return order(a, b) > 0;
    case '>=':
      return order(a, b) >= 0;
    case '=':
      return order(a, b) === 0;
    case '<>':
      return order(a, b) !== 0;
    default:
      throw new Error(`"${sign}" joins no numbers.`);
  }
}

function called(name: CallName, values: readonly Exact[]): Exact {
  const [first] = values as [Exact];
  switch (name) {
    case 'min':
      return values.reduce((a, b) => (order(b, a) < 0 ? b : a));
    case 'max':
      return values.reduce((a, b) => (order(b, a) > 0 ? b : a));
    case 'round':
      return round(first, values[1] ? toNumber(values[1]) : 0);
    case 'floor':
      return floor(first);
    case 'ceil':
      return ceil(first);
    default:
      throw new Error(`"${name}" is worked out elsewhere.`);
  }
}
