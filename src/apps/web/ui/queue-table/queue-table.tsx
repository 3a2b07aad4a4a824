import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { Icon } from '../icon/icon.tsx';
import { isTyping } from '../keyboard-help/keyboard-help.tsx';
import { Pagination } from '../pagination/pagination.tsx';
import { toCsv } from './csv.ts';
import css from './queue-table.module.css';

export interface QueueColumn<Row> {
  id: string;
  title: Say;
  /** The cell in words: for search, sorting and export, and on screen when there is no `render`. */
  text: (row: Row) => string;
  render?: (row: Row) => ReactNode;
  /** How to sort by it; `true` sorts by the words. */
  sort?: true | ((a: Row, b: Row) => number);
  align?: 'end';
  /** The column that names the row; it is the link that opens it. */
  main?: boolean;
  /** Left out until asked for. */
  hidden?: boolean;
}

export interface QueueFilter<Row> {
  id: string;
  label: Say;
  test: (row: Row) => boolean;
}

export interface QueueTableProps<Row> {
  label: Say;
  rows: readonly Row[];
  columns: readonly QueueColumn<Row>[];
  rowId: (row: Row) => string;
  rowHref: (row: Row) => string;
  onOpen?: (row: Row) => void;
  filters?: readonly QueueFilter<Row>[];
  pageSize?: number;
  sortedBy?: { column: string; down: boolean };
  /** Buttons for the chosen rows; rows can be chosen only where this is given. */
  batch?: (chosen: Row[]) => ReactNode;
  /** Receives the shown columns of all filtered rows; a download is offered where this is left out. */
  onCsv?: (csv: string) => void;
  csvName?: string;
  empty?: Say;
  /** Begins with these filters and this order, and tells when they change: for views that are kept. */
  view?: QueueView;
  onView?: (view: QueueView) => void;
}

/** What is chosen of a queue: filter, words, order, columns. */
export interface QueueView {
  filter?: string;
  needle?: string;
  sort?: { column: string; down: boolean };
  columns?: string[];
}

const words = catalogue(
  {
    filter: '筛选',
    search: '在队列中查找',
    all: '全部',
    columns: '列',
    dense: '紧凑',
    csv: '导出 CSV',
    choose: (name: string) => `选择${name}`,
    chooseAll: '选择本页全部',
    chosen: (n: number) => `已选${n}件`,
    empty: '没有符合条件的办件',
    emptyHint: '换一个筛选条件试试。',
    shown: (n: number, of: number) => (n === of ? `共${n}件` : `筛出${n}件，共${of}件`),
  },
  {
    filter: 'Filter',
    search: 'Find in queue',
    all: 'All',
    columns: 'Columns',
    dense: 'Dense',
    csv: 'Export CSV',
    choose: (name: string) => `Choose ${name}`,
    chooseAll: 'Choose all on this page',
    chosen: (n: number) => `${n} chosen`,
    empty: 'Nothing matches',
    emptyHint: 'Try another filter.',
    shown: (n: number, of: number) => (n === of ? `${n} in all` : `${n} of ${of}`),
  },
);

/** A dense queue: sort, filter, find, choose, page, export; J and K move, Enter opens, X chooses. Rows become cards when narrow. */
export function QueueTable<Row>(props: QueueTableProps<Row>) {
  const { rows, columns, rowId, rowHref, onOpen, filters = [], pageSize = 20, batch } = props;
  const w = useWords(words);
  const say = useSay();
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [filter, setFilter] = useState(props.view?.filter ?? '');
  const [needle, setNeedle] = useState(props.view?.needle ?? '');
  const [sort, setSort] = useState(props.view?.sort ?? props.sortedBy);
  const [page, setPage] = useState(1);
  const [dense, setDense] = useState(false);
  const [shownIds, setShownIds] = useState(
    () => props.view?.columns ?? columns.filter((column) => !column.hidden).map((column) => column.id),
  );
  const tell = useRef(props.onView);
  tell.current = props.onView;
  useEffect(() => {
    tell.current?.({ filter, needle, ...(sort ? { sort } : {}), columns: shownIds });
  }, [filter, needle, sort, shownIds]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const shownColumns = columns.filter((column) => shownIds.includes(column.id));
  const matching = useMemo(() => {
    const wanted = needle.trim().toLowerCase();
    const test = filters.find((one) => one.id === filter)?.test;
    const found = rows.filter(
      (row) =>
        (!test || test(row)) &&
        (wanted === '' || columns.some((column) => column.text(row).toLowerCase().includes(wanted))),
    );
    const by = columns.find((column) => column.id === sort?.column);
    if (!by?.sort || !sort) return found;
    const compare = by.sort === true ? (a: Row, b: Row) => by.text(a).localeCompare(by.text(b), 'zh-CN') : by.sort;
    return found.sort((a, b) => (sort.down ? -compare(a, b) : compare(a, b)));
  }, [rows, columns, filters, filter, needle, sort]);
  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const current = Math.min(page, pages);
  const visible = matching.slice((current - 1) * pageSize, current * pageSize);
  const chosenRows = rows.filter((row) => chosen.has(rowId(row)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter or search starts at the first page
  useEffect(() => setPage(1), [filter, needle]);

  const choose = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const one of ids) on ? next.add(one) : next.delete(one);
    setChosen(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inField = isTyping(event.target) && !(event.target as HTMLElement).matches('[type="checkbox"]');
    if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-main]') ?? [])];
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    if (event.key === 'j' || event.key === 'k') links[event.key === 'j' ? at + 1 : Math.max(0, at - 1)]?.focus();
    else if (event.key === 'x' && batch && visible[at]) {
      const one = rowId(visible[at]);
      choose([one], !chosen.has(one));
    } else return;
    event.preventDefault();
  };

  const exportCsv = () => {
    const table = [
      shownColumns.map((column) => say(column.title)),
      ...matching.map((row) => shownColumns.map((c) => c.text(row))),
    ];
    const csv = toCsv(table);
    if (props.onCsv) return props.onCsv(csv);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.download = `${props.csvName ?? 'queue'}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts for the links and boxes inside
    <div className={css.queue} onKeyDown={onKeyDown} data-dense={dense || undefined}>
      <div className={css.tools}>
        {filters.length > 0 && (
          <fieldset className={css.filters}>
            <legend className="visually-hidden">{w.filter}</legend>
            {[{ id: '', label: w.all, test: () => true }, ...filters].map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`${id}-filter`}
                  checked={filter === one.id}
                  onChange={() => setFilter(one.id)}
                />
                <span>
                  {say(one.label)} <b>{one.id === '' ? rows.length : rows.filter(one.test).length}</b>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <label className={css.find}>
          <Icon name="search" size={16} />
          <span className="visually-hidden">{w.search}</span>
          <input
            type="text"
            value={needle}
            placeholder={w.search}
            onChange={(event) => setNeedle(event.target.value)}
          />
        </label>
        <div className={css.more}>
          <button type="button" aria-pressed={dense} onClick={() => setDense(!dense)}>
            <Icon name="rows" size={16} />
            {w.dense}
          </button>
          <details className={css.columns}>
            <summary>
              <Icon name="columns" size={16} />
              {w.columns}
            </summary>
            <ul>
              {columns.map((column) => (
                <li key={column.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={shownIds.includes(column.id)}
                      disabled={column.main}
                      onChange={(event) =>
                        setShownIds(
                          event.target.checked ? [...shownIds, column.id] : shownIds.filter((one) => one !== column.id),
                        )
                      }
                    />
                    {say(column.title)}
                  </label>
                </li>
              ))}
            </ul>
          </details>
          <button type="button" onClick={exportCsv}>
            <Icon name="download" size={16} />
            {w.csv}
          </button>
        </div>
      </div>
      {batch && chosenRows.length > 0 && (
        <div className={css.batch} role="status">
          <span>{w.chosen(chosenRows.length)}</span>
          {batch(chosenRows)}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {w.shown(matching.length, rows.length)}
      </p>
      {visible.length === 0 ? (
        <EmptyState title={props.empty ?? w.empty} hint={w.emptyHint} />
      ) : (
        <table className={css.table}>
          <caption className="visually-hidden">{say(props.label)}</caption>
          <thead>
            <tr>
              {batch && (
                <th scope="col" className={css.box}>
                  <input
                    type="checkbox"
                    aria-label={w.chooseAll}
                    checked={visible.every((row) => chosen.has(rowId(row)))}
                    onChange={(event) => choose(visible.map(rowId), event.target.checked)}
                  />
                </th>
              )}
              {shownColumns.map((column) => {
                const sorted = sort?.column === column.id ? (sort.down ? 'descending' : 'ascending') : undefined;
                return (
                  <th key={column.id} scope="col" data-align={column.align} aria-sort={sorted}>
                    {column.sort ? (
                      <button
                        type="button"
                        className={css.sort}
                        onClick={() => setSort({ column: column.id, down: sorted === 'ascending' })}
                      >
                        {say(column.title)}
                        <span aria-hidden="true" className={css.direction}>
                          {sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}
                        </span>
                      </button>
                    ) : (
                      say(column.title)
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody ref={body}>
            {visible.map((row) => {
              const one = rowId(row);
              const name = columns.find((column) => column.main)?.text(row) ?? one;
              return (
                <tr key={one} data-chosen={chosen.has(one) || undefined}>
                  {batch && (
                    <td className={css.box}>
                      <input
                        type="checkbox"
                        aria-label={w.choose(name)}
                        checked={chosen.has(one)}
                        onChange={(event) => choose([one], event.target.checked)}
                      />
                    </td>
                  )}
                  {shownColumns.map((column) => {
                    const shown = column.render ? column.render(row) : column.text(row);
                    return (
                      <td
                        key={column.id}
                        data-align={column.align}
                        data-label={say(column.title)}
                        data-main={column.main || undefined}
                      >
                        {column.main ? (
                          <a
                            data-main
                            href={rowHref(row)}
                            onClick={(event) => {
                              if (!onOpen || event.metaKey || event.ctrlKey) return;
                              event.preventDefault();
                              onOpen(row);
                            }}
                          >
                            {shown}
                          </a>
                        ) : (
                          shown
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Pagination page={current} pages={pages} total={matching.length} onPage={setPage} />
    </div>
  );
}

/** A plain button for the batch bar. */
export const BatchButton = (props: { children: ReactNode; onClick: () => void }) => <Button size="small" {...props} />;
