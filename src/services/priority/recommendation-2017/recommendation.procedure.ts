import { defineProcedure } from '#engine/procedure/define.ts';
import { ORDER_76 } from '../law.ts';
import { recommendation } from '../recommendation.ts';

/** 优先审查推荐 under the measures of 2017: requests made up to 2026-08-31 run on under it. */
export const priorityRecommendation2017 = defineProcedure(recommendation(ORDER_76));
