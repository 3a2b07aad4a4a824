import { catalogue, useWords } from '../../app/i18n.ts';
import css from './precision-range.module.css';

/** A measured share with its interval, each between 0 and 1. */
export interface Range {
  value: number;
  low: number;
  high: number;
}

const words = catalogue(
  {
    said: (value: number, low: number, high: number) => `准确率${value}%，95%区间${low}%至${high}%`,
    none: '尚未测得准确率',
  },
  {
    said: (value: number, low: number, high: number) => `precision ${value} %, 95 % interval ${low} % to ${high} %`,
    none: 'precision not measured yet',
  },
);

export const percentOf = (share: number): number => Math.round(share * 100);

/** A dot on a line from 0 to 100 %, its interval as a bar: how often a rule is right, and how sure that is. */
export function PrecisionRange({
  range,
  tone,
  hollow = false,
  large = false,
}: {
  range: Range | undefined;
  tone: 'must' | 'judge' | 'hint';
  /** On trial. */
  hollow?: boolean;
  large?: boolean;
}) {
  const w = useWords(words);
  const said = range ? w.said(percentOf(range.value), percentOf(range.low), percentOf(range.high)) : w.none;
  const x = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <span
      className={css.range}
      data-tone={tone}
      data-large={large || undefined}
      role="img"
      aria-label={said}
      title={said}
    >
      <span className={css.scale}>
        {range && (
          <>
            <span
              className={css.interval}
              style={{ insetInlineStart: x(range.low), inlineSize: x(Math.max(0.004, range.high - range.low)) }}
            />
            <span className={css.dot} data-hollow={hollow || undefined} style={{ insetInlineStart: x(range.value) }} />
          </>
        )}
      </span>
      {large && (
        <span className={css.ticks} aria-hidden="true">
          {[0, 25, 50, 75, 100].map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
              {tick}%
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
