/**
 * Terms of claims: where they are introduced, where they are taken up, and along which paths. Works by matching the text
 * with itself; no dictionary of terms, no word segmenter.
 */
export { type Orphan, orphansOf } from './antecedents.ts';
export { endsAt, ordinalAt, termEnd } from './ends.ts';
export { candidateTerms, introducedTerms, nearestTerm, type Term } from './introduced.ts';
export { ancestorsOf, type Lineage, lineageOf, type Source } from './lineage.ts';
export { type Mention, mentionsOf } from './mentions.ts';
export { type Found, Search } from './search.ts';
export { type Stream, spanOf, streamOf } from './stream.ts';
