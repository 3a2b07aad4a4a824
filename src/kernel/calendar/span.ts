import { type Text, text } from '../text.ts';

export const SPAN_UNITS = ['working-day', 'day', 'month', 'year'] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** A length of time in law: `n` whole units; negative counts back ("at least three working days before the hearing"). */
export interface Span {
  unit: SpanUnit;
  n: number;
}

export const span = (n: number, unit: SpanUnit): Span => ({ unit, n });

export const isSpanUnit = (input: string): input is SpanUnit => (SPAN_UNITS as readonly string[]).includes(input);

const WORDS: Record<SpanUnit, [zh: string, one: string, many: string]> = {
  'working-day': ['个工作日', 'working day', 'working days'],
  day: ['日', 'day', 'days'],
  month: ['个月', 'month', 'months'],
  year: ['年', 'year', 'years'],
};

/** "5个工作日" / "5 working days"; a negative span reads as "…前" / "… before". */
export function spanText({ unit, n }: Span): Text {
  const [zh, one, many] = WORDS[unit];
  const size = Math.abs(n);
  const words = text(`${size}${zh}`, `${size} ${size === 1 ? one : many}`);
  return n < 0 ? text(`${words.zh}前`, `${words.en} before`) : words;
}
