import { useMatters } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Lamp } from '../../ui/lamp/lamp.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import { useEntityRules } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { RulesTable } from './rules-table.tsx';

const SANCTION = 'pre-examination/sanction';

/** The sanctions under way and past, and the table they follow. */
export function SanctionsTab({ site }: { site: string }) {
  const w = useWords(entityWords);
  const say = useSay();
  const lang = useLang();
  const cases = useMatters({ procedure: SANCTION, sort: 'updated', size: 100 });
  const table = useEntityRules(site);
  return (
    <>
      <section className={css.part} aria-labelledby="cases">
        <h2 id="cases">{w.cases}</h2>
        {cases.error && <Refusals error={cases.error} />}
        {cases.data && cases.data.rows.length === 0 && <EmptyState title={w.noCases} hint={w.noCasesHint} />}
        {cases.data && cases.data.rows.length > 0 && (
          <div className={page.wide}>
            <table className={`${page.table} ${css.table}`}>
              <thead>
                <tr>
                  <th scope="col">{w.name}</th>
                  <th scope="col">{w.number}</th>
                  <th scope="col">{w.code}</th>
                  <th scope="col">{w.state}</th>
                  <th scope="col">{w.due}</th>
                </tr>
              </thead>
              <tbody>
                {cases.data.rows.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <a href={matterPath(one.id)} lang="zh-CN">
                        {one.title}
                      </a>
                    </th>
                    <td className={css.number}>{one.number}</td>
                    <td className={css.number}>{String(one.columns['data.report.creditCode'] ?? '')}</td>
                    <td>{say(one.stateTitle)}</td>
                    <td>
                      {one.due && one.lamp && (
                        <span className={css.due}>
                          <Lamp state={one.lamp} bare />
                          {formatDay(lang, one.due, { year: false })}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section className={css.part} aria-labelledby="table">
        <h2 id="table">
          {w.table} <small className={css.custom}>{w.customary}</small>
        </h2>
        {table.error && <Refusals error={table.error} />}
        {table.data && <RulesTable rules={table.data} />}
      </section>
    </>
  );
}
