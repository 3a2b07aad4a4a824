import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { mattersCsvUrl, useMatters, useProcedures } from '../../api/index.ts';
import type { ListQuery, ListRow } from '../../api/types.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Lamp } from '../../ui/lamp/lamp.tsx';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import { Answer } from '../portal/page.tsx';
import { useLeft } from '../portal/sentence.tsx';
import { AccountPage } from './account-page.tsx';
import { queryOf, wordsOf } from './list-words.ts';
import css from './matters.module.css';

const words = catalogue(
  {
    title: '我的办件',
    start: '办理新事项',
    find: '查找',
    findHint: '名称、编号或当事人',
    show: '显示',
    all: '全部',
    mine: '等我办理',
    open: '在办',
    closed: '已办结',
    procedure: '事项',
    anyProcedure: '全部事项',
    sort: '排序',
    byUpdated: '最近更新',
    byDue: '先到期',
    byNumber: '编号',
    csv: '导出 CSV',
    number: '编号',
    name: '名称',
    state: '状态',
    due: '期限',
    updated: '更新',
    you: '等您办理',
    none: '没有符合条件的办件',
    noneHint: '换一个条件，或办理新事项。',
    found: (n: number) => `共${n}件`,
    table: '办件',
    noDue: '—',
  },
  {
    title: 'My matters',
    start: 'New matter',
    find: 'Find',
    findHint: 'Title, number or party',
    show: 'Show',
    all: 'All',
    mine: 'Waiting for me',
    open: 'Open',
    closed: 'Closed',
    procedure: 'Service',
    anyProcedure: 'All services',
    sort: 'Sort by',
    byUpdated: 'Last change',
    byDue: 'Due first',
    byNumber: 'Number',
    csv: 'Export CSV',
    number: 'Number',
    name: 'Title',
    state: 'State',
    due: 'Due',
    updated: 'Changed',
    you: 'waiting for you',
    none: 'Nothing matches',
    noneHint: 'Try other words, or begin a new matter.',
    found: (n: number) => `${n} in all`,
    table: 'Matters',
    noDue: '—',
  },
);

const SIZE = 20;

export function MyMattersPage() {
  const w = useWords(words);
  return (
    <AccountPage
      title={w.title}
      place="matters"
      aside={
        <ButtonLink look="primary" href={pathTo('/services')}>
          <Icon name="plus" size={18} />
          {w.start}
        </ButtonLink>
      }
    >
      {(session, site) => <Matters key={session.hat.id} site={site} />}
    </AccountPage>
  );
}

function Matters({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const search = useLocation({ select: (location) => location.searchStr });
  const query = queryOf(search);
  const { data: procedures = [] } = useProcedures();
  const list = useMatters({ ...query, size: SIZE });
  const ask = (change: Partial<ListQuery>) =>
    void navigate({
      href: `/my${wordsOf({ ...query, page: 1, ...change })}`,
      replace: true,
      resetScroll: 'page' in change,
    });
  const show = query.mine ? 'mine' : query.open === true ? 'open' : query.open === false ? 'closed' : 'all';
  const shows: Record<string, Partial<ListQuery>> = {
    all: { mine: undefined, open: undefined },
    mine: { mine: true, open: undefined },
    open: { mine: undefined, open: true },
    closed: { mine: undefined, open: false },
  };
  return (
    <>
      <search className={css.tools}>
        <Find value={query.q ?? ''} onFind={(q) => ask({ q })} />
        <fieldset className={css.show}>
          <legend className="visually-hidden">{w.show}</legend>
          {(['all', 'mine', 'open', 'closed'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="show"
                className="visually-hidden"
                checked={show === one}
                onChange={() => ask(shows[one] ?? {})}
              />
              <span>{w[one]}</span>
            </label>
          ))}
        </fieldset>
        <label className={css.pick}>
          <span>{w.procedure}</span>
          <select value={query.procedure ?? ''} onChange={(event) => ask({ procedure: event.target.value })}>
            <option value="">{w.anyProcedure}</option>
            {procedures.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label className={css.pick}>
          <span>{w.sort}</span>
          <select
            value={query.sort ?? 'updated'}
            onChange={(event) => ask({ sort: event.target.value as NonNullable<ListQuery['sort']> })}
          >
            <option value="updated">{w.byUpdated}</option>
            <option value="due">{w.byDue}</option>
            <option value="number">{w.byNumber}</option>
          </select>
        </label>
        <a className={css.csv} href={mattersCsvUrl(query)} download>
          <Icon name="download" size={16} />
          {w.csv}
        </a>
      </search>
      <Answer of={list}>
        {({ rows, total, page }) => (
          <>
            <p className="visually-hidden" role="status">
              {w.found(total)}
            </p>
            {rows.length === 0 ? (
              <EmptyState title={w.none} hint={w.noneHint} />
            ) : (
              <table className={css.table}>
                <caption className="visually-hidden">{w.table}</caption>
                <thead>
                  <tr>
                    <th scope="col">{w.name}</th>
                    <th scope="col">{w.state}</th>
                    <th scope="col">{w.due}</th>
                    <th scope="col">{w.updated}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={row.id} row={row} today={site.today} />
                  ))}
                </tbody>
              </table>
            )}
            <Pagination
              page={page}
              pages={Math.ceil(total / SIZE)}
              total={total}
              onPage={(next) => ask({ page: next })}
            />
          </>
        )}
      </Answer>
    </>
  );
}

/** Words wait a moment before they are looked up, so that typing is not answered letter by letter. */
function Find({ value, onFind }: { value: string; onFind: (q: string) => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onFind(typed), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onFind]);
  return (
    <label className={css.find}>
      <Icon name="search" size={18} />
      <span className="visually-hidden">{w.find}</span>
      <input type="search" value={typed} placeholder={w.findHint} onChange={(event) => setTyped(event.target.value)} />
    </label>
  );
}

export const matterPath = (number: string): string => pathTo(`/my/matters/${encodeURIComponent(number)}`);

function Row({ row, today }: { row: ListRow; today: string }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const left = useLeft();
  return (
    <tr data-mine={row.mine || undefined}>
      <td>
        <a className={css.name} href={matterPath(row.number)}>
          {row.title || say(row.procedureTitle)}
        </a>
        <span className={css.meta}>
          {row.number} · {say(row.procedureTitle)}
        </span>
      </td>
      <td data-label={w.state}>
        {say(row.stateTitle)}
        {row.mine && <span className={css.you}>{w.you}</span>}
      </td>
      <td data-label={w.due}>
        {row.due && row.lamp ? (
          <>
            <Lamp state={row.lamp}>{formatDay(lang, row.due)}</Lamp>
            <span className={css.meta}>{left(today, row.due)}</span>
          </>
        ) : (
          w.noDue
        )}
      </td>
      <td data-label={w.updated}>{formatDay(lang, dayOf(row.updated))}</td>
    </tr>
  );
}
