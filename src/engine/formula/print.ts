import { decimal } from './exact.ts';
import type { FormulaStep, Part } from './types.ts';

const BIND: Record<string, number> = { or: 1, and: 2, '+': 5, '-': 5, '*': 6, '/': 6 };
const [NOT, COMPARE, MINUS, ATOM] = [3, 4, 7, 9];

const bindOf = (part: Part): number => {
  if (part.kind === 'two') return BIND[part.sign] ?? COMPARE;
  if (part.kind === 'not') return NOT;
  if (part.kind === 'minus') return MINUS;
  return part.kind === 'number' && part.value.n < 0n ? MINUS : ATOM;
};

/** Writes a part with no more brackets than it needs; marks the parts that `fresh` picks. */
export function print(part: Part, fresh: (part: Part) => boolean = () => false): FormulaStep {
  let text = '';
  const marks: [number, number][] = [];
  const write = (one: Part, least: number): void => {
    const wrapped = bindOf(one) < least;
    if (wrapped) text += '(';
    const from = text.length;
    inner(one);
    if (fresh(one)) marks.push([from, text.length]);
    if (wrapped) text += ')';
  };
  const inner = (one: Part): void => {
    switch (one.kind) {
      case 'number':
        text += one.text ?? decimal(one.value);
        return;
      case 'truth':
        text += String(one.value);
        return;
      case 'input':
        text += one.name;
        return;
      case 'not':
        text += 'not ';
        write(one.of, NOT);
        return;
      case 'minus':
        text += '-';
        // "--3" would be read well, and by people badly.
        write(one.of, MINUS + 1);
        return;
      case 'two': {
        const bind = bindOf(one);
        write(one.left, bind === COMPARE ? bind + 1 : bind);
        text += ` ${one.sign} `;
        write(one.right, Math.max(bind + 1, one.right.kind === 'number' ? MINUS + 1 : 0));
        return;
      }
      case 'call':
        text += `${one.name}(`;
        one.args.forEach((arg, index) => {
          if (index > 0) text += ', ';
          write(arg, 0);
        });
        text += ')';
    }
  };
  write(part, 0);
  return { text, marks };
}
