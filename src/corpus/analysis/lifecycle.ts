import { fill, type Text, text } from '#kernel/text.ts';
import type { CorpusIndex } from '../search/types.ts';
import { type Counted, count, EVERY } from './counts.ts';
import type { BodyOf, ChartOptions, Stage } from './types.ts';
import { sum, yearsOf } from './years.ts';

/** Customary bounds: a change of less than this share counts as standing still; fewer applications than this as a beginning. */
export const STILL = 0.1;
export const FEW = 5;

/**
 * Names the stage from yearly applications and applicants of complete years: the mean of the last three years beside the
 * three before. Customary practice of patent analysis, not law.
 */
export function stageOf(
  years: readonly number[],
  applications: readonly number[],
  applicants: readonly number[],
  upTo: number,
): { stage: Stage; compared: BodyOf<'lifecycle'>['compared'] } {
  const complete = years.filter((year) => year <= upTo).length;
  if (complete < 6) return { stage: 'emerging', compared: null };
  const mean = (values: readonly number[], end: number) => (values[end - 1]! + values[end - 2]! + values[end - 3]!) / 3;
  const after: [number, number] = [mean(applications, complete), mean(applicants, complete)];
  const before: [number, number] = [mean(applications, complete - 3), mean(applicants, complete - 3)];
  const compared = { before, after, upTo };
  if (after[0] < FEW) {
    const fell = before[0] >= FEW;
    return { stage: fell ? 'declining' : 'emerging', compared };
  }
  const turn = ([from, to]: readonly [number, number]) => {
    const change = from === 0 ? 1 : (to - from) / from;
    return change > STILL ? 1 : change < -STILL ? -1 : 0;
  };
  const [filed, filers] = [turn([before[0], after[0]]), turn([before[1], after[1]])];
  if (filed > 0 && filers >= 0) return { stage: 'growing', compared };
  if (filed < 0 && filers <= 0) return { stage: 'declining', compared };
  if (filed === 0 && filers <= 0) return { stage: 'mature', compared };
  return { stage: 'mixed', compared };
}

/** Applications and different applicants by year of filing: the path that a technology takes. */
export async function lifecycleOf(
  index: CorpusIndex,
  counted: Counted,
  options: ChartOptions,
  lastComplete: number,
): Promise<BodyOf<'lifecycle'>> {
  const byYear = await count(index, counted, { rows: 'filedYear', size: EVERY });
  const tally = await count(index, counted, { rows: 'applicant', columns: 'filedYear', size: EVERY });
  const years = yearsOf(byYear.rows, options);
  const filed = new Map(byYear.rows.map((year, at) => [Number(year), sum(byYear.cells[at] ?? [])]));
  const applications = years.map((year) => filed.get(year) ?? 0);
  const columns = new Map(tally.columns.map((year, at) => [Number(year), at]));
  const applicants = years.map((year) => {
    const column = columns.get(year);
    return column === undefined ? 0 : tally.cells.filter((row) => (row[column] ?? 0) > 0).length;
  });
  return {
    kind: 'lifecycle',
    years,
    applications,
    applicants,
    ...stageOf(years, applications, applicants, lastComplete),
  };
}

export const stageTitles: Record<Stage, Text> = {
  emerging: text('萌芽期', 'Emerging'),
  growing: text('成长期', 'Growing'),
  mature: text('成熟期', 'Mature'),
  declining: text('衰退期', 'Declining'),
  mixed: text('调整期', 'Mixed'),
};

const one = (value: number) => value.toFixed(1);

/** Why this stage: the rule and the figures it was applied to. */
export function stageReason({ stage, compared }: BodyOf<'lifecycle'>): Text {
  if (!compared)
    return text('公开完整的年份不足六年，按惯例列为萌芽期。', 'Fewer than six complete years: by custom, emerging.');
  return fill(
    text(
      '惯例判断：{from}–{to}年均申请{a1}件、申请人{b1}个，前三年均{a0}件、{b0}个；变化不超过10%视为持平，年均不足5件视为起步。结论：{stage}。',
      'Customary rule: in {from}–{to}, {a1} applications and {b1} applicants a year; in the three years before, {a0} and {b0}. Within 10 % counts as level, under 5 a year as a beginning. Result: {stage}.',
    ),
    {
      from: compared.upTo - 2,
      to: compared.upTo,
      a0: one(compared.before[0]),
      b0: one(compared.before[1]),
      a1: one(compared.after[0]),
      b1: one(compared.after[1]),
      stage: stageTitles[stage],
    },
  );
}
