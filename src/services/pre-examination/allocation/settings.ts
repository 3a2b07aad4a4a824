import type { AllocationSettings } from './types.ts';

/** Customary defaults: a centre sets its own. */
export const allocationDefaults: AllocationSettings = {
  points: { invention: 3, utility: 2, design: 1 },
  weights: { skill: 50, load: 25, continuity: 15, fairness: 10 },
  horizon: 5,
  least: 2,
};

/** Points that fit into a working day, where the roll says nothing. */
export const USUAL_DAILY_POINTS = 6;
