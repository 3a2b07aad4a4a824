/**
 * What people keep of the corpus, as pure folds: collections and their logs, expected hits of saved queries, anchors and logs of
 * public annotations.
 */
export { ANNOTATED_FIELDS, type Anchor, type AnnotatedField, findAnchor } from './anchor.ts';
export {
  type AnnotationAct,
  type AnnotationEntry,
  type AnnotationState,
  annotationAllows,
  foldAnnotation,
} from './annotation.ts';
export { type Expectation, type Judgement, judgeRun, type Verdict } from './expected.ts';
export { apply, foldCollection, holds, keysOf, memberOf, membersOf } from './fold.ts';
export { type Comparison, compareKeys, refreshOf } from './follow.ts';
export type * from './types.ts';
