/** Industry databases: a scope, a technology tree of versioned queries, owners and an expiry. Definitions lie in `sites/industries`. */
export { defineIndustry, IndustryError, nodesOf, ROOT } from './define.ts';
export { formula } from './formula.ts';
export type * from './types.ts';
