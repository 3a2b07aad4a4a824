import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from './diff.ts';

test('a changed reference is one removed and one added number', () => {
  expect(diffText('根据权利要求3所述的装置', '根据权利要求2所述的装置')).toEqual([
    { kind: 'same', text: '根据权利要求' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '2' },
    { kind: 'same', text: '所述的装置' },
  ]);
});

test('numbers and Latin words change whole', () => {
  expect(diffText('温度12℃', '温度15℃').filter((piece) => piece.kind !== 'same')).toEqual([
    { kind: 'removed', text: '12' },
    { kind: 'added', text: '15' },
  ]);
});

test('equal texts are one piece, an empty one is all added', () => {
  expect(diffText('甲', '甲')).toEqual([{ kind: 'same', text: '甲' }]);
  expect(diffText('', '乙丙')).toEqual([{ kind: 'added', text: '乙丙' }]);
});

test('the pieces give back both versions', () => {
  const phrase = fc.string({ unit: fc.constantFrom('所', '述', '管', '1', '2', 'a', '，'), maxLength: 24 });
  fc.assert(
    fc.property(phrase, phrase, (before, after) => {
      const pieces = diffText(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
    { seed: 20240417 },
  );
});
