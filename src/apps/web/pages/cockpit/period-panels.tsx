import { useState } from 'react';
import { formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import css from './cockpit.module.css';
import { cockpitWords, nameOf } from './cockpit-words.ts';
import { type Cockpit, type Narrowed, rowsPath } from './data.ts';
import { AsTable, BarRow, Columns, Legend, Panel } from './panel.tsx';

interface Of {
  cockpit: Cockpit;
  narrowed: Narrowed;
}

const percent = (share: number) => Math.round(share * 100);

function usePeriod(cockpit: Cockpit): string {
  const w = useWords(cockpitWords);
  const lang = useLang();
  return w.period(formatDay(lang, cockpit.from), formatDay(lang, cockpit.to));
}

export function Weeks({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const every = Math.ceil(cockpit.weeks.length / 14);
  return (
    <Panel title={w.weeks} definition={w.weeksDef} of={usePeriod(cockpit)}>
      <Columns
        label={w.weeks}
        columns={cockpit.weeks.map(({ week, arrived, done }, at) => ({
          key: week,
          label: at % every === 0 ? `${Number(week.slice(5, 7))}/${Number(week.slice(8))}` : ' ',
          said: `${week} ${w.arrived} ${arrived}，${w.done} ${done}`,
          href: rowsPath(narrowed, 'arrived', week),
          bars: [
            { tone: 'pale', value: arrived },
            { tone: 'plain', value: done },
          ],
        }))}
      />
      <Legend
        of={[
          ['pale', w.arrived],
          ['plain', w.done],
        ]}
      />
      <AsTable
        head={[w.week, w.arrived, w.done]}
        rows={cockpit.weeks.map(({ week, arrived, done }) => ({
          key: week,
          name: week,
          cells: [
            { value: String(arrived), href: rowsPath(narrowed, 'arrived', week) },
            { value: String(done), href: rowsPath(narrowed, 'done', week) },
          ],
        }))}
      />
    </Panel>
  );
}

export function Rates({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const [by, setBy] = useState<'kind' | 'field' | 'agency'>('kind');
  const rows = cockpit.rates[by];
  return (
    <Panel title={w.rates} definition={w.ratesDef} of={usePeriod(cockpit)}>
      <div className={css.tabs} data-print-hide>
        {(
          [
            ['kind', w.byKind],
            ['field', w.byField],
            ['agency', w.byAgency],
          ] as const
        ).map(([id, label]) => (
          <button key={id} type="button" aria-pressed={by === id} onClick={() => setBy(id)}>
            {label}
          </button>
        ))}
      </div>
      {rows.length === 0 && <p className={css.quiet}>{w.none}</p>}
      {rows.slice(0, 12).map((one) => (
        <a
          key={one.key}
          className={css.bar}
          data-few={one.few || undefined}
          href={rowsPath(narrowed, `rate-${by}`, one.key)}
        >
          <span className={css.label}>
            {nameOf(w, by, one.key, one.name)}
            {one.few && <small>{w.few}</small>}
          </span>
          <span className={css.range} aria-hidden="true">
            <i
              style={{
                insetInlineStart: `${one.share.low * 100}%`,
                inlineSize: `${(one.share.high - one.share.low) * 100}%`,
              }}
            />
            <b style={{ insetInlineStart: `${one.share.value * 100}%` }} />
          </span>
          <span className={css.number}>
            {percent(one.share.value)}%
            <small>
              {w.rate(one.passed, one.n)} · {w.interval(percent(one.share.low), percent(one.share.high))}
            </small>
          </span>
        </a>
      ))}
    </Panel>
  );
}

export function Opinions({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const most = Math.max(0, ...cockpit.opinions.map((one) => one.n));
  return (
    <Panel title={w.opinions} definition={w.opinionsDef} of={usePeriod(cockpit)}>
      {cockpit.opinions.length === 0 && <p className={css.quiet}>{w.none}</p>}
      {cockpit.opinions.map((one) => (
        <BarRow
          key={one.key}
          label={nameOf(w, 'kind', one.key)}
          note={`${w.mean(one.mean.toFixed(1))} · ${w.p90(one.p90)}`}
          href={rowsPath(narrowed, 'opinion', one.late > 0 ? `${one.key}:late` : one.key)}
          most={most}
          parts={[
            { tone: 'good', value: one.onTime },
            { tone: 'must', value: one.late },
          ]}
          value={
            <>
              {w.onTime(percent(one.onTime / one.n))}
              <small>{w.lateOnes(one.late)}</small>
            </>
          }
        />
      ))}
    </Panel>
  );
}

export function Held({ cockpit, narrowed }: Of) {
  const w = useWords(cockpitWords);
  const most = Math.max(0, ...cockpit.held.map((one) => one.office + one.party + one.outside));
  return (
    <Panel title={w.held} definition={w.heldDef} of={usePeriod(cockpit)}>
      {cockpit.held.length === 0 && <p className={css.quiet}>{w.none}</p>}
      {cockpit.held.map((one) => (
        <BarRow
          key={one.key}
          label={nameOf(w, 'kind', one.key)}
          note={w.cases(one.n)}
          href={rowsPath(narrowed, 'held', one.key)}
          most={most}
          parts={[
            { tone: 'centre', value: one.office },
            { tone: 'applicant', value: one.party },
            { tone: 'national', value: one.outside },
          ]}
          value={`${one.office.toFixed(1)} + ${one.party.toFixed(1)} + ${one.outside.toFixed(1)}`}
        />
      ))}
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
