import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListQuery } from '../../api/types.ts';
import { queryOf, wordsOf } from './list-words.ts';

test('a list can be sent to somebody: its address says what it shows', () => {
  const query = fc.record(
    {
      q: fc.string({ minLength: 1, unit: 'grapheme' }),
      procedure: fc.constantFrom('pre-examination/request', 'pledge/registration'),
      mine: fc.constant(true),
      open: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const rest = fc.record({
    sort: fc.constantFrom('due' as const, 'updated' as const, 'number' as const),
    page: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(query, rest, (some, always) => {
      const asked: ListQuery = { ...some, ...always };
      expect(queryOf(wordsOf(asked))).toEqual(asked);
    }),
    { seed: 7 },
  );
});

test('nonsense in an address is left out', () => {
  expect(queryOf('?page=-1&sort=evil&open=perhaps&mine=1')).toEqual({ sort: 'updated', page: 1 });
});
