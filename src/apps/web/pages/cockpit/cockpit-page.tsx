import { useLocation } from '@tanstack/react-router';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import type { Who } from '../work/frame/use-who.ts';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import css from './cockpit.module.css';
import { cockpitWords } from './cockpit-words.ts';
import { leaguesPath, narrowedIn, qualityPath, useCockpit } from './data.ts';
import { Filters } from './filters.tsx';
import { Missed } from './missed.tsx';
import { Ageing, Flow, Forecast, Load, Overdue, Upcoming } from './open-panels.tsx';
import { Held, Opinions, Rates, Weeks } from './period-panels.tsx';
import { cockpitRows, saveCsv } from './save-csv.ts';

/** One screen for whoever leads a centre: where cases stand, on whose desk, how long, and what comes. */
export function CockpitPage() {
  const w = useWords(cockpitWords);
  return (
    <WorkFrame title={w.title} crumbs={[{ label: w.title }]} current="centre">
      {(who) => <Board who={who} />}
    </WorkFrame>
  );
}

function Board({ who }: { who: Who }) {
  const w = useWords(cockpitWords);
  const say = useSay();
  const narrowed = narrowedIn(useLocation({ select: (location) => location.searchStr }));
  const { data: cockpit, error } = useCockpit(narrowed);
  const leads = who.post?.post === 'centre-leader';
  if (error)
    return (
      <div className={page.page}>
        <h1>{w.title}</h1>
        <Refusals error={error} />
      </div>
    );
  const of = cockpit && { cockpit, narrowed };
  return (
    <div className={page.page}>
      <div className={css.head}>
        <div>
          <h1>{w.title}</h1>
          {cockpit && (
            <p role="status">
              {w.lead(
                cockpit.total,
                cockpit.stages.reduce((sum, stage) => sum + stage.n, 0),
                cockpit.overdue.n,
              )}
            </p>
          )}
        </div>
        <div className={css.ways} data-print-hide>
          <ButtonLink href={leaguesPath()}>{w.leagues}</ButtonLink>
          {leads && <ButtonLink href={qualityPath()}>{w.quality}</ButtonLink>}
          {cockpit && (
            <Button onClick={() => saveCsv(`cockpit-${cockpit.asOf}.csv`, cockpitRows(cockpit, w, say))}>
              {w.csv}
            </Button>
          )}
          <Button onClick={() => window.print()}>{w.print}</Button>
        </div>
      </div>
      <Filters narrowed={narrowed} cockpit={cockpit} today={who.today} />
      {of && (
        <div className={css.board}>
          <Flow {...of} />
          <Load {...of} />
          <Ageing {...of} />
          <Overdue {...of} mayOpen={leads} />
          <Upcoming {...of} />
          <Forecast {...of} />
          <Weeks {...of} />
          <Rates {...of} />
          <Opinions {...of} />
          <Held {...of} />
          <Missed />
        </div>
      )}
    </div>
  );
}
