import type { Life } from '#corpus/events/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import type { RecordView } from '../search/data.ts';
import { stateTitles } from '../search/search-words.ts';
import css from './life.module.css';
import { patentWords } from './patent-words.ts';

type Event = RecordView['timeline'][number];

/** Rows of the drawing, with the categories of ST.27 that stand in each. */
const LANES = [
  ['procedure', 'ABCDEFQ'],
  ['upkeep', 'GHKMNU'],
  ['parties', 'RS'],
  ['other', ''],
] as const;

const laneOf = (code: string): number => {
  const at = LANES.findIndex(([, letters]) => letters.includes(code.charAt(0)));
  return at < 0 ? LANES.length - 1 : at;
};

/** Of the drawing, in its own units. */
const WIDTH = 760;
const [LEFT, RIGHT] = [84, 16];
const [BAR, ROW, TOP] = [34, 26, 78];

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The life of a right as a drawing: its states as a bar, its events below, today as a line; then what comes next, in words. */
export function LifeChart({ life, events }: { life: Life; events: readonly Event[] }) {
  const w = useWords(patentWords);
  const say = useSay();
  const lang = useLang();
  const [from, to] = [dayNumber(life.from), Math.max(dayNumber(life.to), dayNumber(life.from) + 365)];
  const x = (day: string) => LEFT + ((dayNumber(day) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const shown = events.filter((one) => one.date >= life.from && one.date <= life.to);
  const lanes = LANES.map(([name], lane) => ({
    name,
    events: shown.filter((one) => laneOf(one.code) === lane),
  })).filter((lane) => lane.events.length > 0);
  const height = TOP + lanes.length * ROW + 30;
  const years = yearsBetween(life.from, life.to);
  const state = (name: string) => say(stateTitles[name as keyof typeof stateTitles] ?? name);
  const today = x(life.today);
  const ended = life.termEnd && life.termEnd <= life.today;
  return (
    <figure className={css.life}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={w.lifeDrawn} className={css.drawing}>
        {years.map((year) => (
          <g key={year} className={css.year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={BAR - 10} y2={height - 24} />
            <text x={x(`${year}-01-01`)} y={height - 8} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {life.stretches.map((one) => {
          const width = Math.max(2, x(one.to) - x(one.from));
          return (
            <g
              key={`${one.from} ${one.state}`}
              data-state={one.state}
              data-ahead={one.ahead || undefined}
              className={css.bar}
            >
              <rect x={x(one.from)} y={BAR} width={width} height={24} />
              {width > 56 && !one.ahead && (
                <text x={x(one.from) + 8} y={BAR + 17}>
                  {state(one.state)}
                </text>
              )}
            </g>
          );
        })}
        {lanes.map((lane, row) => (
          <g key={lane.name} className={css.lane}>
            <text x={0} y={TOP + row * ROW + 17}>
              {w[lane.name]}
            </text>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={TOP + row * ROW + 13} y2={TOP + row * ROW + 13} />
            {lane.events.map((one) => (
              <circle key={`${one.date} ${one.code} ${one.title}`} cx={x(one.date)} cy={TOP + row * ROW + 13} r={5}>
                <title>{`${formatDay(lang, one.date)} ${one.title}`}</title>
              </circle>
            ))}
          </g>
        ))}
        {life.nextFee && (
          <g className={css.fee}>
            <path d={`M${x(life.nextFee.due)} ${BAR - 2} l5 -9 h-10 z`} />
            <title>{w.nextFee(life.nextFee.year, formatDay(lang, life.nextFee.due))}</title>
          </g>
        )}
        <g className={css.today}>
          <line x1={today} x2={today} y1={18} y2={height - 24} />
          <text x={Math.min(WIDTH - RIGHT - 14, Math.max(LEFT + 14, today))} y={12} textAnchor="middle">
            {w.today}
          </text>
        </g>
      </svg>
      <figcaption className={css.ahead}>
        {life.termEnd && (
          <span>
            {ended ? w.termEnded(formatDay(lang, life.termEnd)) : w.termEnds(formatDay(lang, life.termEnd))}
            <small>{w.termBy}</small>
          </span>
        )}
        {life.nextFee && (
          <span>
            {w.nextFee(life.nextFee.year, formatDay(lang, life.nextFee.due))}
            <small>{w.feeBy(formatDay(lang, life.nextFee.graceEnd))}</small>
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** Some of the years that begin between two days, evenly apart, so that their numbers don't meet. */
function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = [1, 2, 5, 10].find((one) => (last - first) / one < 11) ?? 20;
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - begin) / step) + 1) }, (_, i) => begin + i * step);
}

/** Every event with its day, in the order of the days; what lies ahead is not among them. */
export function Events({ events }: { events: readonly Event[] }) {
  const lang = useLang();
  return (
    <ol className={css.events}>
      {events.map((one) => (
        <li key={`${one.date} ${one.code} ${one.title}`} data-lane={LANES[laneOf(one.code)]?.[0]}>
          <time dateTime={one.date}>{formatDay(lang, one.date)}</time>
          <div>
            <b lang="zh-CN">{one.title}</b>
            {one.detail && <p lang="zh-CN">{one.detail}</p>}
            <small>
              ST.27 {one.code}
              {one.event && ` · ${one.event[lang]}`}
            </small>
          </div>
        </li>
      ))}
    </ol>
  );
}
