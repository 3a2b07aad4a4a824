/** What was measured of a rule; see docs/reference/rule-scores.md for how. */
export interface RuleScore {
  /** Share of the hand-labelled alarms that were right, 0 to 1; absent until alarms were labelled. */
  precision?: number;
  /** Wilson interval of the precision at 95 %. */
  low?: number;
  high?: number;
  /** Hand-labelled alarms that the rule still raises. */
  labelled: number;
  /**
   * The same share of all alarms of the held-out half as they were judged when labelled, also those that the rule no longer
   * raises because it was mended since: what it was worth on texts nobody had tuned it to.
   */
  first?: number;
  firstLabelled?: number;
  /** Alarms over all measured texts. */
  alarms: number;
  /** Measured texts on which the rule judged. */
  texts: number;
  /** Share of the seeded defects found by this rule at their place, 0 to 1; absent where none can be seeded. */
  recall?: number;
  /** How many defects were seeded. */
  seeded?: number;
}
