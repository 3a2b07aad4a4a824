import { useState } from 'react';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import css from './ingest.module.css';
import type { Judged } from './prepare.tsx';

const words = catalogue(
  {
    title: '逐行判断',
    sum: (n: number, good: number, bad: number) => `前${n}行：${good}行可以入库，${bad}行不入库`,
    only: '只看不入库的和有提示的',
    line: '行',
    verdict: '判断',
    number: '公开（公告）号',
    name: '名称',
    why: '原因与处理',
    good: '可入库',
    noted: '可入库，有提示',
    bad: '不入库',
    allGood: '前面的行都可以入库。',
  },
  {
    title: 'Row by row',
    sum: (n: number, good: number, bad: number) => `Of the first ${n} rows ${good} can be stored, ${bad} cannot`,
    only: 'Only rows that are rejected or noted',
    line: 'Row',
    verdict: 'Verdict',
    number: 'Publication number',
    name: 'Title',
    why: 'Reason and next step',
    good: 'stored',
    noted: 'stored, with a note',
    bad: 'rejected',
    allGood: 'All of the first rows can be stored.',
  },
);

/** How each of the first rows would be judged with the columns as they are chosen now. */
export function Verdicts({ outcomes }: { outcomes: readonly Judged[] }) {
  const w = useWords(words);
  const say = useSay();
  const bad = outcomes.filter(({ outcome }) => !outcome.ok).length;
  const odd = outcomes.filter(({ outcome }) => !outcome.ok || outcome.notes.length > 0);
  const [only, setOnly] = useState(true);
  const shown = only ? odd : outcomes;
  return (
    <section className={css.part} aria-labelledby="verdicts">
      <h2 id="verdicts">{w.title}</h2>
      <p className={css.sum} aria-live="polite" data-bad={bad > 0}>
        <b>{w.sum(outcomes.length, outcomes.length - bad, bad)}</b>
        <label className={css.tick}>
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {w.only}
        </label>
      </p>
      {shown.length === 0 ? (
        <p className={css.note}>{w.allGood}</p>
      ) : (
        <div className={page.wide}>
          <table className={`${page.table} ${css.verdicts}`}>
            <thead>
              <tr>
                <th scope="col">{w.line}</th>
                <th scope="col">{w.verdict}</th>
                <th scope="col">{w.number}</th>
                <th scope="col">{w.name}</th>
                <th scope="col">{w.why}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ line, number, title, outcome }) => {
                const notes = outcome.ok ? outcome.notes : outcome.cells;
                const how = !outcome.ok ? 'bad' : notes.length > 0 ? 'noted' : 'good';
                return (
                  <tr key={line} data-verdict={how}>
                    <td>{line}</td>
                    <td>
                      <span className={css.verdict} data-verdict={how}>
                        <Icon name={how === 'good' ? 'check' : how === 'noted' ? 'info' : 'close'} size={14} />
                        {w[how]}
                      </span>
                    </td>
                    <td className={css.nowrap}>{number}</td>
                    <td>{title}</td>
                    <td>
                      {notes.length > 0 && (
                        <ul>
                          {notes.map(({ column, refusal }) => (
                            <li key={`${column} ${refusal.code} ${refusal.what.en}`}>
                              {column && <b>{column}</b>} {say(refusal.what)} <span>{say(refusal.next)}</span>
                            </li>
                          ))}
                        </ul>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
