import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './forecast-card.module.css';

export interface ForecastItem {
  target: 'answer' | 'grant';
  /** First and last day of the interval; without it too few past cases are like this one. */
  interval?: { from: string; to: string };
  /** Past cases like this one, and how many an interval needs. */
  past: number;
  least: number;
  /** How such forecasts came true. */
  record: { n: number; hits: number };
  /** What is promised for an answer, or aimed at for a grant, where there is no forecast. */
  promise?: { title: Say; due: string };
}

export interface ForecastCardProps {
  items: readonly ForecastItem[];
  asOf: string;
  /** Share that an interval aims at, 0 to 1. */
  coverage: number;
  /** Where the record of the forecasts is published. */
  href: string;
}

const words = catalogue(
  {
    title: '预计时间',
    answer: (span: string) => `预计 ${span} 答复`,
    grant: (span: string) => `预计 ${span} 授权`,
    to: '—',
    hits: (n: number, share: number) => `过去 ${n} 件中 ${share}% 落在预测区间`,
    untested: '还没有足够的办件检验预测',
    answerNone: '答复时间暂不预测',
    grantNone: '授权时间暂不预测',
    few: (past: number, least: number) => `相似的已办结件有${past}件，不足${least}件。`,
    late: '已等待的时间长于以往绝大多数办件。',
    promise: (title: string, day: string) => `以承诺为准：${title}，${day}前。`,
    goal: (title: string, day: string) => `可参考：${title}，${day}前。`,
    ifGranted: '以最终授权为前提；由国家知识产权局决定。',
    aim: (share: number) => `区间按${share}%的把握推算，不是承诺。`,
    how: '怎么算的、准不准',
  },
  {
    title: 'What to expect',
    answer: (span: string) => `Answer expected ${span}`,
    grant: (span: string) => `Grant expected ${span}`,
    to: ' – ',
    hits: (n: number, share: number) => `${share} % of ${n} past cases fell within the forecast`,
    untested: 'not enough cases yet to test the forecasts',
    answerNone: 'No forecast of the answer',
    grantNone: 'No forecast of the grant',
    few: (past: number, least: number) => `Only ${past} past cases are like this one; a forecast needs ${least}.`,
    late: 'It has waited longer than nearly all past cases.',
    promise: (title: string, day: string) => `The promise holds: ${title} by ${day}.`,
    goal: (title: string, day: string) => `For orientation: ${title}, by ${day}.`,
    ifGranted: 'If it is granted at all, which the national office decides.',
    aim: (share: number) => `The interval aims at ${share} % of cases; it is no promise.`,
    how: 'How it is reckoned, and how often it was right',
  },
);

/** When one may expect the next answer and the grant, with how often such forecasts came true. */
export function ForecastCard({ items, asOf, coverage, href }: ForecastCardProps) {
  const w = useWords(words);
  if (items.length === 0) return null;
  return (
    <div className={css.card}>
      <h2>
        <Icon name="clock" size={18} />
        {w.title}
      </h2>
      <ul>
        {items.map((item) => (
          <Item key={item.target} item={item} asOf={asOf} />
        ))}
      </ul>
      <p className={css.foot}>
        {items.some((item) => item.interval) && w.aim(Math.round(coverage * 100))} <a href={href}>{w.how}</a>
      </p>
    </div>
  );
}

function Item({ item, asOf }: { item: ForecastItem; asOf: string }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { interval, record, promise } = item;
  const day = (one: string) => formatDay(lang, one, { year: one.slice(0, 4) !== asOf.slice(0, 4) });
  if (!interval)
    return (
      <li className={css.none}>
        <p className={css.said}>{item.target === 'answer' ? w.answerNone : w.grantNone}</p>
        <p>
          {item.past === 0 && record.n > 0 ? w.late : w.few(item.past, item.least)}{' '}
          {promise && (item.target === 'answer' ? w.promise : w.goal)(say(promise.title), day(promise.due))}
        </p>
      </li>
    );
  const span = interval.from === interval.to ? day(interval.from) : `${day(interval.from)}${w.to}${day(interval.to)}`;
  return (
    <li>
      <p className={css.said}>{w[item.target](span)}</p>
      <p className={css.record}>
        {record.n > 0 ? w.hits(record.n, Math.round((100 * record.hits) / record.n)) : w.untested}
        {item.target === 'grant' && <> · {w.ifGranted}</>}
      </p>
    </li>
  );
}
