import { defineProcedure } from '#engine/procedure/define.ts';
import { ORDER_85 } from '../law.ts';
import { recommendation } from '../recommendation.ts';

/** 优先审查推荐 under the measures in force since 2026-09-01. */
export const priorityRecommendation2026 = defineProcedure(recommendation(ORDER_85));
