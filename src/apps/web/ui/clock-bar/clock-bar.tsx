import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import css from './clock-bar.module.css';

export type ClockHolder = 'centre' | 'applicant' | 'national';

export interface ClockSegment {
  holder: ClockHolder;
  /** Whole days held, in the unit of the limit. */
  days: number;
  from?: string;
  to?: string;
}

export interface ClockBarProps {
  segments: ClockSegment[];
  /** Days left of the promised time; negative when over. */
  remaining?: { days: number; note?: Say };
  unit: 'working-day' | 'day';
  names?: Partial<Record<ClockHolder, Say>>;
}

const words = catalogue(
  {
    centre: '中心',
    applicant: '申请人',
    national: '国家局',
    label: '这件事在谁手里多久',
    days: (n: number) => `${n}日`,
    left: (n: number, working: boolean) => `余${n}个${working ? '工作日' : '自然日'}`,
    over: (n: number, working: boolean) => `已超${n}个${working ? '工作日' : '自然日'}`,
    held: (who: string, n: number) => `${who}共${n}日`,
    span: (from: string, to: string) => `${from}至${to}`,
  },
  {
    centre: 'Centre',
    applicant: 'Applicant',
    national: 'National office',
    label: 'Who held the case how long',
    days: (n: number) => `${n} d`,
    left: (n: number, working: boolean) => `${n} ${working ? 'working ' : ''}${n === 1 ? 'day' : 'days'} left`,
    over: (n: number, working: boolean) => `${n} ${working ? 'working ' : ''}${n === 1 ? 'day' : 'days'} over`,
    held: (who: string, n: number) => `${who}: ${n} d`,
    span: (from: string, to: string) => `${from} to ${to}`,
  },
);

const holders: ClockHolder[] = ['centre', 'applicant', 'national'];

/** A bar of the whole life of a case: each stretch belongs to whoever held it; what is left is hatched. */
export function ClockBar({ segments, remaining, unit, names }: ClockBarProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const nameOf = (holder: ClockHolder) => {
    const own = names?.[holder];
    return own === undefined ? w[holder] : say(own);
  };
  const totals = holders
    .map((holder) => ({ holder, days: segments.reduce((sum, s) => (s.holder === holder ? sum + s.days : sum), 0) }))
    .filter(({ days }) => days > 0);
  const working = unit === 'working-day';
  const rest = remaining && (remaining.days >= 0 ? w.left(remaining.days, working) : w.over(-remaining.days, working));
  return (
    <figure className={css.clock}>
      <ol className={css.bar} aria-label={w.label}>
        {segments.map((segment, at) => {
          const span =
            segment.from && segment.to
              ? w.span(formatDay(lang, segment.from, { year: false }), formatDay(lang, segment.to, { year: false }))
              : undefined;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name of its own; the order is its identity
              key={at}
              className={css.segment}
              data-holder={segment.holder}
              style={{ flexGrow: Math.max(segment.days, 0.5) }}
              title={span}
            >
              <span className={css.who}>{nameOf(segment.holder)}</span> <span>{w.days(segment.days)}</span>
              {span && <span className="visually-hidden"> {span}</span>}
            </li>
          );
        })}
        {remaining && (
          <li
            className={css.segment}
            data-holder={remaining.days >= 0 ? 'rest' : 'over'}
            style={{ flexGrow: Math.max(Math.abs(remaining.days), 1) }}
          >
            <span>{rest}</span>
          </li>
        )}
      </ol>
      <figcaption className={css.totals}>
        {totals.map(({ holder, days }) => (
          <span key={holder} data-holder={holder}>
            {w.held(nameOf(holder), days)}
          </span>
        ))}
        {remaining?.note !== undefined && <span className={css.note}>{say(remaining.note)}</span>}
      </figcaption>
    </figure>
  );
}
