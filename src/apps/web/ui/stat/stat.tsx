import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './stat.module.css';

export interface StatProps {
  label: Say;
  value: number;
  decimals?: number;
  unit: Say;
  /** The day the figure speaks of. A figure without one may not be shown. */
  asOf: string;
  /** Where the definition and the records behind the figure are. */
  href: string;
  change?: { percent: number; against: Say; good: 'up' | 'down' };
  note?: Say;
  /** Earlier values, oldest first, for the small line. */
  trend?: readonly number[];
}

const words = catalogue(
  { asOf: (day: string) => `截至${day}`, up: '上升', down: '下降', open: '口径与明细' },
  { asOf: (day: string) => `as of ${day}`, up: 'up', down: 'down', open: 'definition and records' },
);

/** One figure with its unit and day; the whole of it leads to the definition and the rows behind it. */
export function Stat({ label, value, decimals, unit, asOf, href, change, note, trend }: StatProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const rising = change !== undefined && change.percent >= 0;
  const tone = change && (rising ? 'up' : 'down') === change.good ? 'good' : 'bad';
  return (
    <a className={css.stat} href={href}>
      <span className={css.label}>
        {say(label)}
        <span className={css.open}>
          <Icon name="arrow" size={14} label={w.open} />
        </span>
      </span>
      <span className={css.line}>
        <span className={css.value}>
          <span className="figure">{formatNumber(value, decimals)}</span> <span className={css.unit}>{say(unit)}</span>
        </span>
        {trend && <Sparkline values={trend} />}
      </span>
      <span className={css.foot}>
        {change && (
          <span className={css.change} data-tone={tone}>
            <span aria-hidden="true">{rising ? '▲' : '▼'}</span>
            <span className="visually-hidden">{rising ? w.up : w.down}</span>{' '}
            {formatNumber(Math.abs(change.percent), 1)}% {say(change.against)}
          </span>
        )}
        {note !== undefined && <span>{say(note)}</span>}
        <span>{w.asOf(formatDay(lang, asOf))}</span>
      </span>
    </a>
  );
}

function Sparkline({ values }: { values: readonly number[] }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, at) => ({
    x: 2 + (at / Math.max(values.length - 1, 1)) * 76,
    y: 25 - ((value - low) / Math.max(high - low, Number.EPSILON)) * 22,
  }));
  const last = points.at(-1);
  return (
    <svg className={css.spark} viewBox="0 0 84 28" aria-hidden="true" focusable="false">
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="2.6" />}
    </svg>
  );
}
