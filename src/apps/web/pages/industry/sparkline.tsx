import css from './industry.module.css';

/** Yearly numbers as small columns; the years from `cut` on are incomplete and pale. */
export function Sparkline({
  years,
  counts,
  cut,
  label,
}: {
  years: readonly number[];
  counts: readonly number[];
  cut: number;
  label: string;
}) {
  const most = Math.max(1, ...counts);
  const width = 100 / Math.max(1, counts.length);
  return (
    <svg className={css.spark} viewBox="0 0 100 32" preserveAspectRatio="none" role="img" aria-label={label}>
      {counts.map((count, at) => {
        const height = (count / most) * 31;
        return (
          <rect
            key={years[at]}
            x={at * width + width * 0.14}
            y={32 - Math.max(height, 0.6)}
            width={width * 0.72}
            height={Math.max(height, 0.6)}
            data-open={years[at]! >= cut || undefined}
          >
            <title>{`${years[at]}: ${count}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
