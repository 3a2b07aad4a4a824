import type { RegisterDefinition } from '#engine/register/types.ts';
import { adjudication } from './adjudication/adjudication.register.ts';
import { agency } from './agency/agency.register.ts';
import { examiner } from './examiner/examiner.register.ts';
import { filedEntity } from './filed-entity/filed-entity.register.ts';
import { navigationResult } from './navigation-result/navigation-result.register.ts';
import { organisation } from './organisation/organisation.register.ts';
import { patent } from './patent/patent.register.ts';
import { pledge } from './pledge/pledge.register.ts';
import { priorityBar } from './priority-bar/priority-bar.register.ts';
import { priorityRecommendation } from './priority-recommendation/priority-recommendation.register.ts';
import { quotaGrant } from './quota-grant/quota-grant.register.ts';

/** Every register of the platform: the tables lie in db/migrations, named `reg_` and the id. */
export const registers: RegisterDefinition[] = [
  organisation,
  filedEntity,
  patent,
  pledge,
  adjudication,
  agency,
  priorityRecommendation,
  priorityBar,
  examiner,
  quotaGrant,
  navigationResult,
];

export { ADJUDICATION_OUTCOME, type AdjudicationOutcome } from './adjudication/adjudication.register.ts';
export { PATENT_STATUS, type PatentStatus } from './patent/patent.register.ts';
export {
  adjudication,
  agency,
  examiner,
  filedEntity,
  organisation,
  patent,
  pledge,
  priorityBar,
  priorityRecommendation,
  quotaGrant,
};
