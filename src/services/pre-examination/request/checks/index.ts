import { noConflict } from '../../allocation/index.ts';
import { quotaCheck } from '../../quota/index.ts';
import { courseChecks } from './course-checks.ts';
import { requestChecks } from './request-checks.ts';

export { inScope } from './request-checks.ts';

export const checks = { ...requestChecks, ...courseChecks, ...quotaCheck, 'no-conflict': noConflict };
