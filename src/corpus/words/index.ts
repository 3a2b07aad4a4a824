/**
 * How texts become what an index holds: canonical text, grams (exact phrases), words (ranking), patterns and nearness.
 * Pure; the dictionary that cuts Chinese words is passed in.
 */
export { canonicalText, isHanText, LONGEST_WORD } from './characters.ts';
export { gramsOf, hasPhrase, type PhraseGrams, phraseGrams, SEAM, textOfGrams } from './grams.ts';
export { hasPattern, isNear, isPattern, patternGrams, patternOf, STAR } from './patterns.ts';
export { type CutWords, cutPairs, queryWords, STOP_WORDS, wordsOf } from './words.ts';
