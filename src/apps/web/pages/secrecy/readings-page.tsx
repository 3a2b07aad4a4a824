import { useState } from 'react';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { workWords } from '../work/frame/work-words.ts';
import { type HouseLog, houseCsv, type LogFilter, type Unusual, useHouseReadings } from './api.ts';
import { ReadingTable } from './reading-table.tsx';
import css from './secrecy.module.css';
import { READING_KINDS, readingTitles, unusualTitles } from './titles.ts';

const words = catalogue(
  {
    title: '阅览记录',
    lead: '谁在什么时候看过哪件未公开的申请文件。标出的异常是要问一句的地方，不是结论；阈值在“站点设置 · 保密”中。',
    from: '自',
    to: '至',
    person: '人员',
    all: '全部',
    number: '案卷号',
    how: '方式',
    unusual: '只看异常',
    total: (n: string, from: string, to: string) => `${from}至${to}，共${n}条`,
    none: '没有符合条件的阅览',
    noneHint: '换一个时间段或筛选条件。',
    csv: '导出 CSV',
    cut: '时间段内记录太多，只计算了最近的 10 万条；请缩短时间段。',
    option: (name: string, readings: number, unusual: number) =>
      `${name}（${readings}${unusual > 0 ? `，异常${unusual}` : ''}）`,
  },
  {
    title: 'Readings',
    lead: 'Who read which unpublished application, and when. What is marked is a question to ask, not a verdict; the thresholds are site settings.',
    from: 'From',
    to: 'To',
    person: 'Person',
    all: 'All',
    number: 'Matter',
    how: 'How',
    unusual: 'Unusual only',
    total: (n: string, from: string, to: string) => `${n} from ${from} to ${to}`,
    none: 'No readings fit',
    noneHint: 'Choose another time or filter.',
    csv: 'Export CSV',
    cut: 'Too many readings: only the latest 100,000 were judged; shorten the time.',
    option: (name: string, readings: number, unusual: number) =>
      `${name} (${readings}${unusual > 0 ? `, ${unusual} unusual` : ''})`,
  },
);

/** The reading log of the body, for its leader and for auditors. */
export function ReadingsPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const [filter, setFilter] = useState<LogFilter>(() => {
    const matter = new URLSearchParams(window.location.search).get('matter');
    return matter ? { matter } : {};
  });
  const log = useHouseReadings(filter);
  const change = (part: LogFilter) => setFilter((before) => clean({ ...before, page: 1, ...part }));
  return (
    <WorkFrame title={w.title} current="readings" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{w.lead}</p>
          {log.error && <Refusals error={log.error} />}
          {!log.data && !log.error && <p role="status">{names.loading}</p>}
          {log.data && (
            <>
              <Marks log={log.data} />
              <Filter log={log.data} filter={filter} onChange={change} />
              <Rows log={log.data} linked={who.post?.post === 'centre-leader'} onPage={(n) => change({ page: n })} />
            </>
          )}
        </div>
      )}
    </WorkFrame>
  );
}

const clean = (filter: LogFilter): LogFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

function Marks({ log }: { log: HouseLog }) {
  const say = useSay();
  return (
    <dl className={css.marks}>
      {(Object.entries(log.marked) as [Unusual, number][]).map(([mark, n]) => (
        <div key={mark}>
          <dt>{say(unusualTitles[mark])}</dt>
          <dd data-some={n > 0 || undefined}>{formatNumber(n)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Filter({ log, filter, onChange }: { log: HouseLog; filter: LogFilter; onChange: (part: LogFilter) => void }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <form className={css.filter} onSubmit={(event) => event.preventDefault()} data-print-hide>
      <label>
        {w.from}
        <input
          type="date"
          value={filter.from ?? log.from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
      </label>
      <label>
        {w.to}
        <input type="date" value={filter.to ?? log.to} onChange={(event) => onChange({ to: event.target.value })} />
      </label>
      <label>
        {w.person}
        <select value={filter.account ?? ''} onChange={(event) => onChange({ account: event.target.value })}>
          <option value="">{w.all}</option>
          {log.people.map((one) => (
            <option key={one.account} value={one.account}>
              {w.option(one.name, one.readings, one.unusual)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.how}
        <select value={filter.what ?? ''} onChange={(event) => onChange({ what: event.target.value })}>
          <option value="">{w.all}</option>
          {READING_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(readingTitles[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.number}
        <input
          value={filter.matter ?? ''}
          placeholder="YS2026-0001"
          size={13}
          onChange={(event) => onChange({ matter: event.target.value.trim() })}
        />
      </label>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={filter.unusual ?? false}
          onChange={(event) => onChange({ unusual: event.target.checked ? true : undefined } as LogFilter)}
        />
        {w.unusual}
      </label>
      <ButtonLink href={houseCsv({ from: log.from, to: log.to, ...filter })} download>
        <Icon name="download" size={18} />
        {w.csv}
      </ButtonLink>
    </form>
  );
}

function Rows({ log, linked, onPage }: { log: HouseLog; linked: boolean; onPage: (page: number) => void }) {
  const w = useWords(words);
  const lang = useLang();
  if (log.rows.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
  return (
    <>
      <p className={css.hint} role="status">
        {w.total(formatNumber(log.total), formatDay(lang, log.from), formatDay(lang, log.to))}
        {log.truncated && ` ${w.cut}`}
      </p>
      <ReadingTable rows={log.rows} matters {...(linked ? { hrefOf: (number: string) => matterPath(number) } : {})} />
      <Pagination
        page={log.page}
        pages={Math.max(1, Math.ceil(log.total / log.size))}
        total={log.total}
        onPage={onPage}
      />
    </>
  );
}
