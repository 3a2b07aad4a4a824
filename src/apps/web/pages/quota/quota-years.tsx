import { useWords } from '../../app/i18n.ts';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { matterPath } from '../account/matters.tsx';
import type { QuotaRow, QuotaYear } from './data.ts';
import css from './my-quota.module.css';
import { myQuotaWords as words } from './my-quota-words.ts';
import { quotaWords } from './quota-words.ts';

/** The matters that count this year, and those whose number came back. */
export function QuotaUsed({ year, rows }: { year: number; rows: readonly QuotaRow[] }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  const back = new Set(rows.filter((row) => row.step === 'refuse-acceptance').map((row) => row.number));
  const submitted = rows.filter((row) => row.step === 'submit');
  return (
    <section aria-labelledby="used">
      <SectionHead id="used" title={`${w.usedOn} · ${names.year(year)}`} note={w.usedOnNote} />
      {submitted.length === 0 ? (
        <p className={css.note}>{w.noMatters}</p>
      ) : (
        <ul className={css.uses}>
          {submitted.map((row) => (
            <li key={row.number} data-back={back.has(row.number)}>
              <a href={matterPath(row.number)}>{row.title || row.number}</a>
              <small>
                {row.number} · {row.day} · {back.has(row.number) ? w.returned : w.counted}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Earlier years. */
export function QuotaHistory({ years }: { years: readonly QuotaYear[] }) {
  const w = useWords(words);
  const names = useWords(quotaWords);
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={w.history} note={w.historyNote} />
      {years.length === 0 ? (
        <p className={css.note}>{w.noHistory}</p>
      ) : (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.year}</th>
                {[w.accepted, w.passed, w.quota, w.used].map((title) => (
                  <th key={title} scope="col" data-align="end">
                    {title}
                  </th>
                ))}
                <th scope="col">{w.grade}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((one) => (
                <tr key={one.year}>
                  <th scope="row">{names.year(one.year)}</th>
                  <td data-align="end">{one.inputs.accepted}</td>
                  <td data-align="end">{one.inputs.passed}</td>
                  <td data-align="end">{one.quota ?? '—'}</td>
                  <td data-align="end">{one.used}</td>
                  <td>{names.grade(one.grade)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
