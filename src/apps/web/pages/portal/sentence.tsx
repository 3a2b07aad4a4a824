import { chinaCalendar, remainingWorkingDays } from '#kernel/calendar/index.ts';
import { daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { RunningLimit, Status } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { Lamp, type LampState } from '../../ui/lamp/lamp.tsx';
import css from './sentence.module.css';

const words = catalogue(
  {
    you: '您',
    by: (who: string) => `，由${who}办理`,
    due: (day: string) => `${day}前`,
    left: (n: number) => `还剩${n}个工作日`,
    today: '今天到期',
    over: (n: number) => `已超${n}个工作日`,
    leftDays: (n: number) => `还剩${n}天`,
    overDays: (n: number) => `已超${n}天`,
    why: '这个日期怎么来的？',
    paused: '期限已中止计算',
    provisional: '该年度放假安排尚未公布，日期为暂定，公布后自动更新。',
    closed: (day: string) => `${day}办结`,
    comma: '，',
    stop: '。',
  },
  {
    you: 'you',
    by: (who: string) => `; next: ${who}`,
    due: (day: string) => `by ${day}`,
    left: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'} left`,
    today: 'due today',
    over: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'} over`,
    leftDays: (n: number) => `${n} ${n === 1 ? 'day' : 'days'} left`,
    overDays: (n: number) => `${n} ${n === 1 ? 'day' : 'days'} over`,
    why: 'How was this date found?',
    paused: 'the clock stands still',
    provisional: 'The holidays of that year are not announced yet; the date is provisional and will be updated.',
    closed: (day: string) => `closed on ${day}`,
    comma: ', ',
    stop: '.',
  },
);

export type SaidLimit = Pick<RunningLimit, 'due' | 'steps' | 'lamp' | 'provisional'> &
  Partial<Pick<RunningLimit, 'paused' | 'span'>>;

/** How long is left, in words: in working days, or in calendar days where the limit is not counted in working days. */
export function useLeft(): (today: string, due: string, span?: RunningLimit['span']) => string {
  const w = useWords(words);
  return (today, due, span) => {
    if (due === today) return w.today;
    const working = span === undefined || span.unit === 'working-day';
    const left = working
      ? remainingWorkingDays(chinaCalendar, today as PlainDate, due as PlainDate)
      : daysBetween(today as PlainDate, due as PlainDate);
    if (due < today) return working ? w.over(Math.max(1, -left)) : w.overDays(-left);
    return working ? w.left(left) : w.leftDays(left);
  };
}

/** The one sentence of a matter — stage · who acts next · by when — with the derivation of its day. */
export function Sentence({
  status,
  limit,
  today,
  mine,
  closedDay,
}: {
  status: Pick<Status, 'state' | 'actors' | 'closed'>;
  limit: SaidLimit | null;
  today: string;
  mine?: boolean;
  closedDay?: string | null;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const left = useLeft();
  const who = mine ? w.you : status.actors.map((one) => say(one.title)).join(lang === 'zh' ? '、' : ' or ');
  const due = status.closed ? null : (limit?.due ?? null);
  return (
    <div className={css.status}>
      <p className={css.sentence}>
        {say(status.state)}
        {status.closed && closedDay && `${w.comma}${w.closed(formatDay(lang, closedDay))}`}
        {!status.closed && who && <span data-you={mine || undefined}>{w.by(who)}</span>}
        {!status.closed && limit?.paused && `${w.comma}${w.paused}`}
        {due && limit ? (
          <span className={css.due} data-lamp={limit.lamp ?? 'green'}>
            <Lamp state={(limit.lamp ?? 'green') as LampState}>
              {`${w.due(formatDay(lang, due, { weekday: true }))}${w.comma}${left(today, due, limit.span)}`}
            </Lamp>
          </span>
        ) : (
          w.stop
        )}
      </p>
      {due && limit && limit.steps.length > 0 && <Derivation limit={limit} />}
    </div>
  );
}

/** How a day was found, step by step: article, start, each skipped day with its notice. */
export function Derivation({ limit }: { limit: Pick<SaidLimit, 'steps' | 'provisional'> }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <details className={css.derivation}>
      <summary>
        {w.why}
        <Icon name="down" size={14} />
      </summary>
      <ol>
        {limit.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a derivation have no identity but their place
          <li key={at} data-kind={step.kind}>
            {say(step.text)}
          </li>
        ))}
      </ol>
      {limit.provisional && (
        <p className={css.provisional}>
          <Icon name="info" size={16} />
          {w.provisional}
        </p>
      )}
    </details>
  );
}
