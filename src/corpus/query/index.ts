/**
 * The query language over patents, as text, tree, sentence and rows: `TI=(沙棘 OR 果油) AND IPC=C11B`. `parseQuery` reads a formula
 * and points at the character where it cannot, `printQuery` writes it, `clausesOf` and `fromClauses` are its editable sentence,
 * `understand` reads the plain box, `suggest` completes what is being typed.
 */
export type { Leaf, Query } from './ast.ts';
export { beginQuery, wanted, wantedLeaves } from './begin.ts';
export { type Choice, choicesOf, choiceTitle, readChoice } from './choices.ts';
export { type Clause, clausesOf, clauseWords, fromClauses, type Sheet } from './clauses.ts';
export type { QueryFault } from './fault.ts';
export { FIELD_TABLE, type FieldEntry, type FieldSort, findField, getField, sortOf } from './fields.ts';
export { DEFAULT_FIELD, parseQuery, type ReadQuery } from './parse.ts';
export { printQuery, printText, termOf } from './print.ts';
export { MOST_CHARACTERS } from './scan.ts';
export { sentence } from './sentence.ts';
export { type Suggestion, suggest } from './suggest.ts';
export { findSymbol, isPatentNumber, onlyStopWords } from './terms.ts';
export { tidyQuery } from './tidy.ts';
export { type Understood, understand, widen } from './understand.ts';
