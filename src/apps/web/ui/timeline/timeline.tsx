import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './timeline.module.css';

export interface TimelineEvent {
  id: string;
  /** When it was recorded, ISO 8601 UTC. */
  at: string;
  actor: Say;
  action: Say;
  note?: Say;
  documents?: { title: Say; href: string }[];
  /** What the action did to the clock. */
  clock?: 'started' | 'stopped' | 'paused' | 'resumed';
  /** Chain hash of the entry; shown shortened. */
  hash?: string;
  weight?: 'normal' | 'milestone';
}

const words = catalogue(
  { started: '开始计时', stopped: '停止计时', paused: '停钟', resumed: '恢复计时', hash: '存证摘要', log: '办件经过' },
  {
    started: 'clock started',
    stopped: 'clock ended',
    paused: 'clock paused',
    resumed: 'clock resumed',
    hash: 'log hash',
    log: 'What happened',
  },
);

/** The log of a matter, grouped by day, newest or oldest first as given. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const days: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return (
    <ol className={css.timeline} aria-label={w.log}>
      {days.map(({ day, events: entries }) => (
        <li key={day} className={css.day}>
          <h4 className={css.date}>{formatDay(lang, day, { weekday: true })}</h4>
          <ol>
            {entries.map((event) => (
              <li key={event.id} className={css.event} data-weight={event.weight ?? 'normal'}>
                <time className={css.time} dateTime={event.at}>
                  {formatTime(event.at)}
                </time>
                <div className={css.body}>
                  <p>
                    <strong>{say(event.action)}</strong>
                    <span className={css.actor}>{say(event.actor)}</span>
                    {event.clock && (
                      <span className={css.clock}>
                        <Icon name="clock" size={14} />
                        {w[event.clock]}
                      </span>
                    )}
                  </p>
                  {event.note !== undefined && <p className={css.note}>{say(event.note)}</p>}
                  {event.documents && (
                    <p className={css.documents}>
                      {event.documents.map((document) => (
                        <a key={document.href} href={document.href}>
                          <Icon name="file" size={16} />
                          {say(document.title)}
                        </a>
                      ))}
                    </p>
                  )}
                  {event.hash && (
                    <p className={css.hash}>
                      {w.hash} {event.hash.slice(0, 4)}…{event.hash.slice(-4)}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
