import { catalogue, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import { pagesShown } from './pages-shown.ts';
import css from './pagination.module.css';

export interface PaginationProps {
  page: number;
  pages: number;
  total: number;
  onPage: (page: number) => void;
}

const words = catalogue(
  { nav: '翻页', before: '上一页', after: '下一页', page: (n: number) => `第${n}页`, total: (n: number) => `共${n}条` },
  {
    nav: 'Pages',
    before: 'Previous',
    after: 'Next',
    page: (n: number) => `Page ${n}`,
    total: (n: number) => `${n} in all`,
  },
);

export function Pagination({ page, pages, total, onPage }: PaginationProps) {
  const w = useWords(words);
  return (
    <nav className={css.pagination} aria-label={w.nav}>
      <span className={css.total}>{w.total(total)}</span>
      {pages > 1 && (
        <ul>
          <li>
            <button type="button" aria-label={w.before} disabled={page <= 1} onClick={() => onPage(page - 1)}>
              <Icon name="left" size={16} />
              <span className={css.word}>{w.before}</span>
            </button>
          </li>
          {pagesShown(page, pages).map((n, at) => (
            <li key={n === 0 ? `gap-${at}` : n}>
              {n === 0 ? (
                <span className={css.gap}>…</span>
              ) : (
                <button
                  type="button"
                  aria-label={w.page(n)}
                  aria-current={n === page ? 'page' : undefined}
                  onClick={() => onPage(n)}
                >
                  {n}
                </button>
              )}
            </li>
          ))}
          <li>
            <button type="button" aria-label={w.after} disabled={page >= pages} onClick={() => onPage(page + 1)}>
              <span className={css.word}>{w.after}</span>
              <Icon name="right" size={16} />
            </button>
          </li>
        </ul>
      )}
    </nav>
  );
}
