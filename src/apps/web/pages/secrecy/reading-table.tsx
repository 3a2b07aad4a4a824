import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import type { ReadingRow } from './api.ts';
import css from './secrecy.module.css';
import { readingTitles, unusualTitles } from './titles.ts';

const words = catalogue(
  {
    label: '阅览记录',
    when: '时间',
    who: '谁',
    how: '方式',
    what: '内容',
    number: '案卷',
    id: '记录号',
    reason: (why: string) => `用途：${why}`,
  },
  {
    label: 'Readings',
    when: 'When',
    who: 'Who',
    how: 'How',
    what: 'What',
    number: 'Matter',
    id: 'Row',
    reason: (why: string) => `Reason: ${why}`,
  },
);

/** Readings, the newest first; the days stand as headings, so that a column of times can be read down. */
export function ReadingTable({
  rows,
  matters,
  hrefOf,
}: {
  rows: readonly ReadingRow[];
  /** Whether rows of several matters stand together. */
  matters?: boolean;
  hrefOf?: (number: string) => string;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const days = [...Map.groupBy(rows, (row) => dayOf(row.at))];
  const columns = matters ? 6 : 5;
  return (
    <div className={css.wide}>
      <table className={css.table} aria-label={w.label}>
        <thead>
          <tr>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.who}</th>
            {matters && <th scope="col">{w.number}</th>}
            <th scope="col">{w.how}</th>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.id}</th>
          </tr>
        </thead>
        {days.map(([day, group]) => (
          <tbody key={day}>
            <tr className={css.day}>
              <th scope="rowgroup" colSpan={columns}>
                {formatDay(lang, day, { weekday: true })}
              </th>
            </tr>
            {group.map((row) => (
              <tr key={row.id} data-unusual={row.unusual.length > 0 || undefined}>
                <td className={css.time}>{formatTime(row.at)}</td>
                <td>
                  {row.name ? <b>{row.name}</b> : <b>{say(row.role)}</b>}
                  <small>
                    {row.name ? `${say(row.role)} · ` : ''}
                    {row.unit}
                  </small>
                </td>
                {matters && (
                  <td className={css.number}>{hrefOf ? <a href={hrefOf(row.number)}>{row.number}</a> : row.number}</td>
                )}
                <td>
                  {say(readingTitles[row.what])}
                  {row.unusual.map((one) => (
                    <span key={one} className={css.unusual}>
                      {say(unusualTitles[one])}
                    </span>
                  ))}
                </td>
                <td>
                  {say(row.object)}
                  {row.reason && <small>{w.reason(row.reason)}</small>}
                </td>
                <td className={css.id}>{row.id.slice(-8).toUpperCase()}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
