import { catalogue, useWords } from '../../app/i18n.ts';
import css from './forecast-card.module.css';

export interface HitQuarter {
  /** Such as `2026-Q1`. */
  quarter: string;
  n: number;
  hits: number;
}

const words = catalogue(
  {
    label: (parts: string) => `各季度命中率：${parts}`,
    part: (quarter: string, share: number, n: number) => `${quarter} ${share}%（${n}件）`,
    aim: (share: number) => `目标 ${share}%`,
  },
  {
    label: (parts: string) => `Hit rate by quarter: ${parts}`,
    part: (quarter: string, share: number, n: number) => `${quarter} ${share} % (${n})`,
    aim: (share: number) => `aim ${share} %`,
  },
);

const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [340, 34, 326, 12, 92];

/** Shares of hits by quarter against the share aimed at; a larger dot stands for more cases. */
export function HitLine({ series, aim }: { series: readonly HitQuarter[]; aim: number }) {
  const w = useWords(words);
  if (series.length === 0) return null;
  const most = Math.max(...series.map((one) => one.n));
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
  const points = series.map((one, at) => ({
    ...one,
    share: one.hits / one.n,
    x: LEFT + 12 + (series.length === 1 ? 0.5 : at / (series.length - 1)) * (RIGHT - LEFT - 24),
    r: 2.5 + 3.5 * Math.sqrt(one.n / most),
  }));
  const label = w.label(points.map((one) => w.part(one.quarter, Math.round(one.share * 100), one.n)).join('; '));
  const every = Math.ceil(points.length / 5);
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} 112`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path className={css.edge} d={`M${LEFT} ${y(share)}H${RIGHT}`} />
          <text className={css.tick} x={LEFT - 6} y={y(share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      <path className={css.aim} d={`M${LEFT} ${y(aim)}H${RIGHT}`} />
      <polyline className={css.line} points={points.map((one) => `${one.x},${y(one.share)}`).join(' ')} />
      {points.map((one, at) => (
        <g key={one.quarter}>
          <circle className={css.dot} cx={one.x} cy={y(one.share)} r={one.r}>
            <title>{w.part(one.quarter, Math.round(one.share * 100), one.n)}</title>
          </circle>
          {at % every === 0 && (
            <text className={css.tick} x={one.x} y={108} textAnchor="middle">
              {one.quarter}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
