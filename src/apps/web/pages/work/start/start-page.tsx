import { useMatters, useQueues } from '../../../api/index.ts';
import { formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { pathTo } from '../../../site/prefix.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { Lamp } from '../../../ui/lamp/lamp.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import { useLoads } from '../data.ts';
import page from '../frame/page.module.css';
import { administrationPath, matterPath, queuePath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import css from './start-page.module.css';

const words = catalogue(
  {
    hello: (name: string) => `${name}，今天`,
    waiting: (n: number) => `有${n}件等您办理`,
    none: '没有等您办理的办件',
    noneHint: '有新的办件到来时，左侧和消息里会显示。',
    over: (n: number) => `${n}件超期`,
    soon: (n: number) => `${n}件临期`,
    calm: '都在期限之内',
    first: '办最急的一件',
    next: '最近到期',
    all: '全部在办',
    queues: '各队列',
    queue: '队列',
    count: '待办',
    amber: '临期',
    overdue: '超期',
    steward: '系统管理',
    stewardHint: '放假通知、站点设置和存证核验在左侧。',
    notices: '录入放假通知',
    settings: '调整站点设置',
    audit: '核验存证',
    loads: '人员负荷',
    person: '承办人',
    open: '在办',
    withThem: '待其办理',
  },
  {
    hello: (name: string) => `${name}, today`,
    waiting: (n: number) => `${n} ${n === 1 ? 'matter waits' : 'matters wait'} for you`,
    none: 'Nothing waits for you',
    noneHint: 'New matters show at the left and in your messages.',
    over: (n: number) => `${n} overdue`,
    soon: (n: number) => `${n} due soon`,
    calm: 'all within their limits',
    first: 'Begin with the most urgent',
    next: 'Nearest deadlines',
    all: 'All open',
    queues: 'Queues',
    queue: 'Queue',
    count: 'Waiting',
    amber: 'Due soon',
    overdue: 'Overdue',
    steward: 'Administration',
    stewardHint: 'Holiday notices, site settings and the audit are at the left.',
    notices: 'Enter a holiday notice',
    settings: 'Change site settings',
    audit: 'Verify the log',
    loads: 'Who has how much',
    person: 'Person',
    open: 'Open',
    withThem: 'Waiting',
  },
);

/** The day's work at a glance, with one way to begin. */
export function StartPage() {
  const names = useWords(workWords);
  return (
    <WorkFrame title={names.start} current="start" crumbs={[{ label: names.start }]}>
      {(who) => (
        <div className={page.page}>
          {who.post?.post === 'administrator' || who.post?.post === 'auditor' ? (
            <Steward who={who} />
          ) : (
            <Day who={who} />
          )}
        </div>
      )}
    </WorkFrame>
  );
}

function Day({ who }: { who: Who }) {
  const w = useWords(words);
  const names = useWords(workWords);
  const say = useSay();
  const lang = useLang();
  const queues = useQueues();
  const near = useMatters({ mine: true, sort: 'due', size: 8 });
  if (queues.error) return <Refusals error={queues.error} />;
  if (!queues.data || !near.data) return null;
  const sum = (key: 'waiting' | 'amber' | 'overdue') => queues.data.reduce((all, queue) => all + queue[key], 0);
  const [waiting, amber, overdue] = [sum('waiting'), sum('amber'), sum('overdue')];
  const first = near.data.rows[0];
  if (waiting === 0 || !first)
    return (
      <>
        <h1>{w.hello(who.name)}</h1>
        <EmptyState title={w.none} hint={w.noneHint}>
          {who.post?.post === 'data-steward' ? (
            <ButtonLink look="primary" href={pathTo('/data')}>
              {names.data}
            </ButtonLink>
          ) : (
            <ButtonLink href={queuePath({ scope: 'open' })}>{w.all}</ButtonLink>
          )}
        </EmptyState>
        <Loads who={who} />
      </>
    );
  return (
    <>
      <div className={css.hero}>
        <div>
          <p className={css.hello}>
            {w.hello(who.name)} · {formatDay(lang, who.today, { weekday: true })}
          </p>
          <h1>{w.waiting(waiting)}</h1>
          <p className={css.lamps}>
            {overdue > 0 && <Lamp state="red">{w.over(overdue)}</Lamp>}
            {amber > 0 && <Lamp state="amber">{w.soon(amber)}</Lamp>}
            {overdue === 0 && amber === 0 && <Lamp state="green">{w.calm}</Lamp>}
          </p>
        </div>
        <ButtonLink
          look="primary"
          size="large"
          href={matterPath(first.id, { procedure: first.procedure, state: first.state })}
        >
          {w.first}
          <Icon name="arrow" />
        </ButtonLink>
      </div>
      <div className={css.columns}>
        <section>
          <SectionHead title={w.next} more={{ label: w.all, href: queuePath({ scope: 'open' }) }} />
          <ul className={css.near}>
            {near.data.rows.map((row) => (
              <li key={row.id}>
                <Lamp state={row.lamp ?? 'green'} bare />
                <span className={css.day}>{row.due ? formatDay(lang, row.due, { year: false }) : '—'}</span>
                <a href={matterPath(row.id, { procedure: row.procedure, state: row.state })}>
                  <span lang="zh-CN">{row.title}</span>
                  <small>
                    {row.number} · {say(row.stateTitle)}
                  </small>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <SectionHead title={w.queues} />
          <table className={css.queues}>
            <thead>
              <tr>
                <th scope="col">{w.queue}</th>
                <th scope="col">{w.count}</th>
                <th scope="col">{w.amber}</th>
                <th scope="col">{w.overdue}</th>
              </tr>
            </thead>
            <tbody>
              {queues.data.map((queue) => (
                <tr key={`${queue.procedure}-${queue.state}`}>
                  <th scope="row">
                    <a href={queuePath({ procedure: queue.procedure, state: queue.state })}>{say(queue.stateTitle)}</a>
                    <small>{say(queue.title)}</small>
                  </th>
                  <td className="figure">{queue.waiting}</td>
                  <td data-state={queue.amber > 0 ? 'soon' : undefined}>{queue.amber || '–'}</td>
                  <td data-state={queue.overdue > 0 ? 'over' : undefined}>{queue.overdue || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Loads who={who} />
        </section>
      </div>
    </>
  );
}

/** For those who see the others' work without having cases of their own: how it is spread. */
function Loads({ who }: { who: Who }) {
  const w = useWords(words);
  const { data = [] } = useLoads();
  if (data.length === 0 || data.some((one) => one.account === who.account)) return null;
  return (
    <div className={css.loads}>
      <SectionHead title={w.loads} />
      <table className={css.queues}>
        <thead>
          <tr>
            <th scope="col">{w.person}</th>
            <th scope="col">{w.open}</th>
            <th scope="col">{w.withThem}</th>
            <th scope="col">{w.overdue}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((one) => (
            <tr key={one.account}>
              <th scope="row">{one.name}</th>
              <td className="figure">{one.open}</td>
              <td>{one.waiting}</td>
              <td data-state={one.overdue > 0 ? 'over' : undefined}>{one.overdue || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Steward({ who }: { who: Who }) {
  const w = useWords(words);
  return (
    <>
      <h1>{w.steward}</h1>
      <p className={page.lead}>{w.stewardHint}</p>
      <p className={css.ways}>
        {who.post?.post === 'administrator' && (
          <>
            <ButtonLink href={administrationPath('calendar')}>{w.notices}</ButtonLink>
            <ButtonLink href={administrationPath('settings')}>{w.settings}</ButtonLink>
          </>
        )}
        <ButtonLink look="primary" href={administrationPath('audit')}>
          {w.audit}
        </ButtonLink>
      </p>
    </>
  );
}
