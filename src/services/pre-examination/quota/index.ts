/**
 * 预审名额: how many requests an entity may make in a year. `quotaOf` is the one calculation: the check on submission, the
 * pages of entity and centre and "what if" in the browser all run it. The counts come from the matters, the grade from the
 * register of filed entities, granted increases from the register `quota-grant`.
 *
 * The procedure of pre-examination takes up `quotaSettings`, `quotaFacts` (on submission) and `quotaCheck`.
 */
export { COUNTED, extraOf, GRANTS, quotaCheck, quotaFacts } from './quota-check.ts';
export {
  passRate,
  QUOTA_INPUTS,
  type QuotaInputs,
  type QuotaNumbers,
  type QuotaResult,
  type QuotaRules,
  quotaInputs,
  quotaOf,
  usedOf,
} from './quota-of.ts';
export { quotaRules, quotaSettingFault, quotaSettings } from './quota-settings.ts';
export { type Rehearsal, type Rehearsed, rehearse } from './rehearse.ts';
