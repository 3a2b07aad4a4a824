/**
 * The readers' model of a patent application text, and the pure grammar of claims on top of it: splitting pasted
 * claims, references, the claim tree, and comparison of two versions.
 */
export * from './application-text.ts';
export { type AnalysedClaim, analyseClaims, type ClaimNode, claimTree } from './claim-tree.ts';
export { type ClaimComparison, compareClaims } from './compare-claims.ts';
export {
  compareFilings,
  type FilingDifference,
  type FilingPart,
  type PartComparison,
} from './compare-filings.ts';
export { compareParagraphs, flatParagraphs, type ParagraphComparison } from './compare-paragraphs.ts';
export { type DiffSegment, diffText } from './diff.ts';
export { canonical, fold, joinLines, withoutInvisible } from './fold.ts';
export { cutFurniture, type Furniture, findFurniture } from './furniture.ts';
export { partTitleOf, sectionOf, sectionTitles } from './headings.ts';
export {
  PLACEHOLDER,
  type PlaceholderKind,
  placeholder,
  subscript,
  superscript,
  withoutPlaceholders,
} from './marks.ts';
export { type NoteCode, noteCodes, readNote } from './notes.ts';
export { findReferences, type Reference } from './references.ts';
export { bigrams, likeness } from './similarity.ts';
export {
  type RawParagraph,
  type ReadDescription,
  type SplitApplication,
  sortIntoSections,
  splitApplication,
} from './split-application.ts';
export { claimFrom, consecutiveNote, type SplitClaims, splitClaims } from './split-claims.ts';
export { type ClaimCategory, categoryOf, sameCategory, subjectAt } from './subject.ts';
