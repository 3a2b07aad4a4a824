import { expect, test } from 'vitest';
import { text } from '#kernel/text.ts';
import { defineDocument } from './define.ts';
import type { Block, DocumentDefinition, DocumentField } from './definition.ts';
import { kitePermit } from './sample.fixture.ts';

const base: DocumentDefinition = kitePermit;
const paragraph = (words: string, when?: Block['when']): Block => ({
  kind: 'paragraph',
  text: text(words, 'plain'),
  ...(when === undefined ? {} : { when }),
});
const withBlocks = (...blocks: Block[]): DocumentDefinition => ({ ...base, blocks });
const withField = (name: string, field: DocumentField): DocumentDefinition => ({
  ...base,
  fields: { ...base.fields, [name]: field },
});

test('a good definition comes back as frozen plain data', () => {
  const defined = defineDocument(base);
  expect(defined).toEqual(base);
  expect(JSON.parse(JSON.stringify(defined))).toEqual(base);
  expect(Object.isFrozen(defined.blocks[0])).toBe(true);
});

test.each<[string, DocumentDefinition, RegExp]>([
  ['an unknown place', withBlocks(paragraph('{nobody}')), /blocks\.0\.text\.zh: \{nobody\} is unknown/],
  ['a row field outside its rows', withBlocks(paragraph('{tail}')), /\{tail\} is unknown/],
  ['index outside rows', withBlocks(paragraph('{index}')), /\{index\} is unknown/],
  ['a lone brace', withBlocks(paragraph('a { b')), /text\.zh: has a brace/],
  ['an unguarded optional value', withBlocks(paragraph('{club}')), /\{club\} is optional/],
  ['an optional value guarded the wrong way', withBlocks(paragraph('{club}', { not: 'club' })), /\{club\} is optional/],
  ['an unknown part of a limit', withBlocks(paragraph('{landing.explain}')), /\{landing\.explain\} is a limit/],
  ['rows as a whole', withBlocks(paragraph('{kites}')), /only \.count/],
  ['a part of a text', withBlocks(paragraph('{flyer.name}')), /has no part "name"/],
  ['an unknown guard', withBlocks(paragraph('x', 'ghost')), /blocks\.0\.when: unknown field "ghost"/],
  ['codes of a field without codes', withBlocks(paragraph('x', { field: 'flyer', is: ['a'] })), /no codes to compare/],
  ['an unknown code', withBlocks(paragraph('x', { field: 'colour', is: ['green'] })), /no option "green"/],
  [
    'a table from a text',
    withBlocks({
      kind: 'table',
      from: 'flyer',
      columns: [{ title: text('a', 'a'), value: text('b', 'b') }],
      empty: text('-', '-'),
    }),
    /blocks\.0\.from: needs a field of kind rows, but "flyer" is text/,
  ],
  ['a list from nowhere', withBlocks({ kind: 'list', style: 'plain' }), /needs either items or from/],
  [
    'a list from two places',
    withBlocks({ kind: 'list', style: 'plain', from: 'helpers', items: [text('a', 'a')] }),
    /needs either/,
  ],
  ['an empty imprint', withBlocks({ kind: 'imprint' }), /needs copies or office/],
  ['two signatures', withBlocks({ kind: 'signature' }, { kind: 'signature' }), /more than one signature/],
  [
    'a number that is not there',
    { ...withBlocks(paragraph('{issue.number}')), numbering: undefined },
    /has no numbering/,
  ],
  ['a pattern without year', { ...base, numbering: { pattern: '{n}号', series: 'a' } }, /needs \{year\}/],
  [
    'a pattern with an unknown place',
    { ...base, numbering: { pattern: '{year}{n}{month}', series: 'a' } },
    /knows only/,
  ],
  ['an addressee that is a date', { ...base, addressee: { ref: 'flown' } }, /addressee\.ref: must name a text/],
  [
    'a reserved field name',
    withField('issue', { kind: 'date', label: text('a', 'a') }),
    /fields\.issue: is a reserved name/,
  ],
  [
    'a row field that hides a field',
    withField('more', {
      kind: 'rows',
      label: text('a', 'a'),
      fields: { flyer: { kind: 'text', label: text('a', 'a') } },
    }),
    /fields\.more\.fields\.flyer: has the name of a field/,
  ],
  ['an empty text', withBlocks(paragraph('')), /blocks\.0\.text\.zh/],
  ['a wrong id', { ...base, id: 'Kite Permit' }, /id: must be kebab-case/],
])('%s is refused with its place', (_, source, message) => {
  expect(() => defineDocument(source)).toThrow(message);
});

test('all problems are told at once', () => {
  expect(() => defineDocument(withBlocks(paragraph('{a}'), paragraph('{b}')))).toThrow(/\{a\}[\s\S]*\{b\}/);
});

test('an unknown property is refused, since a misspelt one would be ignored in silence', () => {
  const source = { ...base, adressee: { ref: 'flyer' } } as DocumentDefinition;
  expect(() => defineDocument(source)).toThrow(/adressee/);
});
