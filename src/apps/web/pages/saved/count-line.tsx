import type { RunView } from '#apps/core/corpus/saved/runs.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay } from '../../app/i18n.ts';
import css from '../collections/kept.module.css';
import { toneOf } from './data.ts';

const WIDTH = 640;
const HEIGHT = 96;

/** Hits from run to run, oldest left, over the range that is expected; the table below says the same in words. */
export function CountLine({
  runs,
  min,
  max,
  label,
}: {
  runs: readonly RunView[];
  min: number | null;
  max: number | null;
  label: string;
}) {
  const say = useSay();
  const lang = useLang();
  const shown = runs.toReversed();
  const highest = Math.max(1, ...shown.map((run) => run.total), max ?? 0, min ?? 0) * 1.1;
  const x = (at: number) => (shown.length < 2 ? WIDTH / 2 : 8 + (at / (shown.length - 1)) * (WIDTH - 16));
  const y = (total: number) => HEIGHT - 6 - (total / highest) * (HEIGHT - 12);
  return (
    <svg
      className={css.counts}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {(min !== null || max !== null) && (
        <rect x={0} width={WIDTH} y={y(max ?? highest)} height={Math.max(2, y(min ?? 0) - y(max ?? highest))} />
      )}
      <path
        vectorEffect="non-scaling-stroke"
        d={shown.map((run, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(run.total).toFixed(1)}`).join('')}
      />
      {shown.map((run, at) => (
        <path
          data-dot
          vectorEffect="non-scaling-stroke"
          key={`${run.version} ${run.corpus.hash}`}
          d={`M${x(at).toFixed(1)} ${y(run.total).toFixed(1)}h0.01`}
          data-tone={toneOf(run.verdict)}
        >
          <title>{`${formatDay(lang, dayOf(run.at))} · ${formatNumber(run.total)} · ${say(run.sentence)}`}</title>
        </path>
      ))}
    </svg>
  );
}
