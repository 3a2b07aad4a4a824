import type { NumberedFigure } from '#services/navigation/project/report/figures.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** Every figure and table of the report with source, day and licence. */
export function FigureList({ figures }: { figures: readonly NumberedFigure[] }) {
  const w = useWords(navigationWords);
  const say = useSay();
  const lang = useLang();
  return (
    <details className={css.figures}>
      <summary>{w.figuresOf(figures.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={css.scroll} aria-label={w.figures} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[w.no, w.captionColumn, w.source, w.asOfColumn, w.licence].map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`#${one.id}`}>{say(one.label)}</a>
                </th>
                <td>{say(one.caption)}</td>
                <td>{say(one.source)}</td>
                <td>{one.asOf ? formatDay(lang, one.asOf) : '—'}</td>
                <td>{say(one.licence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
