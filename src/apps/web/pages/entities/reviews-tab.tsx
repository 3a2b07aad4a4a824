import { useState } from 'react';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import { type Reviews, useReviews, useRun } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { RunReport, useTicks } from './parts.tsx';

/** The annual reviews of a year: opened for all in one go, each with its figures and what the formula gives. */
export function ReviewsTab({ year: usual, acts }: { year: number; acts: boolean }) {
  const w = useWords(entityWords);
  const [year, setYear] = useState(usual);
  const { data, error } = useReviews(year);
  const opening = useRun();
  const assessing = useRun();
  if (error) return <Refusals error={error} />;
  return (
    <>
      <div className={css.filters}>
        <label>
          {w.year}
          <select value={year} onChange={(event) => setYear(Number(event.target.value))}>
            {[0, 1, 2, 3].map((back) => (
              <option key={back}>{usual - back}</option>
            ))}
          </select>
        </label>
        {data && (
          <p className={css.formula}>
            <span>
              {w.formula}（{w.customary}）
            </span>
            <code>{data.formula}</code>
            <small>{w.thresholds(data.thresholds.a, data.thresholds.b)}</small>
          </p>
        )}
      </div>
      {data && acts && (
        <div className={css.act}>
          {data.candidates.length > 0 || opening.working ? (
            <>
              <Button
                look={data.reviews.some((one) => one.state === 'assessing') ? 'plain' : 'primary'}
                disabled={opening.working}
                onClick={() =>
                  opening.start(
                    '/api/entity-reviews/open',
                    data.candidates.map((one) => one.code),
                    (codes) => ({ year, codes }),
                  )
                }
              >
                {opening.working ? w.working : w.open(data.candidates.length)}
              </Button>
              <p>{w.openHint}</p>
            </>
          ) : (
            <p>{w.openNone}</p>
          )}
        </div>
      )}
      <RunReport run={opening} />
      {data && data.reviews.length === 0 && <EmptyState title={w.noReviews} hint={w.noReviewsHint} />}
      {data && data.reviews.length > 0 && <Lines key={year} data={data} acts={acts} run={assessing} />}
      <RunReport run={assessing} />
    </>
  );
}

function Lines({ data, acts, run }: { data: Reviews; acts: boolean; run: ReturnType<typeof useRun> }) {
  const w = useWords(entityWords);
  const say = useSay();
  const lang = useLang();
  const ripe = data.reviews.filter((one) => one.state === 'assessing' && one.graded !== null);
  const ticks = useTicks(ripe.map((one) => one.matter));
  const chosen = ripe.filter((one) => ticks.has(one.matter)).map(({ matter, seq }) => ({ matter, seq }));
  return (
    <>
      <div className={page.wide}>
        <table className={`${page.table} ${css.table}`}>
          <thead>
            <tr>
              {acts && ripe.length > 0 && (
                <th scope="col">
                  <input type="checkbox" aria-label={w.all} checked={ticks.all} onChange={ticks.toggleAll} />
                </th>
              )}
              <th scope="col">{w.name}</th>
              <th scope="col">{w.number}</th>
              {[w.submitted, w.accepted, w.passed, w.failed, w.sanctioned, w.points].map((one) => (
                <th key={one} scope="col" data-align="end">
                  {one}
                </th>
              ))}
              <th scope="col">{w.gradeShort}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.due}</th>
            </tr>
          </thead>
          <tbody>
            {data.reviews.map((one) => (
              <tr key={one.matter}>
                {acts && ripe.length > 0 && (
                  <td>
                    {ripe.includes(one) && (
                      <input
                        type="checkbox"
                        aria-label={w.choose(one.name)}
                        checked={ticks.has(one.matter)}
                        onChange={() => ticks.toggle(one.matter)}
                      />
                    )}
                  </td>
                )}
                <th scope="row">
                  <a href={matterPath(one.matter)} lang="zh-CN">
                    {one.name}
                  </a>
                </th>
                <td className={css.number}>{one.number}</td>
                {Object.entries(one.figures).map(([id, n]) => (
                  <td key={id} data-align="end">
                    {n}
                  </td>
                ))}
                <td data-align="end" title={one.graded?.steps.map((step) => step.text).join('\n= ')}>
                  {one.points ?? one.graded?.points ?? '—'}
                </td>
                <td>{one.grade ?? (one.graded && <span className={css.quiet}>({one.graded.grade})</span>)}</td>
                <td>{say(one.stateTitle)}</td>
                <td>{one.due && formatDay(lang, one.due, { year: false })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {acts && ripe.length > 0 && (
        <div className={css.act}>
          <Button
            look="primary"
            disabled={run.working || chosen.length === 0}
            onClick={() => run.start('/api/entity-reviews/assess', chosen, (matters) => ({ year: data.year, matters }))}
          >
            {run.working ? w.working : w.assess(chosen.length)}
          </Button>
          <p>{w.assessHint}</p>
        </div>
      )}
    </>
  );
}
