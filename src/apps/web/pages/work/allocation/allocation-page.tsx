import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { ownPath } from '../../../site/prefix.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import css from './allocation.module.css';
import { allocationWords as words } from './allocation-words.ts';
import { CaseList } from './case-list.tsx';
import { useAllocation } from './data.ts';
import { allocationPath, rollPath } from './paths.ts';

/** The head of the centre shares out what waits, or what lies with somebody who is away. */
export function AllocationPage() {
  const w = useWords(words);
  return (
    <WorkFrame title={w.title} current="allocation" crumbs={[{ label: w.title }]}>
      {(who) =>
        who.post?.post === 'centre-leader' ? <Allocation /> : <EmptyState title={w.forbidden} hint={w.forbiddenHint} />
      }
    </WorkFrame>
  );
}

function Allocation() {
  const w = useWords(words);
  const names = useWords(workWords);
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const from = new URLSearchParams(search).get('from') ?? undefined;
  const { data, error, isPending, refetch } = useAllocation(from, true);
  const [round, setRound] = useState(0);
  const mover = data?.examiners.find((one) => one.account === from);
  return (
    <div className={page.page}>
      <h1>{w.title}</h1>
      <p className={page.lead}>{mover ? w.moveLead(mover.name) : w.lead}</p>
      <div className={css.ways}>
        {from && <ButtonLink href={allocationPath()}>{w.waiting}</ButtonLink>}
        <label>
          {w.move}
          <select
            aria-label={`${w.move}：${w.choose}`}
            value={from ?? ''}
            onChange={(event) => {
              const own = ownPath(allocationPath(event.target.value || undefined));
              if (own !== undefined) void router.navigate({ href: own });
            }}
          >
            <option value="">{w.nobody}</option>
            {data?.examiners.map((one) => (
              <option key={one.account} value={one.account} disabled={one.open === 0}>
                {one.name} · {w.openCases(one.open)}
                {one.awayToday ? ` · ${w.away}` : ''}
              </option>
            ))}
          </select>
        </label>
        <ButtonLink href={rollPath()}>{w.roll}</ButtonLink>
      </div>
      {error ? <Refusals error={error} /> : null}
      {isPending && <p role="status">{names.loading}</p>}
      {data && (
        <>
          <section className={css.desks} aria-label={w.people}>
            {data.examiners.map((one) => (
              <div key={one.account} data-away={one.awayToday || one.state === 'paused' || undefined}>
                <strong>{one.name}</strong>
                <span>{w.load(one.points, one.week)}</span>
                <span className={css.meter} aria-hidden="true">
                  <i
                    style={{ inlineSize: `${Math.min(100, (100 * one.points) / Math.max(one.week, 1))}%` }}
                    data-full={one.points > one.week || undefined}
                  />
                </span>
                <small>
                  {one.ipc.join('、')}
                  {one.awayToday ? ` ${w.away}` : one.state === 'paused' ? ` ${w.paused}` : ''}
                  {one.listed ? '' : ` ${w.unlisted}`}
                </small>
              </div>
            ))}
          </section>
          <CaseList
            key={`${from ?? ''} ${round}`}
            view={data}
            moving={from !== undefined}
            onAgain={async () => {
              await refetch();
              setRound((n) => n + 1);
            }}
          />
        </>
      )}
    </div>
  );
}
