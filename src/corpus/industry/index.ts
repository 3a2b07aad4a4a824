/** Industry databases: a scope, a technology tree of versioned queries, owners and an expiry. Definitions lie in `sites/industries`. */
export { defineIndustry, IndustryError, nodesOf, ROOT } from './define.ts';
export { formula } from './formula.ts';
export { insightOf } from './insight.ts';
export { type Composed, compose, findNode, type LaterQuery, layOver, NoVersion, validityOf } from './overlay.ts';
export { differ, foldJudgements, type Judged, queryKey } from './precision.ts';
export type * from './types.ts';
