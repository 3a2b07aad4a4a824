import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSearch, writeSearch } from './address.ts';

it.each([
  ['?f=status%3Ain-force&f=publishedYear%3A1999', { f: ['status:in-force', 'publishedYear:1999'] }],
  ['?q=%22%E6%B2%99%E6%A3%98%22', { q: '"沙棘"' }],
  ['?q=0012&page=2&grouped=true', { q: '0012', page: '2', grouped: 'true' }],
  ['', {}],
])('%s is read as it stands, and written again', (search, held) => {
  expect(readSearch(search)).toEqual(held);
  expect(writeSearch(readSearch(search))).toBe(search);
});

it('whatever is asked for comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'f', 'page'), fc.string({ unit: 'grapheme' }))), (pairs) => {
      const words = new URLSearchParams(pairs).toString();
      const again = new URLSearchParams(writeSearch(readSearch(words)));
      for (const name of ['q', 'f', 'page'])
        expect(again.getAll(name)).toEqual(new URLSearchParams(words).getAll(name));
    }),
    { seed: 7, numRuns: 300 },
  );
});
