import { daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { matterPath } from '../work/frame/paths.ts';
import css from './cockpit.module.css';
import { cockpitWords, nameOf } from './cockpit-words.ts';
import { type Cockpit, type Narrowed, rowsPath } from './data.ts';
import { AsTable, BarRow, Columns, Legend, Panel } from './panel.tsx';

interface Of {
  cockpit: Cockpit;
  narrowed: Narrowed;
}

/** The way of a case from left to right, with what stands at each step. */
export function Flow({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const say = useSay();
  const lang = useLang();
  return (
    <Panel title={w.flow} definition={w.flowDef} of={w.asOf(formatDay(lang, cockpit.asOf))} wide>
      <div className={css.flow}>
        {cockpit.stages.map((stage) => (
          <a
            key={stage.key}
            className={css.step}
            data-side={stage.side}
            data-none={stage.n === 0 || undefined}
            href={rowsPath(narrowed, 'stage', stage.key)}
          >
            <b>{stage.n}</b>
            <span>{say(stage.title)}</span>
            <span className={css.lamps}>
              {stage.red > 0 && <em data-tone="must">▲ {stage.red}</em>}
              {stage.amber > 0 && <em data-tone="soon">● {stage.amber}</em>}
            </span>
          </a>
        ))}
      </div>
      <Legend
        of={[
          ['centre', w.centre],
          ['applicant', w.applicant],
          ['national', w.national],
        ]}
      />
    </Panel>
  );
}

/** Who has how much on the desk. */
export function Load({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const lang = useLang();
  if (cockpit.load.length === 0) return null;
  const known = cockpit.load.every((one) => one.capacity !== null);
  const most = Math.max(...cockpit.load.map((one) => (known ? Math.max(one.points, one.capacity ?? 0) : one.n)));
  return (
    <Panel
      title={w.load}
      definition={w.loadDef(formatDay(lang, cockpit.loadUntil))}
      of={w.asOf(formatDay(lang, cockpit.asOf))}
    >
      {cockpit.load.map((one) => {
        const over = one.capacity !== null && one.points > one.capacity;
        return (
          <BarRow
            key={one.key}
            label={one.name}
            note={over ? w.over : undefined}
            href={rowsPath(narrowed, 'load', one.key)}
            most={most}
            parts={
              known
                ? [{ tone: over ? 'must' : 'plain', value: one.points }]
                : [
                    { tone: 'must', value: one.red },
                    { tone: 'plain', value: Math.max(0, one.waiting - one.red) },
                    { tone: 'pale', value: one.n - Math.max(one.waiting, one.red) },
                  ]
            }
            mark={known ? (one.capacity ?? undefined) : undefined}
            value={
              <>
                {w.waiting(one.waiting)}
                <small>
                  {one.capacity === null ? w.elsewhere(one.n - one.waiting) : w.points(one.points, one.capacity)}
                </small>
              </>
            }
          />
        );
      })}
    </Panel>
  );
}

export function Ageing({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const lang = useLang();
  return (
    <Panel title={w.ageing} definition={w.ageingDef} of={w.asOf(formatDay(lang, cockpit.asOf))}>
      <Columns
        label={w.ageing}
        columns={cockpit.ageing.map((one) => ({
          key: one.key,
          label: w.days(one.key),
          said: `${w.days(one.key)} ${w.cases(one.n)}`,
          href: rowsPath(narrowed, 'ageing', one.key),
          stacked: true,
          bars: [
            { tone: 'plain', value: one.n - one.amber - one.red },
            { tone: 'soon', value: one.amber },
            { tone: 'must', value: one.red },
          ],
        }))}
      />
      <Legend
        of={[
          ['plain', w.inTime],
          ['soon', w.soon],
          ['must', w.lateWord],
        ]}
      />
    </Panel>
  );
}

export function Overdue({ cockpit, narrowed, mayOpen }: Of & { mayOpen: boolean }) {
  const w = useWords(cockpitWords);
  const say = useSay();
  const lang = useLang();
  const { n, rows } = cockpit.overdue;
  return (
    <Panel
      title={w.overdue}
      definition={w.overdueDef}
      of={w.asOf(formatDay(lang, cockpit.asOf))}
      more={
        n > 0 && (
          <a className={css.more} href={rowsPath(narrowed, 'overdue')}>
            {w.overdueAll(n)}
          </a>
        )
      }
    >
      {n === 0 ? (
        <p className={css.quiet}>{w.overdueNone}</p>
      ) : (
        <ul className={css.list}>
          {rows.slice(0, 7).map((row) => (
            <li key={row.id}>
              {mayOpen ? <a href={matterPath(row.id)}>{row.number}</a> : <span>{row.number}</span>}
              <span>
                {row.limitTitle && say(row.limitTitle)} · {nameOf(w, 'kind', row.kind)}
                {row.examiner && ` · ${row.examiner}`}
              </span>
              <span data-late>{row.due && w.late(daysBetween(row.due as PlainDate, cockpit.asOf as PlainDate))}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function Upcoming({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const say = useSay();
  const lang = useLang();
  return (
    <Panel title={w.upcoming} definition={w.upcomingDef} of={w.asOf(formatDay(lang, cockpit.asOf))}>
      <Columns
        label={w.upcoming}
        columns={cockpit.upcoming.map(({ day, ends }) => ({
          key: day,
          label: `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
          said: `${formatDay(lang, day)} ${ends.map((end) => `${say(end.title)} ${end.n}`).join('，') || '0'}`,
          href: rowsPath(narrowed, 'limit', day),
          stacked: true,
          bars: [
            {
              tone: day === cockpit.asOf ? 'soon' : 'plain',
              value: ends.reduce((sum, end) => sum + end.n, 0),
            },
          ],
        }))}
      />
      <AsTable
        head={[w.day, w.limit, w.casesWord]}
        rows={cockpit.upcoming.flatMap(({ day, ends }) =>
          ends.map((end) => ({
            key: `${day} ${end.key}`,
            name: formatDay(lang, day, { weekday: true }),
            cells: [
              { value: say(end.title) },
              { value: String(end.n), href: rowsPath(narrowed, 'limit', `${day}:${end.key}`) },
            ],
          })),
        )}
      />
    </Panel>
  );
}

export function Forecast({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const lang = useLang();
  const perDay = cockpit.forecast[0]?.expected ?? 0;
  return (
    <Panel title={w.forecast} definition={w.forecastDef} of={w.perDay(perDay.toFixed(1))}>
      <Columns
        label={w.forecast}
        columns={cockpit.forecast.map((one) => ({
          key: one.day,
          label: `${Number(one.day.slice(5, 7))}/${Number(one.day.slice(8))}`,
          said: `${formatDay(lang, one.day)} ${w.due} ${one.due}，${w.back} ${one.back}，${w.expected} ${one.expected.toFixed(1)}`,
          href: rowsPath(narrowed, 'due', one.day),
          stacked: true,
          bars: [
            { tone: 'plain', value: one.due },
            { tone: 'applicant', value: one.back },
            { tone: 'pale', value: one.expected },
          ],
        }))}
      />
      <Legend
        of={[
          ['plain', w.due],
          ['applicant', w.back],
          ['pale', w.expected],
        ]}
      />
      <AsTable
        head={[w.day, w.due, w.back, w.expected]}
        rows={cockpit.forecast.map((one) => ({
          key: one.day,
          name: formatDay(lang, one.day, { weekday: true }),
          cells: [
            { value: String(one.due), href: rowsPath(narrowed, 'due', one.day) },
            { value: String(one.back), href: rowsPath(narrowed, 'back', one.day) },
            { value: one.expected.toFixed(1) },
          ],
        }))}
      />
    </Panel>
  );
}
