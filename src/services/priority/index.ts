/**
 * 优先审查推荐: the recommendation of the regional office under two versions of the measures (`law.ts`), what records can prove
 * (`evidence.ts`), and the versions side by side (`compare.ts`).
 */
export { type Comparison, compareVersions } from './compare.ts';
export {
  type EvidenceFacts,
  type EvidenceItem,
  evidencePack,
  marksFor,
  missingEvidence,
  NEEDS,
  RECORD_KINDS,
  type RecordKind,
} from './evidence.ts';
export { RECOMMENDATION } from './recommendation.ts';
