import { useParams } from '@tanstack/react-router';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { useStatusLine } from './class-symbols.tsx';
import { classPath, searchPath, useClassPage } from './data.ts';
import css from './search.module.css';

const words = catalogue(
  {
    title: '国际专利分类（IPC）',
    edition: (edition: string) => `${edition}版`,
    none: '未导入分类表：只有部的名称，以及库中文献用到的分类号。',
    search: (n: string) => `检索这一类的${n}篇文献`,
    documents: '文献',
    symbol: '分类号',
    name: '名称',
    unnamed: '（分类表中没有名称）',
    leaf: '下面没有更细的分类。',
    crumbs: '上位类',
    top: '各部',
  },
  {
    title: 'International Patent Classification (IPC)',
    edition: (edition: string) => `Edition ${edition}`,
    none: 'No scheme is imported: only the titles of sections are known, and the symbols that documents carry.',
    search: (n: string) => `Search the ${n} documents of this class`,
    documents: 'Documents',
    symbol: 'Symbol',
    name: 'Title',
    unnamed: '(no title in the scheme)',
    leaf: 'Nothing finer lies below.',
    crumbs: 'Above',
    top: 'Sections',
  },
);

/** A place of the IPC: what stands above, what lies below, and how many documents are in each. */
export function ClassificationPage() {
  const w = useWords(words);
  const say = useSay();
  const statusLine = useStatusLine();
  const { symbol = '' } = useParams({ strict: false });
  const found = useClassPage(symbol);
  return (
    <Page title={symbol === '' ? w.title : symbol} current="search">
      <Answer of={found}>
        {({ edition, place, children }) => (
          <div className={css.scheme}>
            <p className={css.note}>{edition === '' ? w.none : w.edition(edition)}</p>
            {place && (
              <>
                <nav aria-label={w.crumbs}>
                  <ol className={css.above}>
                    <li>
                      <a href={classPath('')}>{w.top}</a>
                    </li>
                    {place.path.map((one) => (
                      <li key={one.symbol}>
                        {one.symbol === place.symbol ? (
                          <b>
                            {one.symbol} {say(one.title)}
                          </b>
                        ) : (
                          <a href={classPath(one.symbol)}>
                            {one.symbol} {say(one.title)}
                          </a>
                        )}
                      </li>
                    ))}
                  </ol>
                </nav>
                {edition !== '' && statusLine(place) !== '' && <p className={css.widened}>{statusLine(place)}</p>}
                {place.documents !== null && place.documents > 0 && (
                  <ButtonLink look="primary" href={searchPath({ q: `IPC=${place.symbol.replace(' ', '')}` })}>
                    {w.search(formatNumber(place.documents))}
                  </ButtonLink>
                )}
              </>
            )}
            {children.length === 0 ? (
              <p className={css.note}>{w.leaf}</p>
            ) : (
              <table className={css.table}>
                <thead>
                  <tr>
                    <th>{w.symbol}</th>
                    <th>{w.name}</th>
                    <th>{w.documents}</th>
                  </tr>
                </thead>
                <tbody>
                  {children.map((one) => (
                    <tr key={one.symbol}>
                      <td>
                        <a href={classPath(one.symbol)}>{one.symbol}</a>
                      </td>
                      <td>
                        {one.path.at(-1)?.symbol === one.symbol ? (
                          say(one.path.at(-1)!.title)
                        ) : (
                          <span className={css.note}>{w.unnamed}</span>
                        )}
                      </td>
                      <td className={css.count}>
                        {one.documents === null || one.documents === 0 ? (
                          (one.documents ?? '–')
                        ) : (
                          <a href={searchPath({ q: `IPC=${one.symbol.replace(' ', '')}` })}>
                            {formatNumber(one.documents)}
                          </a>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}
