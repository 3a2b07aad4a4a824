import { type ClassView, titleParts } from '#corpus/classification/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { classPath, searchPath } from './data.ts';
import { menu } from './menu.ts';
import { classLine } from './names.ts';
import css from './search.module.css';

const words = catalogue(
  {
    search: '检索这一类',
    browse: '在分类表中看',
    superseded: (by: string) => (by === '' ? '现行版已删除此号，无替代。' : `现行版已由${by}取代。`),
    unknown: '现行版分类表中没有这个号。',
    unjudged: '未导入分类表，或表中此处不全，无法核对此号。',
  },
  {
    search: 'Search this class',
    browse: 'See it in the scheme',
    superseded: (by: string) =>
      by === ''
        ? 'Deleted from the edition in force; nothing took its place.'
        : `Replaced by ${by} in the edition in force.`,
    unknown: 'The edition in force has no such symbol.',
    unjudged: 'No scheme is imported, or it has gaps here: the symbol cannot be judged.',
  },
);

/** Whether the edition in force has the symbol; nothing where it has. */
export function useStatusLine(): (of: ClassView) => string {
  const w = useWords(words);
  return (of) => {
    if (of.status === 'superseded') return w.superseded(of.replacedBy.join(', '));
    if (of.status === 'unknown') return w.unknown;
    return of.status === 'well-formed' ? w.unjudged : '';
  };
}

/** Symbols that open, by click, tap or key, to their titles from the section down. */
export function ClassSymbols({
  symbols,
  classes,
}: {
  symbols: readonly string[];
  classes: Readonly<Record<string, ClassView>>;
}) {
  const w = useWords(words);
  const say = useSay();
  const statusLine = useStatusLine();
  return symbols.map((symbol) => {
    const of = classes[symbol];
    if (!of) return <span key={symbol}>{symbol}</span>;
    const told = statusLine(of);
    return (
      <details key={symbol} className={css.symbol} name="class-symbol" {...menu}>
        <summary title={say(classLine(of, symbol))} data-status={of.status}>
          {symbol}
        </summary>
        <div className={css.symbolCard} tabIndex={-1}>
          <ol>
            {of.path.map((one) => (
              <li key={one.symbol}>
                <b>{one.symbol}</b> <span>{titleParts(say(one.title)).name}</span>
              </li>
            ))}
          </ol>
          {told !== '' && <p>{told}</p>}
          <p>
            <a href={searchPath({ q: `IPC=${symbol.replace(' ', '')}` })}>{w.search}</a>
            <a href={classPath(symbol)}>{w.browse}</a>
          </p>
        </div>
      </details>
    );
  });
}
