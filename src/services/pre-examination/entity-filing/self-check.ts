import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type Answers, CONDITIONS, type Judgement, type Settings } from './conditions.ts';

export type { Answers, Settings };

export interface SelfChecked {
  /** `met`: one may apply today. `unmet`: something named is missing. `unknown`: answers are missing. */
  verdict: Judgement['verdict'];
  conditions: {
    id: string;
    title: Text;
    /** What is asked for, in the figures of the centre. */
    asks: Text;
    basis: string[];
    field: keyof Answers;
    judged: Judgement;
  }[];
  /** The first day on which everything is met if only time is missing. */
  from?: PlainDate;
}

/** 备案自测: judges the same conditions as the application, of whatever was answered so far. */
export function selfCheck(answers: Answers, settings: Settings, today: PlainDate): SelfChecked {
  const conditions = CONDITIONS.map(({ id, title, asks, basis, field, judge }) => ({
    id,
    title,
    asks: asks(settings),
    basis,
    field,
    judged: judge(answers, settings, today),
  }));
  const judged = conditions.map((one) => one.judged);
  const unmet = judged.filter((one) => one.verdict === 'unmet');
  const verdict = unmet.length > 0 ? 'unmet' : judged.some((one) => one.verdict === 'unknown') ? 'unknown' : 'met';
  const days = unmet.map((one) => one.from);
  const from =
    unmet.length > 0 && judged.every((one) => one.verdict !== 'unknown') && days.every((day) => day !== undefined)
      ? [...days].sort().at(-1)
      : undefined;
  return { verdict, conditions, ...(from ? { from } : {}) };
}
