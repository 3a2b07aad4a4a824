/**
 * Names of applicants: which spellings may name one, what a steward decides of it, and the map that counts and lists lay over the
 * records. A record never changes for it.
 */
export {
  type Evidence,
  foldMerge,
  type Merge,
  type MergeAct,
  type MergeEntry,
  type MergeState,
  mergeAllows,
  OCCUPIED,
} from './merge.ts';
export { type CanonicalName, type NameMap, nameMap, noMerges } from './name-map.ts';
export { isOrganisationName, normalForm } from './normalise.ts';
export { type KnownName, type Proposal, proposeMerges } from './propose.ts';
