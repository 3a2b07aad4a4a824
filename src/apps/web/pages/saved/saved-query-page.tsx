import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber, formatTime } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { useChange } from '../account/use-change.ts';
import { collectionPath } from '../collections/data.ts';
import css from '../collections/kept.module.css';
import { Answer, Refusals } from '../portal/page.tsx';
import { CountLine } from './count-line.tsx';
import { type SavedQueryDetail, searchPath, toneOf, useSavedQuery } from './data.ts';
import { QueryForm } from './query-form.tsx';
import { savedWords } from './saved-words.ts';

/** One saved query: does it still find what it must, how has it grown, and who hears of news. */
export function SavedQueryPage() {
  const w = useWords(savedWords);
  const { id = '' } = useParams({ strict: false });
  return (
    <AccountPage title={w.title} place="queries" crumbs={[{ label: w.title, href: pathTo('/my/queries') }]}>
      {(session, site) => <Found key={`${id} ${session.hat.id}`} id={id} demo={site.demo} />}
    </AccountPage>
  );
}

function Found({ id, demo }: { id: string; demo: boolean }) {
  return <Answer of={useSavedQuery(id)}>{(query) => <Query query={query} demo={demo} />}</Answer>;
}

function Query({ query, demo }: { query: SavedQueryDetail; demo: boolean }) {
  const w = useWords(savedWords);
  const say = useSay();
  const lang = useLang();
  const navigate = useNavigate();
  const change = useChange<{ id: string }>();
  const [dialog, setDialog] = useState<'change' | 'remove'>();
  const path = `/api/saved-queries/${encodeURIComponent(query.id)}`;
  const { lastRun } = query;
  const follow = () =>
    change.mutate(
      { path: '/api/collections', body: { title: query.name, formula: query.formula, whose: query.whose } },
      { onSuccess: ({ id }) => void navigate({ href: collectionPath(id) }) },
    );
  return (
    <>
      <div className={css.card}>
        <div>
          <h2 className={css.name}>{query.name}</h2>
          <code className={css.formula}>{query.formula}</code>
          {lastRun && (
            <p className={css.meta}>
              {w.ranAt(`${formatDay(lang, dayOf(lastRun.at))} ${formatTime(lastRun.at)}`, lastRun.corpus.hash)}
            </p>
          )}
        </div>
        {lastRun && (
          <div className={css.number}>
            <b>{formatNumber(lastRun.total)}</b> <small>{w.hits}</small>
          </div>
        )}
      </div>
      {lastRun && lastRun.verdict !== 'none' && (
        <p className={css.verdict} data-tone={toneOf(lastRun.verdict)} role="status">
          {say(lastRun.sentence)}
        </p>
      )}
      <div className={css.bar}>
        <ButtonLink look="primary" href={searchPath(query.formula)}>
          {w.run}
        </ButtonLink>
        <Button onClick={() => setDialog('change')}>{w.change}</Button>
        <Button onClick={follow}>{w.toCollection}</Button>
        <Button look="quiet" onClick={() => setDialog('remove')}>
          {w.remove}
        </Button>
      </div>
      {change.error && dialog === undefined && <Refusals refusals={refusalsOf(change.error)} focus />}
      <AlertBlock query={query} demo={demo} />
      <section className={css.section}>
        <SectionHead title={w.history} />
        <CountLine runs={query.runs} min={query.min} max={query.max} label={w.history} />
        <p className={css.hint}>{w.historyNote}</p>
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.when}</th>
                <th scope="col">{w.total}</th>
                <th scope="col">{w.verdict}</th>
                <th scope="col">{w.version}</th>
                <th scope="col">{w.corpus}</th>
              </tr>
            </thead>
            <tbody>
              {query.runs.slice(0, 20).map((run) => (
                <tr key={`${run.version} ${run.corpus.hash}`}>
                  <th scope="row">
                    {formatDay(lang, dayOf(run.at))} {formatTime(run.at)}
                  </th>
                  <td data-number>{formatNumber(run.total)}</td>
                  <td>{say(run.sentence)}</td>
                  <td data-number>{run.version}</td>
                  <td>
                    <code>{run.corpus.hash}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {query.versions.length > 1 && (
        <section className={css.section}>
          <SectionHead title={w.versions} />
          <ul className={css.cards}>
            {query.versions.map((one) => (
              <li key={one.version} className={css.card}>
                <div>
                  <code className={css.formula}>{one.formula}</code>
                  <div className={css.meta}>
                    <span>
                      {w.version} {one.version}
                    </span>
                    <span>{one.by}</span>
                    <span>{formatDay(lang, dayOf(one.at))}</span>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dialog === 'change' && (
        <Dialog
          open
          title={w.change}
          onClose={() => setDialog(undefined)}
          actions={
            <>
              <Button onClick={() => setDialog(undefined)}>{w.cancel}</Button>
              <Button look="primary" type="submit" form="change-query" disabled={change.isPending}>
                {change.isPending ? w.saving : w.save}
              </Button>
            </>
          }
        >
          {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
          <QueryForm
            id="change-query"
            start={query}
            onSubmit={(values) =>
              change.mutate(
                { path, method: 'PUT', body: { ...values, version: query.version } },
                { onSuccess: () => setDialog(undefined) },
              )
            }
          />
        </Dialog>
      )}
      {dialog === 'remove' && (
        <Dialog
          open
          title={w.remove}
          onClose={() => setDialog(undefined)}
          actions={
            <>
              <Button onClick={() => setDialog(undefined)}>{w.cancel}</Button>
              <Button
                look="grave"
                onClick={() =>
                  change.mutate(
                    { path, method: 'DELETE' },
                    { onSuccess: () => void navigate({ href: pathTo('/my/queries') }) },
                  )
                }
              >
                {w.remove}
              </Button>
            </>
          }
        >
          <p>{w.removeSure}</p>
        </Dialog>
      )}
    </>
  );
}

function AlertBlock({ query, demo }: { query: SavedQueryDetail; demo: boolean }) {
  const w = useWords(savedWords);
  const lang = useLang();
  const change = useChange();
  const { alert } = query;
  const turn = (on: boolean) =>
    change.mutate({
      path: `/api/saved-queries/${encodeURIComponent(query.id)}/alert`,
      method: 'PUT',
      body: { on, lang },
    });
  return (
    <section className={css.section}>
      <SectionHead title={w.alert} />
      <p className={css.lead}>{w.alertLead}</p>
      <div className={css.bar}>
        <Button disabled={change.isPending} onClick={() => turn(alert === null)}>
          <Icon name="bell" size={16} />
          {alert ? w.turnOff : w.turnOn}
        </Button>
        {alert && (
          <span className={css.meta}>
            <span className={css.tag} data-tone="good">
              {w.alertOn}
            </span>
            <span>{w.since(formatDay(lang, dayOf(alert.since)))}</span>
            <span>{w.told(alert.told)}</span>
            {alert.waiting > 0 && (
              <span className={css.tag} data-tone="soon">
                {w.waiting(alert.waiting)}
              </span>
            )}
            {alert.lastLetter && <span>{w.lastLetter(formatDay(lang, alert.lastLetter.day))}</span>}
          </span>
        )}
      </div>
      {alert && (
        <p className={css.hint}>
          {demo && w.demo} <a href={pathTo('/my/letters')}>{w.letters}</a>
        </p>
      )}
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
    </section>
  );
}
