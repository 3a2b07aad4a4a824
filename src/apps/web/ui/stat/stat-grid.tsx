import css from './stat.module.css';
import { Stat, type StatProps } from './stat.tsx';

export function StatGrid({ stats }: { stats: readonly StatProps[] }) {
  return (
    <div className={css.grid}>
      {stats.map((stat) => (
        <Stat key={stat.href} {...stat} />
      ))}
    </div>
  );
}
