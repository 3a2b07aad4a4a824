import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FormSection, fenOf, sectionState, yuanOf } from './form-types.ts';

const section: FormSection = {
  id: 's',
  title: 's',
  fields: [
    { id: 'name', kind: 'text', label: 'n', required: true },
    { id: 'note', kind: 'text', label: 'o' },
    { id: 'people', kind: 'list', label: 'p', add: '+', item: [] },
  ],
};

test('a section is empty, begun, done or wrong', () => {
  expect(sectionState(section, {}, [])).toBe('empty');
  expect(sectionState(section, { note: 'x' }, [])).toBe('begun');
  expect(sectionState(section, { name: 'x' }, [])).toBe('done');
  expect(sectionState(section, { name: 'x' }, [{ field: 'people.0.name', message: '' }])).toBe('wrong');
  expect(sectionState(section, { name: 'x' }, [{ field: 'nameless', message: '' }])).toBe('done');
});

test.each([
  ['0.1', 10],
  ['19.99', 1999],
  ['1,000,000', 100_000_000],
  ['3', 300],
])('%s yuan are %i fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen));

test.each(['', '1.234', '-3', 'abc', '1e5'])('%j is no amount', (yuan) => expect(fenOf(yuan)).toBeUndefined());

test('fen written in yuan read back the same', () =>
  fc.assert(
    fc.property(fc.nat(10 ** 12), (fen) => {
      expect(fenOf(yuanOf(fen))).toBe(fen);
    }),
    { seed: 20240417 },
  ));
