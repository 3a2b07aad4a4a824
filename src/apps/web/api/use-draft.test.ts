import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftId } from './use-draft.ts';

test('a draft keeps its id, and every place has one of its own that the server takes', () => {
  const place = fc.array(fc.string({ maxLength: 60 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), place, place, (account, a, b) => {
      expect(draftId(account, ...a)).toMatch(/^[\w-]{8,80}$/);
      expect(draftId(account, ...a) === draftId(account, ...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { seed: 11 },
  );
});
