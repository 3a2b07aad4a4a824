import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DrawView, QualityView } from '#apps/core/centre/quality-view.ts';
import { ITEM_IDS, ITEMS } from '#services/pre-examination/quality-sample/index.ts';
import { call } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import type { Who } from '../work/frame/use-who.ts';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import css from './cockpit.module.css';
import { cockpitPath } from './data.ts';
import own from './quality.module.css';
import { qualityWords } from './quality-words.ts';

/** Draws of passed cases, the checks that follow, and what they say of each examiner; an examiner sees his own. */
export function QualityPage() {
  const w = useWords(qualityWords);
  return (
    <WorkFrame
      title={w.title}
      crumbs={[{ label: w.cockpit, href: cockpitPath() }, { label: w.title }]}
      current="quality"
    >
      {(who) => <Quality who={who} />}
    </WorkFrame>
  );
}

function Quality({ who }: { who: Who }) {
  const w = useWords(qualityWords);
  const { data, error } = useQuery({
    queryKey: ['mine', 'quality'],
    queryFn: () => call<QualityView>('/api/centre/quality'),
  });
  return (
    <div className={page.page}>
      <h1>{w.title}</h1>
      <p className={page.lead}>
        {data?.as === 'examiner' ? w.ownLead : data?.as === 'reviewer' ? w.reviewLead : w.lead}
      </p>
      {error && <Refusals error={error} />}
      {data?.as === 'leader' && <Commit today={who.today} />}
      {data?.as === 'leader' && <Draws draws={data.draws} today={who.today} />}
      {data && data.as !== 'reviewer' && <Summary view={data} />}
      {data && <Checks view={data} />}
    </div>
  );
}

function useAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['mine'] });
}

function Commit({ today }: { today: string }) {
  const w = useWords(qualityWords);
  const again = useAgain();
  const [plan, setPlan] = useState({ from: `${today.slice(0, 8)}01`, to: today, size: '10' });
  // One id for what is typed: pressing twice seals one seed.
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const commit = useMutation({
    mutationFn: () =>
      call<unknown>('/api/centre/quality/draws', { body: { ...plan, size: Number(plan.size), requestId } }),
    onSuccess: () => {
      setRequestId(crypto.randomUUID());
      return again();
    },
  });
  return (
    <section className={page.section}>
      <SectionHead title={w.newDraw} />
      <form
        className={css.filters}
        onSubmit={(event) => {
          event.preventDefault();
          commit.mutate();
        }}
      >
        <label>
          {w.from}
          <input
            type="date"
            required
            value={plan.from}
            onChange={(event) => setPlan({ ...plan, from: event.target.value })}
          />
        </label>
        <label>
          {w.to}
          <input
            type="date"
            required
            value={plan.to}
            onChange={(event) => setPlan({ ...plan, to: event.target.value })}
          />
        </label>
        <label>
          {w.size}
          <input
            type="number"
            required
            min={1}
            max={500}
            value={plan.size}
            onChange={(event) => setPlan({ ...plan, size: event.target.value })}
          />
        </label>
        <Button look="primary" type="submit" disabled={commit.isPending}>
          {w.commit}
        </Button>
      </form>
      <p className={css.quiet}>{w.commitNote}</p>
      {commit.error && <Refusals error={commit.error} />}
    </section>
  );
}

function Draws({ draws, today }: { draws: DrawView[]; today: string }) {
  const w = useWords(qualityWords);
  const lang = useLang();
  const again = useAgain();
  const draw = useMutation({
    mutationFn: (id: string) => call<unknown>(`/api/centre/quality/draws/${id}/draw`, { body: {} }),
    onSettled: again,
  });
  return (
    <section className={page.section}>
      <SectionHead title={w.draws} />
      {draw.error && <Refusals error={draw.error} />}
      {draws.length === 0 && <p className={css.quiet}>{w.noDraws}</p>}
      <ul className={own.draws}>
        {draws.map((one) => (
          <li key={one.id}>
            <p className={own.line}>
              <a href={matterPath(one.id)}>{one.number}</a>
              <span>
                {w.period(formatDay(lang, one.from), formatDay(lang, one.to))} · {w.take(one.size)}
              </span>
              <span className={own.state}>
                {one.state === 'committed' ? (
                  one.to < today ? (
                    <Button size="small" disabled={draw.isPending} onClick={() => draw.mutate(one.id)}>
                      {w.draw}
                    </Button>
                  ) : (
                    w.notYet
                  )
                ) : one.state === 'cancelled' ? (
                  w.cancelled
                ) : (
                  w.drawn(one.sample.length, one.population ?? 0)
                )}
              </span>
            </p>
            <details className={own.proof}>
              <summary>
                {one.fits === null
                  ? w.sealed
                  : one.fits.seed && one.fits.sample && one.fits.population
                    ? w.fits
                    : w.fitsNot}
              </summary>
              <dl>
                <dt>{w.commitment}</dt>
                <dd>{one.commitment}</dd>
                {one.seed && (
                  <>
                    <dt>{w.seed}</dt>
                    <dd>{one.seed}</dd>
                    <dt>{w.population}</dt>
                    <dd>{one.populationName}</dd>
                    <dt>{w.sample}</dt>
                    <dd>{one.sample.join('、')}</dd>
                  </>
                )}
              </dl>
              <p>{w.how}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Summary({ view }: { view: QualityView }) {
  const w = useWords(qualityWords);
  const say = useSay();
  return (
    <section className={page.section}>
      <SectionHead title={view.as === 'leader' ? w.summary : w.ownSummary} note={w.summaryNote} />
      {view.summary.length === 0 ? (
        <p className={css.quiet}>{w.noSummary}</p>
      ) : (
        <div className={page.wide}>
          <table className={`${page.table} ${css.figures}`}>
            <thead>
              <tr>
                <th scope="col">{w.examiner}</th>
                <th scope="col" data-align="end">
                  {w.cases}
                </th>
                <th scope="col" data-align="end">
                  {w.total}
                </th>
                {ITEM_IDS.map((item) => (
                  <th key={item} scope="col" data-align="end">
                    <span title={say(ITEMS[item].title)}>{say(ITEMS[item].title).replace(/\s*[（(].*$/, '')}</span>
                  </th>
                ))}
                <th scope="col">{w.grades}</th>
              </tr>
            </thead>
            <tbody>
              {view.summary.map((one) => (
                <tr key={one.examiner}>
                  <th scope="row">{one.name}</th>
                  <td data-align="end">{one.n}</td>
                  <td data-align="end">{one.total.toFixed(1)}</td>
                  {ITEM_IDS.map((item) => (
                    <td key={item} data-align="end">
                      {one.items[item].toFixed(1)}
                    </td>
                  ))}
                  <td>
                    {w.good} {one.grades.good} · {w.minor} {one.grades.minor} · {w.serious} {one.grades.serious}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Checks({ view }: { view: QualityView }) {
  const w = useWords(qualityWords);
  const states = w as Record<string, unknown>;
  const opens = view.as !== 'examiner';
  if (view.checks.length === 0) return view.as === 'reviewer' ? <p className={css.quiet}>{w.noChecks}</p> : null;
  return (
    <section className={page.section}>
      <SectionHead title={w.checks} />
      <div className={page.wide}>
        <table className={`${page.table} ${css.figures}`}>
          <thead>
            <tr>
              <th scope="col">{w.check}</th>
              <th scope="col">{w.caseNumber}</th>
              <th scope="col">{w.examiner}</th>
              <th scope="col">{w.state}</th>
              <th scope="col" data-align="end">
                {w.total}
              </th>
              <th scope="col">{w.grade}</th>
            </tr>
          </thead>
          <tbody>
            {view.checks.map((one) => (
              <tr key={one.id}>
                <th scope="row">{opens ? <a href={matterPath(one.id)}>{one.number}</a> : one.number}</th>
                <td>{opens ? <a href={matterPath(one.caseNumber)}>{one.caseNumber}</a> : one.caseNumber}</td>
                <td>{one.examinerName}</td>
                <td>{String(states[one.state] ?? one.state)}</td>
                <td data-align="end">{one.total === null ? '–' : one.total}</td>
                <td>{one.grade ? w[one.grade] : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!opens && <p className={css.quiet}>{w.ownObject}</p>}
    </section>
  );
}
