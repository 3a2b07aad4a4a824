import type { ChoiceField, CodeField, Leaf } from '../query/ast.ts';
import { STAR } from '../words/index.ts';
import { bareSymbol, foldName } from './values.ts';

/** A test of a single stored value, for going through the few distinct values of a field instead of every document. */
export type ValueTest = (value: string) => boolean;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Whether a name has the characters; in a pattern `?` is one character and `*` up to twenty. */
export function nameTest(leaf: Extract<Leaf, { kind: 'name' | 'wild' }>): ValueTest {
  const test = foldedNameTest(leaf);
  return (name) => test(foldName(name));
}

/** The same for names that are folded already. */
export function foldedNameTest(leaf: Extract<Leaf, { kind: 'name' | 'wild' }>): ValueTest {
  if (leaf.kind === 'name') {
    const asked = foldName(leaf.text);
    return asked === '' ? () => false : (name) => name.includes(asked);
  }
  const folded = foldName(leaf.pattern);
  if (/^[?* ]*$/.test(folded)) return () => false;
  const source = folded
    .split(/([?]|[*]+)/)
    .map((piece) => (piece === '?' ? '.' : piece.startsWith('*') ? `.{0,${STAR}}?` : literal(piece)))
    .join('');
  const pattern = new RegExp(source, 'u');
  return (name) => pattern.test(name);
}

/** A stored symbol without its blank; the kernel's form is in capitals already. */
const stored = (symbol: string): string => symbol.replace(' ', '');

/** Parts of a symbol in the order of the scheme: subclass, main group, subgroup as a decimal fraction. */
function orderOf(symbol: string): [string, number, string] {
  const found = /^([A-Z]\d{0,2}[A-Z]?)(\d*)(?:\/(\d*))?$/.exec(symbol);
  return found ? [found[1]!, found[2] ? Number(found[2]) : -1, found[3] ?? ''] : [symbol, -1, ''];
}
function before(a: string, b: string): boolean {
  const [x, y] = [orderOf(a), orderOf(b)];
  if (x[0] !== y[0]) return x[0] < y[0];
  return x[1] !== y[1] ? x[1] < y[1] : x[2] < y[2];
}

/**
 * Whether a symbol is the one asked for or below it: a section, class or subclass holds what begins with it, a main group
 * (`C12N15`, `C12N15/00`, `C12N15/*`) its subgroups, a subgroup itself; a trailing `*` holds what begins so. A range holds
 * everything from the first symbol to the last, with what is below the last.
 */
export function codeTest(leaf: Extract<Leaf, { kind: 'code' }>): ValueTest {
  const below = belowTest(leaf.field, leaf.symbol);
  if (leaf.to === undefined) return below;
  const from = bareSymbol(leaf.symbol).replace(/\/?\*$/, '');
  const to = bareSymbol(leaf.to).replace(/\/?\*$/, '');
  const belowLast = belowTest(leaf.field, leaf.to);
  return (value) => {
    const symbol = stored(value);
    return below(value) || belowLast(value) || (!before(symbol, from) && before(symbol, to));
  };
}

function belowTest(field: CodeField, asked: string): ValueTest {
  const bare = bareSymbol(asked);
  if (bare === '' || bare === '*') return () => false;
  if (field === 'LOC') {
    const start = bare.replace(/-?\*$/, '');
    if (start.includes('-'))
      return (value) => stored(value) === start || (bare.endsWith('*') && stored(value).startsWith(start));
    return (value) => stored(value).startsWith(start.length === 2 ? `${start}-` : start);
  }
  const group = /^([A-Z]\d{2}[A-Z]\d+)(?:\/(?:0+|\*)?)?$/.exec(bare);
  if (group) return (value) => stored(value).startsWith(`${group[1]}/`);
  if (bare.endsWith('*')) {
    const start = bare.slice(0, -1);
    return (value) => stored(value).startsWith(start);
  }
  return bare.includes('/') ? (value) => stored(value) === bare : (value) => stored(value).startsWith(bare);
}

/** Whether a given value is the one asked for: a division holds what lies in it, a kind code letter all its kinds. */
export function choiceTest(field: ChoiceField, asked: string): ValueTest {
  const wanted = asked.normalize('NFKC').trim();
  const low = wanted.toLowerCase();
  if (low === '') return () => false;
  if (field === 'DIV') {
    const start = wanted.replace(/(?:00){1,2}$/, '');
    return (value) => value !== '' && value.startsWith(start);
  }
  if (field === 'KIND') {
    if (/^[a-z]$/.test(low)) return (value) => value.toLowerCase().startsWith(low);
    return (value) => value.toLowerCase() === low;
  }
  if (field === 'EV' && low.length < 3) return (value) => value.toLowerCase().startsWith(low);
  return (value) => value.toLowerCase() === low;
}
