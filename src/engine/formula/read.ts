import { text as t } from '#kernel/text.ts';
import { findExact } from './exact.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { CallName, Formula, FormulaAnswer, Part, TwoSign } from './types.ts';
import { caught, Fault } from './words.ts';

export const MAX_LENGTH = 500;
const MAX_DEPTH = 40;

/** How many arguments each function takes. */
const CALLS: Record<CallName, readonly [least: number, most: number]> = {
  if: [3, 3],
  min: [2, 20],
  max: [2, 20],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
};
/** Loosest first; signs of one line bind alike and from the left. */
const LEVELS: readonly (readonly TwoSign[])[] = [
  ['or'],
  ['and'],
  ['<', '<=', '>', '>=', '=', '<>'],
  ['+', '-'],
  ['*', '/'],
];
const COMPARING = 2;
const WORDS = new Set(['and', 'or', 'not', 'true', 'false']);

/**
 * Reads a formula such as `round(max(base, passed * (0.5 + rate)))`. With `inputs`, other names are a fault.
 * Full-width brackets and commas and the signs × ÷ ≤ ≥ ≠ are read like those of the keyboard.
 */
export function readFormula(text: string, inputs?: readonly string[]): FormulaAnswer<Formula> {
  return caught(() => {
    if (text.length > MAX_LENGTH)
      throw new Fault(
        'too-long',
        { from: MAX_LENGTH, to: text.length },
        t(`公式超过${MAX_LENGTH}个字符。`, `The formula has more than ${MAX_LENGTH} characters.`),
        t('请写得短一些。', 'Write it shorter.'),
      );
    const root = new Reader(text, inputs).whole();
    demand(root, 'number');
    const names: string[] = [];
    collect(root, names);
    return { text, root, inputs: [...new Set(names)] };
  });
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #inputs: readonly string[] | undefined;
  #next = 0;
  #depth = 0;

  constructor(text: string, inputs?: readonly string[]) {
    this.#tokens = tokensOf(text);
    this.#end = text.length;
    this.#inputs = inputs;
  }

  whole(): Part {
    if (this.#tokens.length === 0)
      throw new Fault(
        'empty',
        { from: 0, to: this.#end },
        t('公式是空的。', 'The formula is empty.'),
        t('请填写公式，例如 max(base, passed)。', 'Write one, such as max(base, passed).'),
      );
    const part = this.#level(0);
    const left = this.#peek();
    if (left) throw this.#expected(left, t('运算符或公式结束', 'a sign or the end'));
    return part;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(text: string): Token | undefined {
    const token = this.#peek();
    if (token?.text !== text) return undefined;
    this.#next += 1;
    return token;
  }

  #expected(token: Token | undefined, what: { zh: string; en: string }): Fault {
    const place = token ?? { from: this.#end, to: this.#end, shown: '' };
    return new Fault(
      'expected',
      place,
      token
        ? t(
            `第${place.from + 1}个字符“${token.shown}”处应为${what.zh}。`,
            `At character ${place.from + 1} there is "${token.shown}" where ${what.en} should stand.`,
          )
        : t(`公式末尾缺少${what.zh}。`, `At the end ${what.en} is missing.`),
      t('请检查括号、逗号和运算符。', 'Check brackets, commas and signs.'),
    );
  }

  #level(level: number): Part {
    if (level >= LEVELS.length) return this.#front();
    if (level === COMPARING) return this.#not();
    let left = this.#level(level + 1);
    for (;;) {
      const sign = this.#sign(level);
      if (!sign) return left;
      left = two(sign, left, this.#level(level + 1));
    }
  }

  #sign(level: number): TwoSign | undefined {
    const found = this.#peek()?.text;
    const sign = LEVELS[level]!.find((one) => one === found);
    if (sign) this.#next += 1;
    return sign;
  }

  /** `not` binds looser than a comparison and tighter than `and`. */
  #not(): Part {
    const word = this.#take('not');
    if (!word) return this.#comparison();
    const of = this.#deeper(() => this.#not(), word);
    return { kind: 'not', of, from: word.from, to: of.to };
  }

  #comparison(): Part {
    const left = this.#level(COMPARING + 1);
    const sign = this.#sign(COMPARING);
    if (!sign) return left;
    const both = two(sign, left, this.#level(COMPARING + 1));
    const again = this.#peek();
    if (again && (LEVELS[COMPARING] as readonly string[]).includes(again.text))
      throw new Fault(
        'expected',
        again,
        t('一次只能比较两个数。', 'Only two numbers are compared at a time.'),
        t('请用 and 连接两个比较，例如 1 < a and a < 5。', 'Join comparisons by "and", such as 1 < a and a < 5.'),
      );
    return both;
  }

  #deeper(read: () => Part, place: Token): Part {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new Fault(
        'too-deep',
        place,
        t(`嵌套超过${MAX_DEPTH}层。`, `It is nested more than ${MAX_DEPTH} deep.`),
        t('请拆成更简单的公式。', 'Write it in a simpler way.'),
      );
    const part = read();
    this.#depth -= 1;
    return part;
  }

  #front(): Part {
    const minus = this.#take('-');
    if (!minus) return this.#atom();
    const of = this.#deeper(() => this.#front(), minus);
    return { kind: 'minus', of, from: minus.from, to: of.to };
  }

  #atom(): Part {
    const token = this.#peek();
    if (!token) throw this.#expected(token, t('数、名称或左括号', 'a number, a name or a bracket'));
    if (token.kind === 'number') {
      this.#next += 1;
      return { kind: 'number', value: findExact(token.text)!, text: token.text, from: token.from, to: token.to };
    }
    if (token.text === '(') {
      this.#next += 1;
      const inner = this.#deeper(() => this.#level(0), token);
      const close = this.#take(')');
      if (!close) throw this.#expected(this.#peek(), t('右括号', 'a closing bracket'));
      return { ...inner, from: token.from, to: close.to };
    }
    if (token.kind !== 'name' || (WORDS.has(token.text) && token.text !== 'true' && token.text !== 'false'))
      throw this.#expected(token, t('数、名称或左括号', 'a number, a name or a bracket'));
    this.#next += 1;
    if (token.text === 'true' || token.text === 'false')
      return { kind: 'truth', value: token.text === 'true', from: token.from, to: token.to };
    return this.#take('(') ? this.#call(token) : this.#input(token);
  }

  #input(token: Token): Part {
    if (Object.hasOwn(CALLS, token.text))
      throw new Fault(
        'expected',
        token,
        t(`“${token.text}”是函数，后面要有括号。`, `"${token.text}" is a function and needs brackets.`),
        t(`请写成 ${token.text}(…)。`, `Write ${token.text}(…).`),
      );
    if (this.#inputs && !this.#inputs.includes(token.text))
      throw new Fault(
        'unknown-input',
        token,
        t(`没有名为“${token.text}”的数据项。`, `There is no input "${token.text}".`),
        t(`可用的有：${this.#inputs.join('、')}。`, `There are: ${this.#inputs.join(', ')}.`),
      );
    return { kind: 'input', name: token.text, from: token.from, to: token.to };
  }

  #call(token: Token): Part {
    if (!Object.hasOwn(CALLS, token.text))
      throw new Fault(
        'unknown-function',
        token,
        t(`没有名为“${token.text}”的函数。`, `There is no function "${token.text}".`),
        t(`可用的有：${Object.keys(CALLS).join('、')}。`, `There are: ${Object.keys(CALLS).join(', ')}.`),
      );
    const name = token.text as CallName;
    const args: Part[] = [];
    do args.push(this.#deeper(() => this.#level(0), token));
    while (this.#take(','));
    const close = this.#take(')');
    if (!close) throw this.#expected(this.#peek(), t('逗号或右括号', 'a comma or a closing bracket'));
    const [least, most] = CALLS[name];
    const place = { from: token.from, to: close.to };
    if (args.length < least || args.length > most)
      throw new Fault(
        'arguments',
        place,
        t(
          `${name} 需要 ${least === most ? least : `${least}–${most}`} 个参数，这里有 ${args.length} 个。`,
          `${name} takes ${least === most ? least : `${least} to ${most}`} arguments; here are ${args.length}.`,
        ),
        t('请检查逗号和括号。', 'Check commas and brackets.'),
      );
    return { kind: 'call', name, args, ...place };
  }
}

const two = (sign: TwoSign, left: Part, right: Part): Part => ({
  kind: 'two',
  sign,
  left,
  right,
  from: left.from,
  to: right.to,
});

type Kind = 'number' | 'truth';

function demand(part: Part, kind: Kind): void {
  if (kindOf(part) === kind) return;
  throw new Fault(
    'kind',
    part,
    kind === 'number'
      ? t('这里应是一个数，不是“是或否”。', 'A number should stand here, not a yes or no.')
      : t('这里应是一个条件（是或否），不是数。', 'A condition (yes or no) should stand here, not a number.'),
    kind === 'number'
      ? t('请用 if(条件, 数, 数) 把条件变成数。', 'Turn it into a number by if(condition, number, number).')
      : t('请写成比较，例如 passed > 0。', 'Write a comparison, such as passed > 0.'),
  );
}

/** Judges the parts of a formula from inside out: numbers where numbers are reckoned with, conditions where it is decided. */
function kindOf(part: Part): Kind {
  if (part.kind === 'number' || part.kind === 'input') return 'number';
  if (part.kind === 'truth') return 'truth';
  if (part.kind === 'minus' || part.kind === 'not') {
    const kind = part.kind === 'minus' ? 'number' : 'truth';
    demand(part.of, kind);
    return kind;
  }
  if (part.kind === 'two') {
    const joins = part.sign === 'and' || part.sign === 'or';
    for (const side of [part.left, part.right]) demand(side, joins ? 'truth' : 'number');
    return joins || (LEVELS[COMPARING] as readonly string[]).includes(part.sign) ? 'truth' : 'number';
  }
  if (part.name === 'if') {
    demand(part.args[0]!, 'truth');
    const kind = kindOf(part.args[1]!);
    demand(part.args[2]!, kind);
    return kind;
  }
  for (const one of part.args) demand(one, 'number');
  const decimals = part.name === 'round' ? part.args[1] : undefined;
  if (decimals && !(decimals.kind === 'number' && /^[0-6]$/.test(decimals.text ?? '')))
    throw new Fault(
      'arguments',
      decimals,
      t('小数位数应写成 0 到 6 的整数。', 'The number of decimals is written as a whole number from 0 to 6.'),
      t('例如 round(rate, 2)。', 'Such as round(rate, 2).'),
    );
  return 'number';
}

function collect(part: Part, names: string[]): void {
  if (part.kind === 'input') names.push(part.name);
  else if (part.kind === 'minus' || part.kind === 'not') collect(part.of, names);
  else if (part.kind === 'two') for (const side of [part.left, part.right]) collect(side, names);
  else if (part.kind === 'call') for (const one of part.args) collect(one, names);
}
