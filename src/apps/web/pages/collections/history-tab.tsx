import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Answer } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { documentPath, type HistoryLine, useHistory } from './data.ts';
import css from './kept.module.css';

/** Who did what and when, the newest first. */
export function HistoryTab({ id }: { id: string }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  return (
    <Answer of={useHistory(id)}>
      {({ history }) => (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{w.when}</th>
                <th scope="col">{w.who}</th>
                <th scope="col">{w.what}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((one) => (
                <tr key={one.seq}>
                  <th scope="row">
                    {formatDay(lang, dayOf(one.at))} {formatTime(one.at)}
                  </th>
                  <td>{one.by || w.clock}</td>
                  <td>
                    <What line={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answer>
  );
}

function What({ line }: { line: HistoryLine }) {
  const w = useWords(collectionWords);
  const count = w.count(line.added, line.removed);
  return (
    <>
      <b>{w.acts(line.act)}</b> {count} {line.words}
      {line.keys.length > 0 && (
        <div className={css.meta}>
          {line.keys.map((key) => (
            <a key={key} href={documentPath(key)}>
              {key}
            </a>
          ))}
          {line.added + line.removed > line.keys.length && <span>…</span>}
        </div>
      )}
    </>
  );
}
