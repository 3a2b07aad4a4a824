import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ClassPage } from '#apps/core/corpus/read-classes.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Answer, Page } from '../portal/page.tsx';
import { useClassPage } from '../search/data.ts';
import { Below, ClassDetail } from './class-detail.tsx';
import { ClassResults, ClassSearch } from './class-search.tsx';
import { ClassTree } from './class-tree.tsx';
import { classWords } from './class-words.ts';
import css from './classification.module.css';

const pathOf = (symbol: string): string =>
  symbol === '' ? '/classification/ipc' : `/classification/ipc/${encodeURIComponent(symbol)}`;

/** The IPC as a tree beside the place that is shown; the address holds the place, or the words looked for. */
export function ClassificationPage() {
  const w = useWords(classWords);
  const { symbol: asked = '' } = useParams({ strict: false });
  const words = useLocation({ select: ({ search }) => String((search as { find?: unknown }).find ?? '') });
  const found = useClassPage(asked);
  const navigate = useNavigate();
  // The address may hold a symbol in another spelling than the scheme's.
  const symbol = found.data?.place?.symbol ?? asked;
  const show = useCallback((one: string) => void navigate({ href: pathOf(one), resetScroll: false }), [navigate]);
  const find = useCallback(
    (next: string) =>
      void navigate({
        href: next === '' ? pathOf(asked) : `${pathOf(asked)}?${new URLSearchParams({ find: next })}`,
        replace: true,
        resetScroll: false,
      }),
    [navigate, asked],
  );
  return (
    <Page title={w.title} lead={w.lead} current="search">
      <ClassSearch words={words} onWords={find} />
      <div className={css.columns}>
        <ClassTree symbol={symbol} onShow={show} />
        <div className={css.main}>
          {words !== '' ? (
            <ClassResults words={words} />
          ) : (
            <Answer of={found}>
              {(page) =>
                page.place ? (
                  <ClassDetail key={page.place.symbol} place={page.place} page={page} />
                ) : (
                  <Below places={page.children} heading={w.pick} />
                )
              }
            </Answer>
          )}
          {found.data && <Origin of={found.data} />}
        </div>
      </div>
    </Page>
  );
}

/** Which edition the titles are of, and where it came from. */
function Origin({ of: { edition, origin, children, place } }: { of: ClassPage }) {
  const w = useWords(classWords);
  const lang = useLang();
  if (!origin)
    return (
      <p className={css.told}>
        {w.none} {w.noneNext}
      </p>
    );
  const titles = [...(place?.path ?? []), ...children.flatMap((one) => one.path)].map((one) => one.title);
  const chinese = w.chinese !== '' && titles.some((one) => one.zh === one.en);
  return (
    <footer className={css.origin}>
      {w.origin(edition, origin.source, formatDay(lang, origin.importedOn))} · {w.licence(origin.licence)}
      {chinese && <> · {w.chinese}</>}
    </footer>
  );
}
