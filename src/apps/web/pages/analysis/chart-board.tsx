import type { ReactNode } from 'react';
import type { ChartData, ChartOf } from '#corpus/analysis/types.ts';
import css from './analysis.module.css';
import { ChartCard } from './chart-card.tsx';

/** All charts of one set. `tree` when technologies stand below it. */
export function ChartBoard({
  of,
  tree = false,
  actions,
}: {
  of: ChartOf;
  tree?: boolean;
  actions?: (data: ChartData) => ReactNode;
}) {
  const more = actions ? { actions } : {};
  return (
    <div className={css.board}>
      <ChartCard kind="trend" of={of} wide {...more} />
      <ChartCard kind="applicants" of={of} wide {...more} />
      <ChartCard kind="geography" of={of} wide {...more} />
      <ChartCard kind="lifecycle" of={of} {...more} />
      <ChartCard kind="inventors" of={of} {...more} />
      <ChartCard kind="heat" of={of} wide levels={tree} {...more} />
      <ChartCard kind="matrix" of={of} wide levels={tree} {...more} />
      <ChartCard kind="landscape" of={of} wide {...more} />
      <ChartCard kind="citations" of={of} wide {...more} />
    </div>
  );
}
