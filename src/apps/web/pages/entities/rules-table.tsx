import { useSay, useWords } from '../../app/i18n.ts';
import page from '../work/frame/page.module.css';
import css from './entities.module.css';
import type { EntityRules } from './entity-data.ts';
import { entityWords } from './entity-words.ts';

/** The table of consequences as it stands. */
export function RulesTable({ rules }: { rules: EntityRules }) {
  const w = useWords(entityWords);
  const say = useSay();
  return (
    <>
      <p className={css.found}>{w.within(`${rules.within.n}${w.months}`)}</p>
      <div className={page.wide}>
        <table className={`${page.table} ${css.table}`}>
          <thead>
            <tr>
              <th scope="col">{w.behaviour}</th>
              <th scope="col">{w.first}</th>
              <th scope="col">{w.repeated}</th>
            </tr>
          </thead>
          <tbody>
            {rules.rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{say(row.label)}</th>
                <td>{say(row.first.label)}</td>
                <td>{say(row.repeated.label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
