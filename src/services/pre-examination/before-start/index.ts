/**
 * What an applicant wants to know before the first field: what it costs, until when each step lasts at most if begun today, what
 * has to be at hand, and which conditions the records already answer.
 */
export { conditionsOf, type RecordCondition } from './conditions.ts';
export { FEE_TABLES, type FeeTable, feesOn, type Kind, type OfficialFee } from './fees.ts';
export { type Holder, type Outlook, type OutlookPath, type OutlookStep, outlookOf } from './outlook.ts';
