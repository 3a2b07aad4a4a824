/**
 * Allocation of cases to pre-examiners: who can take a case, why, and how the whole queue is shared out. Pure: `allocate`
 * ranks and proposes, a person decides, and `noConflict` refuses what must not be.
 */
export { allocate } from './allocate.ts';
export { type Conflict, conflictsWith } from './conflicts.ts';
export { daysThere } from './load.ts';
export { applicantCodes, noConflict } from './no-conflict.ts';
export { allocationDefaults, allocationSettings, readAllocationSettings, USUAL_DAILY_POINTS } from './settings.ts';
export type {
  Allocation,
  AllocationCase,
  AllocationSettings,
  Away,
  Candidate,
  Examiner,
  Kind,
  OpenCase,
  Proposal,
  Ranking,
} from './types.ts';
