import { useState } from 'react';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { administrationPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { type QuotaLine, type QuotaList, useQuotas } from './data.ts';
import { Bar } from './quota-head.tsx';
import { quotaWords } from './quota-words.ts';
import { PolicyRehearsal } from './rehearsal.tsx';
import css from './work-quota.module.css';

const words = catalogue(
  {
    title: '预审名额',
    lead: '每个备案主体今年的名额和已用件数；改动规则以前，先在去年的记录上预演。',
    notLeader: '名额总览由中心负责人查看',
    notLeaderHint: '备案主体在“我的空间”查看自己的名额。',
    entities: '备案主体',
    given: '名额合计',
    used: '已用合计',
    out: '已用完',
    near: '用了八成以上',
    asOf: (day: string) => `截至${day}`,
    period: '查看',
    now: '今天',
    lastYear: (year: number) => `${year}年末`,
    list: '各主体名额',
    search: '按名称、代码查找',
    csv: '导出 CSV',
    name: '单位',
    grade: '等级',
    accepted: '上年受理',
    passed: '上年合格',
    extra: '追加',
    quota: '名额',
    usedColumn: '已用',
    left: '剩余',
    bar: (used: number, quota: number) => `已用${used}件，共${quota}件`,
    suspended: '备案暂停',
    none: '没有相符的主体。',
    fault: '名额公式有误，目前不限制提交',
    toSettings: '到站点设置改正',
    off: '本中心目前不实行年度名额；下面是假如实行时的数。',
    sortBy: (title: string) => `按${title}排序`,
  },
  {
    title: 'Quotas',
    lead: 'The quota of every filed entity and what is used of it; rehearse a change on last year’s records before you make it.',
    notLeader: 'The list is for the head of the centre',
    notLeaderHint: 'Entities see their own quota in “My space”.',
    entities: 'Entities',
    given: 'Quotas in all',
    used: 'Used in all',
    out: 'Used up',
    near: '80 % or more used',
    asOf: (day: string) => `as of ${day}`,
    period: 'Show',
    now: 'Today',
    lastYear: (year: number) => `End of ${year}`,
    list: 'By entity',
    search: 'Find by name or code',
    csv: 'Export CSV',
    name: 'Entity',
    grade: 'Grade',
    accepted: 'Accepted last year',
    passed: 'Passed last year',
    extra: 'Granted',
    quota: 'Quota',
    usedColumn: 'Used',
    left: 'Left',
    bar: (used: number, quota: number) => `${used} of ${quota} used`,
    suspended: 'suspended',
    none: 'No entity fits.',
    fault: 'The formula has a fault; at present nothing is limited',
    toSettings: 'Mend it in the settings',
    off: 'The centre sets no quota at present; these are the numbers if it did.',
    sortBy: (title: string) => `Sort by ${title}`,
  },
);

export function WorkQuotaPage() {
  const w = useWords(words);
  return (
    <WorkFrame title={w.title} current="quota" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{w.lead}</p>
          {who.post?.post === 'centre-leader' ? (
            <Quotas today={who.today} />
          ) : (
            <EmptyState title={w.notLeader} hint={w.notLeaderHint} />
          )}
        </div>
      )}
    </WorkFrame>
  );
}

function Quotas({ today }: { today: string }) {
  const w = useWords(words);
  const lang = useLang();
  const lastYear = Number(today.slice(0, 4)) - 1;
  const [asOf, setAsOf] = useState<string>();
  const { data, error } = useQuotas(asOf);
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const total = (of: (line: QuotaLine) => number) => data.lines.reduce((sum, line) => sum + of(line), 0);
  const share = (line: QuotaLine) => (line.quota ? line.used / line.quota : 1);
  const limited = data.lines.filter((line) => line.quota !== null);
  return (
    <>
      {data.fault && (
        <RefusalPanel code="formula" what={data.fault.what} why={w.fault} next={data.fault.next}>
          <ButtonLink href={administrationPath('settings')}>{w.toSettings}</ButtonLink>
        </RefusalPanel>
      )}
      {!data.rules.applies && <p className={css.note}>{w.off}</p>}
      <dl className={css.figures}>
        {(
          [
            [w.entities, data.lines.length],
            [w.given, total((line) => line.quota ?? 0)],
            [w.used, total((line) => line.used)],
            [w.near, limited.filter((line) => share(line) >= 0.8).length],
            [w.out, limited.filter((line) => share(line) >= 1).length],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figure">{formatNumber(value)}</dd>
          </div>
        ))}
        <div className={css.period}>
          <dt>{w.asOf(formatDay(lang, data.asOf))}</dt>
          <dd>
            <select
              aria-label={w.period}
              value={asOf ?? ''}
              onChange={(event) => setAsOf(event.target.value || undefined)}
            >
              <option value="">{w.now}</option>
              <option value={`${lastYear}-12-31`}>{w.lastYear(lastYear)}</option>
            </select>
          </dd>
        </div>
      </dl>
      <Lines list={data} asOf={asOf} />
      <PolicyRehearsal key={data.asOf} list={data} />
    </>
  );
}

type Column = 'name' | 'grade' | 'accepted' | 'passed' | 'extra' | 'quota' | 'used' | 'left';
const COLUMNS: readonly Column[] = ['name', 'grade', 'accepted', 'passed', 'extra', 'quota', 'used', 'left'];
const SIZE = 25;

const leftOf = (line: QuotaLine): number => Math.max(0, (line.quota ?? 0) - line.used);
const cellOf = (line: QuotaLine, column: Column): string | number =>
  column === 'left' ? leftOf(line) : (line[column] ?? '');

/** Numbers compare as numbers, greatest first; words by the order of the screen's language. */
function sorted(lines: readonly QuotaLine[], column: Column, lang: string): QuotaLine[] {
  const words = new Intl.Collator(lang);
  return [...lines].sort((one, other) => {
    const [a, b] = [cellOf(one, column), cellOf(other, column)];
    if (typeof a === 'number' && typeof b === 'number') return column === 'left' ? a - b : b - a;
    return words.compare(String(a), String(b));
  });
}

function Lines({ list, asOf }: { list: QuotaList; asOf: string | undefined }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const lang = useLang();
  const [query, setQuery] = useState('');
  const [column, setColumn] = useState<Column>('used');
  const [at, setAt] = useState(1);
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  const found = sorted(
    list.lines.filter((line) => `${line.name} ${line.code}`.toLowerCase().includes(wanted)),
    column,
    lang,
  );
  const pages = Math.max(1, Math.ceil(found.length / SIZE));
  const here = Math.min(at, pages);
  const title = (one: Column) => (one === 'used' ? w.usedColumn : w[one]);
  return (
    <section className={page.section} aria-labelledby="list">
      <SectionHead id="list" title={w.list} />
      <div className={css.tools}>
        <input
          type="search"
          value={query}
          placeholder={w.search}
          aria-label={w.search}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(1);
          }}
        />
        <a href={`/api/quotas.csv${asOf ? `?asOf=${asOf}` : ''}`} download>
          <Icon name="download" size={18} />
          {w.csv}
        </a>
      </div>
      {found.length === 0 ? (
        <p className={css.note}>{w.none}</p>
      ) : (
        <div className={page.wide}>
          <table className={`${page.table} ${css.table}`}>
            <thead>
              <tr>
                {COLUMNS.map((one) => (
                  <th
                    key={one}
                    scope="col"
                    data-column={one}
                    {...(one === 'name' || one === 'grade' ? {} : { 'data-align': 'end' })}
                    aria-sort={
                      one !== column
                        ? undefined
                        : one === 'name' || one === 'grade' || one === 'left'
                          ? 'ascending'
                          : 'descending'
                    }
                  >
                    <button type="button" title={w.sortBy(title(one))} onClick={() => setColumn(one)}>
                      {title(one)}
                      {one === column && <span aria-hidden="true"> ▾</span>}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice((here - 1) * SIZE, here * SIZE).map((line) => (
                <tr key={line.code}>
                  <th scope="row">
                    {line.name}
                    <small>
                      {line.code}
                      {line.state === 'suspended' && <b> · {w.suspended}</b>}
                    </small>
                  </th>
                  <td data-column="grade">{names.grade(line.grade)}</td>
                  <td data-align="end" data-column="accepted">
                    {line.accepted}
                  </td>
                  <td data-align="end" data-column="passed">
                    {line.passed}
                  </td>
                  <td data-align="end" data-column="extra">
                    {line.extra || ''}
                  </td>
                  <td data-align="end">{line.quota ?? '—'}</td>
                  <td data-align="end">
                    {line.used}
                    {line.quota !== null && (
                      <Bar used={line.used} quota={line.quota} label={w.bar(line.used, line.quota)} />
                    )}
                  </td>
                  <td data-align="end" data-out={line.quota !== null && leftOf(line) === 0}>
                    {line.quota === null ? '—' : leftOf(line)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pagination page={here} pages={pages} total={found.length} onPage={setAt} />
    </section>
  );
}
