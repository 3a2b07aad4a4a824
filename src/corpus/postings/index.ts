/**
 * The index of tokens: unchanging segments of documents with, for each token, the documents that have it and where. Made
 * from the documents alone, so that a lost segment can be made again. Pure; bytes are read and written by an adapter.
 */
export { SegmentBuilder, type SegmentDocument } from './build.ts';
export {
  inMemory,
  type Member,
  type PostingsField,
  SegmentBroken,
  type SegmentBytes,
  type TextField,
} from './format.ts';
export type { TokenList } from './lists.ts';
export { mergeSegments } from './merge.ts';
export { documentsWith, type Occurring, phraseIn } from './phrase.ts';
export { addScores, addScoresAmong, wordWeight } from './scores.ts';
export { scratch } from './scratch.ts';
export { Segment } from './segment.ts';
export { keyOf, type PhraseToken, TokenBuffer, tokensOf } from './tokens.ts';
