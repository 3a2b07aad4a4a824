import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, gramsOf, hasPhrase } from '#corpus/words/index.ts';
import { isIn, lengthIn, needleOf, Tokens, timesIn } from './gram-bytes.ts';

const SEED = 20_260_104;
const bytes = (text: string) => Buffer.from(gramsOf(canonicalText(text)));
const texts = fc
  .array(fc.constantFrom('乳', '酸', '菌', '𠀀', '，', ' ', 'ph', 'net', '7', '한', '국'), { maxLength: 24 })
  .map((parts) => parts.join(''));
const phrases = fc.constantFrom('乳酸', '酸', '乳酸菌', '酸乳酸', 'ph', 'net 7', '𠀀', '한국', '乳酸，菌乳');

describe('a phrase in the bytes of grams', () => {
  it('is where the text has it', () => {
    fc.assert(
      fc.property(texts, phrases, (text, phrase) => {
        const expected = hasPhrase(canonicalText(text), canonicalText(phrase));
        expect(isIn(bytes(text), needleOf(phrase))).toBe(expected);
        expect(timesIn(bytes(text), needleOf(phrase)).times > 0).toBe(expected);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it.each([
    ['乳酸菌发酵乳酸', '乳酸', 2, 0],
    ['发酵乳酸菌', '酸', 1, 3],
    ['发酵乳酸，酸奶', '酸', 2, 3],
    ['在ph试纸上', '酸', 0, -1],
    ['phone ph', 'ph', 1, 1],
    ['', '酸', 0, -1],
  ])('in %s %s stands %d times, first at %d', (text, phrase, times, first) =>
    expect(timesIn(bytes(text), needleOf(phrase))).toEqual({ times, first }),
  );

  it('gives the length of a Chinese run', () => {
    expect(lengthIn(bytes('乳酸菌发酵'))).toBe(5);
    expect(lengthIn(bytes(''))).toBe(0);
  });
});

it('tokens are counted as the text has them', () => {
  fc.assert(
    fc.property(texts, texts, (asked, text) => {
      const grams = (one: string) =>
        gramsOf(canonicalText(one))
          .split(' ')
          .filter((gram) => gram !== '' && gram !== '|');
      const distinct = [...new Set(grams(asked))];
      const tokens = new Tokens(gramsOf(canonicalText(asked)));
      expect(tokens.size).toBe(distinct.length);
      const times = new Uint16Array(tokens.size);
      tokens.count(bytes(text), times);
      const expected = distinct.map((gram) => grams(text).filter((one) => one === gram).length);
      expect([...times].sort()).toEqual(expected.sort());
    }),
    { seed: SEED, numRuns: 500 },
  );
});
