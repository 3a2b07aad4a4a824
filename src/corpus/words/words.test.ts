import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalText,
  cutPairs,
  hasPattern,
  hasPhrase,
  isNear,
  LONGEST_WORD,
  patternOf,
  phraseHold,
  queryWords,
} from './index.ts';

const SEED = 20_260_103;
const texts = fc
  .array(fc.constantFrom('发', '酵', '乳', '酸', '𠀀', 'ph', 'Net', 'ＰＨ', '，', ' ', '-', '3', 'é', '😀'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

describe('canonical text', () => {
  it.each([
    ['PH值测定，Neural Net', 'ph 值测定 neural net'],
    ['ＣＯ２（浓度）', 'co2 浓度'],
    ['發酵。\n发酵', '發酵 发酵'],
    ['', ''],
    ['……', ''],
    ['😀乳', '乳'],
  ])('of %s is %s', (text, expected) => expect(canonicalText(text)).toBe(expected));

  it('cuts words that no index would keep', () =>
    expect(canonicalText('a'.repeat(500))).toBe('a'.repeat(LONGEST_WORD)));

  it('is the same when it is made again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
      }),
      { seed: SEED },
    );
  });
});

describe('what is sure of a phrase', () => {
  it('tests exactly for the phrase where it says so, and never misses one otherwise', () => {
    fc.assert(
      fc.property(texts, texts, (text, asked) => {
        const canonical = canonicalText(text);
        const phrase = phraseHold(asked);
        if (phrase.canonical === '') return;
        const held = phrase.sure === '' || hasPhrase(canonical, phrase.sure);
        if (phrase.exact) expect(held).toBe(hasPhrase(canonical, phrase.canonical));
        else if (hasPhrase(canonical, phrase.canonical)) expect(held).toBe(true);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('patterns', () => {
  const has = (text: string, pattern: string) => {
    const expression = patternOf(pattern);
    return expression !== undefined && hasPattern(canonicalText(text), expression);
  };
  it.each([
    ['永磁电机', '永磁?机', true],
    ['永磁机', '永磁?机', false],
    ['发酵后的乳酸', '发酵*乳酸', true],
    [`发酵${'甲'.repeat(30)}乳酸`, '发酵*乳酸', false],
    ['neural networks', 'neur*', true],
    ['aneurysm', 'neur*', false],
    ['polyethylene', 'poly*ene', true],
    ['poly methylene', 'poly*ene', false],
    ['protease', '*ase', true],
    ['colour', 'colo?r', true],
    ['color', 'colo?r', false],
    ['colour', 'colo*r', true],
    ['anything', '*', false],
    ['a.b', 'a.b', true],
  ])('in %s %s: %s', (text, pattern, expected) => expect(has(text, pattern)).toBe(expected));
});

describe('nearness', () => {
  it.each([
    ['发酵制得乳酸', '发酵', '乳酸', 2, true, true],
    ['发酵制得乳酸', '发酵', '乳酸', 1, true, false],
    ['乳酸经发酵', '发酵', '乳酸', 5, true, false],
    ['乳酸经发酵', '发酵', '乳酸', 5, false, true],
    ['neural deep networks', 'neur*', 'networks', 1, true, true],
    ['发酵，乳酸', '发酵', '乳酸', 0, true, true],
    ['发酵', '发酵', '发酵', 5, false, false],
  ])('in %s: %s … %s within %d (ordered %s): %s', (text, left, right, distance, ordered, expected) =>
    expect(isNear(canonicalText(text), left, right, distance, ordered)).toBe(expected),
  );
});

it('words that tell nothing are not asked for', () => {
  expect(queryWords('的 一种 所述 the of', (text) => text.split(' '))).toEqual([]);
  expect(queryWords('发酵乳 发酵乳 CO2', cutPairs)).toEqual(['发酵', '酵乳', 'co2']);
});
