import { useLocation, useRouter } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import type { QueueFacts } from '#apps/core/centre/queue-facts.ts';
import { type ListRow, mattersCsvUrl, useMatters } from '../../../api/index.ts';
import { dayOf, formatDay, shortDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { Lamp } from '../../../ui/lamp/lamp.tsx';
import { type QueueColumn, QueueTable, type QueueView } from '../../../ui/queue-table/queue-table.tsx';
import { useDefinition } from '../data.ts';
import { listQuery } from '../frame/list-query.ts';
import page from '../frame/page.module.css';
import { type ListPlace, listId, matterPath, placeIn, queuePath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { useListKeys, WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import { BatchAct } from './batch-act.tsx';
import css from './queue-page.module.css';
import { SavedViews, useQueueFacts } from './saved-views.tsx';

const words = catalogue(
  {
    number: '编号',
    title: '名称',
    party: '当事人',
    state: '状态',
    procedure: '事项',
    due: '期限',
    limit: '哪项期限',
    updated: '最近变动',
    amber: '临期',
    red: '超期',
    mine: '等我办理',
    noLimit: '无期限',
    more: (shown: number, total: number) => `共${total}件，先列出期限最近的${shown}件。其余请用查找：`,
    find: '在全部办件中查找',
    search: '查找',
    first: '从最急的一件开始',
    none: '这里没有办件',
    noneHint: '都办完了。新的办件到来时，左侧会显示数量。',
    csvAll: '导出全部',
    lead: (n: number) => `${n}件`,
    clear: '清除查找',
    found: (q: string) => `查找“${q}”`,
    rounds: '轮次',
    noRound: '首次',
    days: '已用工作日',
  },
  {
    number: 'No.',
    title: 'Title',
    party: 'Parties',
    state: 'State',
    procedure: 'Procedure',
    due: 'Due',
    limit: 'Which limit',
    updated: 'Last change',
    amber: 'Due soon',
    red: 'Overdue',
    mine: 'Waiting for me',
    noLimit: 'no limit',
    more: (shown: number, total: number) =>
      `${total} in all; the ${shown} with the nearest end are listed. Find others:`,
    find: 'Find among all matters',
    search: 'Find',
    first: 'Begin with the most urgent',
    none: 'Nothing here',
    noneHint: 'All done. The number at the left shows when something arrives.',
    csvAll: 'Export all',
    lead: (n: number) => `${n} in this list`,
    clear: 'Clear',
    found: (q: string) => `Found for “${q}”`,
    rounds: 'Round',
    noRound: 'first',
    days: 'Days used',
  },
);

/** A queue as a dense table: the nearest end first, everything by keyboard. */
export function QueuePage() {
  const search = useLocation({ select: (location) => location.searchStr });
  const place = useMemo<ListPlace>(() => placeIn(search) ?? { scope: 'open' }, [search]);
  const names = useWords(workWords);
  const keys = useListKeys();
  const definition = useDefinition(place.procedure, 'current');
  const title = place.scope
    ? names[place.scope]
    : (definition.data?.states[place.state ?? '']?.title ?? definition.data?.title ?? names.list);
  return (
    <WorkFrame title={title} current={listId(place)} crumbs={[{ label: title }]} keys={[keys]}>
      {(who) => (
        <div className={page.page}>
          <QueueList key={listId(place)} place={place} who={who} title={title} />
        </div>
      )}
    </WorkFrame>
  );
}

function QueueList({ place, who, title }: { place: ListPlace; who: Who; title: { zh: string; en: string } | string }) {
  const w = useWords(words);
  const lang = useLang();
  const say = useSay();
  const router = useRouter();
  const query = listQuery(place);
  const { data, error, isPending } = useMatters(query);
  const [wanted, setWanted] = useState(place.q ?? '');
  const definition = useDefinition(place.procedure, 'current');
  const single = place.procedure !== undefined;
  const examined = single && (definition.data?.columns.some((one) => one.path === 'data.request.kind') ?? false);
  const facts = useQueueFacts(query, examined).data;
  const [view, setView] = useState<QueueView>();
  const [chosen, setChosen] = useState<{ view: QueueView; n: number }>();

  const columns = useMemo<QueueColumn<ListRow>[]>(
    () => [
      {
        id: 'number',
        title: w.number,
        text: (row) => row.number,
        sort: true,
        render: (row) => <span className={css.number}>{row.number}</span>,
      },
      { id: 'title', title: w.title, text: (row) => row.title, main: true, sort: true },
      { id: 'party', title: w.party, text: (row) => row.applicant, sort: true },
      ...(single
        ? (definition.data?.columns ?? []).map(
            (column): QueueColumn<ListRow> => ({
              id: column.path,
              title: column.title,
              text: (row) => wordOf(definition.data, column.path, row.columns[column.path], lang),
              sort: true,
            }),
          )
        : [
            {
              id: 'procedure',
              title: w.procedure,
              text: (row: ListRow) => row.procedureTitle[lang],
              sort: true as const,
              render: (row: ListRow) => <span className={css.number}>{row.procedureTitle[lang]}</span>,
            },
          ]),
      ...(examined
        ? [
            {
              id: 'rounds',
              title: w.rounds,
              text: (row: ListRow) => String(facts?.find((one) => one.id === row.id)?.rounds || w.noRound),
              sort: true as const,
            },
            {
              id: 'days',
              title: w.days,
              text: (row: ListRow) => String(facts?.find((one) => one.id === row.id)?.daysUsed ?? ''),
              align: 'end' as const,
              sort: (a: ListRow, b: ListRow) => daysOf(facts, a) - daysOf(facts, b),
            },
          ]
        : []),
      ...(place.state
        ? []
        : [{ id: 'state', title: w.state, text: (row: ListRow) => row.stateTitle[lang], sort: true as const }]),
      {
        id: 'due',
        title: w.due,
        text: (row) => row.due ?? '',
        sort: (a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1),
        render: (row) =>
          row.due && row.lamp ? (
            <span className={css.due}>
              <Lamp state={row.lamp} bare />
              {formatDay(lang, row.due, { year: row.due.slice(0, 4) !== who.today.slice(0, 4), weekday: true })}
            </span>
          ) : (
            <span className={css.none}>{w.noLimit}</span>
          ),
      },
      {
        id: 'limit',
        title: w.limit,
        text: (row) => row.limitTitle?.[lang] ?? '',
        sort: true,
        render: (row) => <span className={css.none}>{row.limitTitle?.[lang] ?? '—'}</span>,
      },
      {
        id: 'updated',
        title: w.updated,
        text: (row) => row.updated,
        sort: true,
        render: (row) => <time dateTime={row.updated}>{shortDay(dayOf(row.updated))}</time>,
      },
    ],
    [w, lang, single, definition.data, place.state, who.today, examined, facts],
  );

  const find = (event: FormEvent) => {
    event.preventDefault();
    const { q: _, ...rest } = place;
    void router.navigate({ href: queuePath(wanted.trim() ? { ...rest, q: wanted.trim() } : rest) });
  };

  if (error) return <Refusals error={error} />;
  const rows = data?.rows ?? [];
  const first = rows.find((row) => row.mine) ?? rows[0];
  return (
    <>
      <div className={css.head}>
        <h1>{say(title)}</h1>
        <p>{isPending ? '' : w.lead(data?.total ?? 0)}</p>
        {first && !place.scope && (
          <ButtonLink look="primary" size="small" href={matterPath(first.id, place)}>
            {w.first}
            <Icon name="arrow" size={16} />
          </ButtonLink>
        )}
      </div>
      {(data && data.total > rows.length) || place.q ? (
        <form className={css.find} onSubmit={find}>
          <label htmlFor="find-all">
            {place.q ? w.found(place.q) : w.more(rows.length, data?.total ?? 0)}
            <span className="visually-hidden">{w.find}</span>
          </label>
          <input id="find-all" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
          <Button size="small" type="submit">
            {w.search}
          </Button>
          {place.q && (
            <a href={queuePath({ ...place, q: '' })} onClick={() => setWanted('')}>
              {w.clear}
            </a>
          )}
          <a href={mattersCsvUrl(query)} download="matters.csv">
            {w.csvAll}
          </a>
        </form>
      ) : null}
      {/* The table takes its columns once, so it waits for those of the procedure. */}
      {isPending || (single && definition.isPending) ? null : rows.length === 0 && !place.q ? (
        <EmptyState title={w.none} hint={w.noneHint} />
      ) : (
        <>
          <SavedViews
            page={listId(place)}
            view={view}
            onChoose={(one) => setChosen((before) => ({ view: one, n: (before?.n ?? 0) + 1 }))}
          />
          <QueueTable
            key={chosen?.n ?? 0}
            {...(chosen ? { view: chosen.view } : {})}
            onView={setView}
            label={title}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            rowHref={(row) => matterPath(row.id, place)}
            sortedBy={{ column: place.scope === 'closed' ? 'updated' : 'due', down: place.scope === 'closed' }}
            csvName={say(title)}
            filters={[
              { id: 'red', label: w.red, test: (row) => row.lamp === 'red' },
              { id: 'amber', label: w.amber, test: (row) => row.lamp === 'amber' },
              ...(place.scope === 'open' || place.scope === 'overdue'
                ? [{ id: 'mine', label: w.mine, test: (row: ListRow) => row.mine }]
                : []),
            ]}
            batch={(rows) => <BatchAct chosen={rows} today={who.today} />}
          />
        </>
      )}
    </>
  );
}

const daysOf = (facts: readonly QueueFacts[] | undefined, row: ListRow): number =>
  facts?.find((one) => one.id === row.id)?.daysUsed ?? -1;

/** A value of a column in the words of the form field it was given in, such as 发明 for `invention`. */
function wordOf(
  definition: ReturnType<typeof useDefinition>['data'],
  path: string,
  value: unknown,
  lang: 'zh' | 'en',
): string {
  if (value === null || value === undefined) return '';
  const name = path.split('.').at(-1) ?? '';
  for (const form of Object.values(definition?.forms ?? {}))
    for (const section of form.sections) {
      const option = section.fields[name]?.options?.find((one) => one.value === value);
      if (option) return option.label[lang];
    }
  return Array.isArray(value) ? value.join('、') : String(value);
}
