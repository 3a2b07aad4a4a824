import { formatNumber } from '../../app/format.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { percentOf } from '../../ui/precision-range/precision-range.tsx';
import { industryPath, type NodeLine } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';

/** The technology tree with the applications of each node; a filled dot has a sampled precision. */
export function TechTree({
  industry,
  lines,
  current,
}: {
  industry: string;
  lines: readonly NodeLine[];
  current: string;
}) {
  const w = useWords(industryWords);
  const say = useSay();
  const most = Math.max(1, ...lines.filter((one) => one.depth > 0).map((one) => one.count));
  return (
    <nav className={css.tree} aria-label={w.tree}>
      <h2>{w.tree}</h2>
      <ul>
        {lines.map((one) => {
          const { precision } = one;
          const said = precision
            ? w.precision(
                percentOf(precision.share.value),
                percentOf(precision.share.low),
                percentOf(precision.share.high),
              )
            : w.precisionNone;
          return (
            <li key={one.id} data-depth={one.depth}>
              <a href={industryPath(industry, one.id)} aria-current={one.id === current ? 'page' : undefined}>
                <span className={css.name}>{one.depth === 0 ? w.whole : say(one.title)}</span>
                <span className={css.bar} aria-hidden="true">
                  {one.depth > 0 && <i style={{ inlineSize: `${(one.count / most) * 100}%` }} />}
                </span>
                <span className={css.count}>{formatNumber(one.count)}</span>
                {one.query !== null && (
                  <span className={css.dot} data-known={precision !== null || undefined} title={said}>
                    <span className="visually-hidden">{said}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
