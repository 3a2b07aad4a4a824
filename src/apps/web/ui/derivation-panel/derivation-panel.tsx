import { cx } from '../../app/cx.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './derivation-panel.module.css';

/** One day on the way from the start of a limit to its end. */
export interface DerivationDay {
  day: string;
  kind: 'start' | 'counted' | 'skipped' | 'paused' | 'due';
  /** The running number of a counted day. */
  n?: number;
  /** Why a day was skipped or paused, or what started the count. */
  why?: Say;
}

export interface Derivation {
  /** What is being counted: `补正答复期限 5 个工作日`. */
  limit: Say;
  basis: { label: Say; href?: string; customary?: boolean };
  days: DerivationDay[];
  /** The day lies in a year whose holidays are not announced yet. */
  provisional?: boolean;
}

const words = catalogue(
  {
    basis: '依据',
    customary: '惯例，非法定',
    counted: (n: number) => `第${n}天`,
    start: '起算',
    skipped: '不计',
    paused: '停钟',
    due: '到期',
    dueOn: (n: number) => `第${n}天到期`,
    notCounted: '没有计入的日子',
    provisional: '该年度放假安排尚未公布，日期为暂定，公布后自动更新。',
    days: '逐日推算',
  },
  {
    basis: 'Basis',
    customary: 'customary, not law',
    counted: (n: number) => `day ${n}`,
    start: 'start',
    skipped: 'not counted',
    paused: 'clock stopped',
    due: 'due',
    dueOn: (n: number) => `day ${n}, due`,
    notCounted: 'Days not counted',
    provisional: 'The holidays of that year are not announced yet; the date is provisional and will be updated.',
    days: 'Day by day',
  },
);

/** Shows how a date was found: the article, the start, each day that counted, each that did not and why. */
export function DerivationPanel({ limit, basis, days, provisional }: Derivation) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const left = days.filter((day) => day.kind === 'skipped' || day.kind === 'paused');
  const label = (day: DerivationDay) =>
    day.kind === 'counted' && day.n !== undefined ? w.counted(day.n) : day.kind === 'counted' ? '' : w[day.kind];
  return (
    <div className={css.panel}>
      <p className={css.limit}>
        <strong>{say(limit)}</strong>
        <span>
          {w.basis}
          {lang === 'zh' ? '：' : ': '}
          {basis.href ? <a href={basis.href}>{say(basis.label)}</a> : say(basis.label)}
          {basis.customary && <em> {lang === 'zh' ? `（${w.customary}）` : `(${w.customary})`}</em>}
        </span>
      </p>
      <ol className={css.days} aria-label={w.days}>
        {days.map((day) => (
          <li key={day.day} className={cx(css.day, css[day.kind])}>
            <span className={css.date}>
              {formatDay(lang, day.day, { year: false })}
              <span className={css.weekday}>{weekdayOf(lang, day.day)}</span>
            </span>
            <span className={css.said}>{day.kind === 'due' && day.n !== undefined ? w.dueOn(day.n) : label(day)}</span>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <>
          <h4 className={css.heading}>{w.notCounted}</h4>
          <ul className={css.reasons}>
            {left.map((day) => (
              <li key={day.day}>
                <span>{formatDay(lang, day.day, { year: false, weekday: true })}</span>
                <span>{day.why === undefined ? w[day.kind as 'skipped'] : say(day.why)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {provisional && (
        <p className={css.provisional}>
          <Icon name="info" size={16} />
          {w.provisional}
        </p>
      )}
    </div>
  );
}

const weekdayOf = (lang: 'zh' | 'en', day: string) => {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return lang === 'zh' ? `周${'日一二三四五六'[at]}` : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][at];
};
