/**
 * How texts become what an index holds: canonical text, phrases, words (ranking), patterns and nearness.
 * Pure; the dictionary that cuts Chinese words is passed in.
 */
export { canonicalText, isHanText, LONGEST_WORD } from './characters.ts';
export { hasPattern, isNear, isPattern, patternHolds, patternOf, STAR } from './patterns.ts';
export { hasPhrase, type PhraseHold, phraseHold } from './phrases.ts';
export { type CutWords, cutPairs, queryWords, STOP_WORDS, wordsOf } from './words.ts';
