import fc from 'fast-check';
import { fromDayNumber } from '#kernel/plain-date.ts';
import { canonicalText, patternOf } from '../../words/index.ts';
import { CHOICE_FIELDS, DATE_FIELDS, type Leaf, NAME_FIELDS, NUMBER_FIELDS, type Query, TEXT_FIELDS } from '../ast.ts';
import { choicesOf } from '../choices.ts';
import { tidyQuery } from '../tidy.ts';

const piece = fc.constantFrom(
  '永磁',
  '稀土',
  '的',
  'and',
  'OR',
  'TI=',
  '(',
  '）',
  '"',
  "'",
  '“',
  '”',
  ' ',
  'ph7',
  '：',
  '/',
  '[',
  '*',
  '？',
  '与',
  'NEAR/5',
  '，',
  '1',
);
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join('').trim());
const words = text.filter((one) => canonicalText(one) !== '');
const pattern = fc
  .tuple(text, fc.constantFrom('*', '?'), text)
  .map((all) => all.join('').trim())
  .filter((one) => !/^[?*？＊\s]*$/.test(one) && patternOf(one) !== undefined && canonicalText(one) !== '');
const literal = words.map((one) => one.replace(/[?*？＊]/g, ' ').trim()).filter((one) => canonicalText(one) !== '');
const day = fc.integer({ min: 0, max: 20_000 }).map(fromDayNumber);

const dates = fc.tuple(fc.constantFrom(...DATE_FIELDS), fc.option(day), fc.option(day)).map(([field, a, b]): Leaf => {
  const turned = a !== null && b !== null && a > b;
  return { kind: 'date', field, from: turned ? b : a, to: turned ? a : b };
});
const choices = fc
  .constantFrom(...CHOICE_FIELDS)
  .chain((field) => fc.constantFrom(...choicesOf(field)).map(({ value }): Leaf => ({ kind: 'choice', field, value })));

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ kind: fc.constant('phrase'), field: fc.constantFrom(...TEXT_FIELDS), text: words }),
  fc.record({
    kind: fc.constant('words'),
    field: fc.constantFrom(...TEXT_FIELDS),
    text: fc.constantFrom('永磁 电机', 'a "b"', '稀土'),
    least: fc.constantFrom('all', 'any'),
  }),
  fc.record({ kind: fc.constant('wild'), field: fc.constantFrom('TI', 'ALL', 'PA', 'IN'), pattern }),
  fc.record({
    kind: fc.constant('near'),
    field: fc.constantFrom(...TEXT_FIELDS),
    left: literal,
    right: fc.oneof(literal, pattern),
    distance: fc.integer({ min: 0, max: 99 }),
    ordered: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('name'), field: fc.constantFrom(...NAME_FIELDS), text: words }),
  fc.record({
    kind: fc.constant('code'),
    field: fc.constant('IPC'),
    symbol: fc.constantFrom('A', 'C12N', 'C12N15/*', 'C12N15/113', 'H01F1/0*'),
  }),
  fc.constant({ kind: 'code', field: 'LOC', symbol: '09-01' }),
  fc.constant({ kind: 'code', field: 'CPC', symbol: 'Y02E', to: 'Y02W' }),
  fc.record({
    kind: fc.constant('number'),
    field: fc.constantFrom(...NUMBER_FIELDS),
    text: fc.constantFrom('CN110838310A', 'US 62/123', '2019.1'),
  }),
  dates,
  choices,
) as fc.Arbitrary<Leaf>;

/** Queries of any kind, tidy, as everything that is read or built is. */
export const arbitraryQuery: fc.Arbitrary<Query> = fc
  .letrec<{ node: Query }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('not' as const), part: tie('node') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      }),
    ),
  }))
  .node.map(tidyQuery);
