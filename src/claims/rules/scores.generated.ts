// Written by `npm run bench claims` from the labelled alarms; empty until it has run.

/** How a rule did on real texts. Shares are between 0 and 1. */
export interface RuleScore {
  /** Share of labelled alarms that were right, with the ends of its 95 % interval. */
  precision?: number;
  low?: number;
  high?: number;
  /** Alarms that were judged by hand. */
  labelled: number;
  /** Alarms on all texts, and the number of those texts. */
  alarms: number;
  texts: number;
  /** Share of seeded defects that were found. */
  recall?: number;
}

export const ruleScores: Readonly<Record<string, RuleScore>> = {};
