import type { PlainDate } from '../plain-date.ts';
import { type BasisRef, basisInForce, getBasis } from './basis.ts';
import type { Limit } from './limit.ts';
import { disputeLimits } from './limits/disputes.ts';
import { preExaminationLimits, registrationLimits } from './limits/other.ts';
import { patentLimits, priorityLimits } from './limits/patents.ts';

export type { Limit, LimitExtension } from './limit.ts';

/** Every limit the platform knows, by id; law and customs together, told apart by `evidence`. */
export const limits: readonly Limit[] = [
  ...disputeLimits,
  ...priorityLimits,
  ...patentLimits,
  ...registrationLimits,
  ...preExaminationLimits,
];

const byId = new Map(limits.map((limit) => [limit.id, limit]));

export const findLimit = (id: string): Limit | undefined => byId.get(id);

export function getLimit(id: string): Limit {
  const found = findLimit(id);
  if (!found) throw new Error(`No limit has the id "${id}".`);
  return found;
}

/** The bases of a limit that are in force on a day; empty when the limit did not exist then. */
export const limitBasisOn = (limit: Limit, date: PlainDate): BasisRef[] =>
  limit.basis.filter((id) => basisInForce(id, date)).map(getBasis);
