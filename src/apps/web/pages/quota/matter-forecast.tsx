import type { MatterView } from '../../api/types.ts';
import { pathTo } from '../../site/prefix.ts';
import { ForecastCard } from '../../ui/forecast-card/forecast-card.tsx';
import { useMatterForecast } from './data.ts';

/** What the parties of a matter may expect; nothing where there is nothing to say, or while it is asked for. */
export function MatterForecastCard({ view }: { view: MatterView }) {
  const { data } = useMatterForecast(view.head.id, view.head.procedure);
  if (!data || data.expectations.length === 0) return null;
  return (
    <ForecastCard
      asOf={data.asOf}
      coverage={data.coverage}
      href={pathTo('/figures/forecast')}
      items={data.expectations.map(({ target, forecast, record, promise }) => ({
        target,
        ...('few' in forecast
          ? { past: forecast.few, least: forecast.least }
          : { interval: { from: forecast.from, to: forecast.to }, past: forecast.pool, least: 0 }),
        record: { n: record.n, hits: record.hits },
        ...(promise ? { promise } : {}),
      }))}
    />
  );
}
