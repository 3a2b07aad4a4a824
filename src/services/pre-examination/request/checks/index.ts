import { courseChecks } from './course-checks.ts';
import { requestChecks } from './request-checks.ts';

export { inScope } from './request-checks.ts';

export const checks = { ...requestChecks, ...courseChecks };
