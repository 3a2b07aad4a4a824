import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { useChange } from '../account/use-change.ts';
import css from '../collections/kept.module.css';
import { WhosePicker } from '../collections/whose-picker.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import { queryPath, type SavedQueryView, toneOf, useSavedQueries } from './data.ts';
import { QueryForm } from './query-form.tsx';
import { savedWords } from './saved-words.ts';

/** The queries somebody keeps, each with its last count and verdict. */
export function SavedQueriesPage() {
  const w = useWords(savedWords);
  return (
    <AccountPage
      title={w.title}
      lead={w.lead}
      place="queries"
      aside={
        <ButtonLink look="primary" href={pathTo('/search')}>
          <Icon name="search" size={18} />
          {w.search}
        </ButtonLink>
      }
    >
      {(session) => <Queries key={session.hat.id} />}
    </AccountPage>
  );
}

function Queries() {
  const w = useWords(savedWords);
  const found = useSavedQueries();
  const [fresh, setFresh] = useState(false);
  return (
    <>
      <div className={css.bar}>
        <Button onClick={() => setFresh(true)}>
          <Icon name="plus" size={16} />
          {w.fresh}
        </Button>
      </div>
      <Answer of={found}>
        {({ queries }) =>
          queries.length === 0 ? (
            <EmptyState title={w.none} hint={w.noneHint} />
          ) : (
            <ul className={css.cards}>
              {queries.map((one) => (
                <QueryCard key={one.id} query={one} />
              ))}
            </ul>
          )
        }
      </Answer>
      {fresh && <NewQuery onClose={() => setFresh(false)} />}
    </>
  );
}

function QueryCard({ query }: { query: SavedQueryView }) {
  const w = useWords(savedWords);
  const say = useSay();
  const lang = useLang();
  const { lastRun, alert } = query;
  return (
    <li className={css.card}>
      <div>
        <a className={css.name} href={queryPath(query.id)}>
          {query.name}
        </a>
        <code className={css.formula}>{query.formula}</code>
        <div className={css.meta}>
          <span>{query.whose === 'me' ? w.mine : w.ours}</span>
          {lastRun && toneOf(lastRun.verdict) && (
            <span className={css.tag} data-tone={toneOf(lastRun.verdict)}>
              {say(lastRun.sentence)}
            </span>
          )}
          {alert && <span className={css.tag}>{w.alertOn}</span>}
          {alert && alert.waiting > 0 && (
            <span className={css.tag} data-tone="soon">
              {w.waiting(alert.waiting)}
            </span>
          )}
        </div>
      </div>
      <div className={css.number}>
        {lastRun ? (
          <>
            <b>{formatNumber(lastRun.total)}</b> <small>{w.hits}</small>
            <small> · {formatDay(lang, dayOf(lastRun.at), { year: false })}</small>
          </>
        ) : (
          <small>{w.notRun}</small>
        )}
      </div>
    </li>
  );
}

function NewQuery({ onClose }: { onClose: () => void }) {
  const w = useWords(savedWords);
  const navigate = useNavigate();
  const [whose, setWhose] = useState<'me' | 'us'>('me');
  const change = useChange<{ id: string }>();
  return (
    <Dialog
      open
      title={w.fresh}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="new-query" disabled={change.isPending}>
            {change.isPending ? w.saving : w.save}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <QueryForm
        id="new-query"
        start={{ name: '', formula: '', expected: [], min: null, max: null }}
        onSubmit={(values) =>
          change.mutate(
            { path: '/api/saved-queries', body: { ...values, whose } },
            { onSuccess: ({ id }) => void navigate({ href: queryPath(id) }) },
          )
        }
      >
        <WhosePicker value={whose} onChange={setWhose} />
      </QueryForm>
    </Dialog>
  );
}
