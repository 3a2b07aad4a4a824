import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, gramsOf } from '#corpus/words/index.ts';
import { VariableWriter } from './encode.ts';

const piece = fc.oneof(
  fc.constantFrom('发酵', '发', '酵母', '永磁材料', 'NdFeB', 'pH', 'é', '3.5', '，', ' ', '-', '𠀀', '发𠀀酵', '|'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

test('grams written as bytes are the grams as text, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const canonical = texts.map((pieces) => canonicalText(pieces.join('')));
      // No room is foreseen, so that the writer has to grow.
      const writer = new VariableWriter(canonical.length, 0);
      for (const one of canonical) writer.grams(one);
      const { offsets, data } = writer.done();
      const written = canonical.map((_, row) =>
        new TextDecoder().decode(data.subarray(offsets[row], offsets[row + 1])),
      );
      expect(written).toEqual(canonical.map(gramsOf));
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
