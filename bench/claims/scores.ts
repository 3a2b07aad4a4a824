// What was measured of each rule, as the program carries it.
import type { Rule } from '#claims/index.ts';
import type { RuleScore } from '#claims/rules/score.ts';
import type { Tally } from './alarms.ts';
import { type Judged, judge, readLabels, wilson } from './labels.ts';
import type { SeededResult } from './seeded.ts';
import type { Doc, Half } from './texts.ts';

export type Scores = Record<string, RuleScore>;

export const halves = (docs: readonly Doc[]): ((doc: string) => Half | undefined) => {
  const map = new Map(docs.map(({ doc, half }) => [doc, half]));
  return (doc) => map.get(doc);
};

export const judgedOf = (rule: string, tally: Tally, docs: readonly Doc[]): Judged =>
  judge(readLabels(rule), tally, halves(docs));

/**
 * The precision is that of the held-out half alone, of alarms the rule still raises; labels of the half that may be tuned
 * to are shown in the page, but make no score.
 */
export function scoresOf(
  rules: readonly Rule[],
  byRule: ReadonlyMap<string, Tally>,
  seeded: readonly SeededResult[],
  docs: readonly Doc[],
): Scores {
  return Object.fromEntries(
    rules.map(({ id }): [string, RuleScore] => {
      const tally = byRule.get(id)!;
      const { odd } = judgedOf(id, tally, docs);
      const labelled = odd.right + odd.wrong;
      const own = seeded.filter(({ defect }) => defect.rule === id);
      const [put, found] = [
        own.reduce((sum, one) => sum + one.seeded, 0),
        own.reduce((sum, one) => sum + one.found, 0),
      ];
      const score: RuleScore = { labelled, alarms: tally.alarms.length, texts: tally.texts.even + tally.texts.odd };
      if (labelled > 0) {
        const { low, high } = wilson(odd.right, labelled);
        Object.assign(score, { precision: rounded(odd.right / labelled), low: rounded(low), high: rounded(high) });
      }
      const every = odd.first.right + odd.first.wrong;
      if (every > 0) Object.assign(score, { first: rounded(odd.first.right / every), firstLabelled: every });
      if (put > 0) Object.assign(score, { recall: rounded(found / put), seeded: put });
      return [id, score];
    }),
  );
}

/** Down, so that no rounding makes a score better than it is. */
const rounded = (share: number): number => Math.floor(share * 10_000) / 10_000;
