import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf, formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Pagination } from '../../ui/pagination/pagination.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { type SharedView, useSharedCollection } from './data.ts';
import { DocumentFacts } from './document-facts.tsx';
import css from './kept.module.css';

/** A collection behind its public link. */
export function SharedCollectionPage() {
  const w = useWords(collectionWords);
  const { token = '' } = useParams({ strict: false });
  const [page, setPage] = useState(1);
  const found = useSharedCollection(token, page);
  return (
    <Page title={found.data?.title ?? w.sharedTitle} lead={w.sharedTitle}>
      <Answer of={found}>{(shared) => <Shared shared={shared} onPage={setPage} />}</Answer>
    </Page>
  );
}

function Shared({ shared, onPage }: { shared: SharedView; onPage: (page: number) => void }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  return (
    <>
      {shared.note && <p className={css.lead}>{shared.note}</p>}
      {shared.formula && <code className={css.formula}>{shared.formula}</code>}
      <div className={css.meta}>
        <span className={css.tag}>{w[shared.kind]}</span>
        <span>{w.documents(shared.size)}</span>
        <span>{w.changed(formatDay(lang, dayOf(shared.changedAt)))}</span>
        {shared.corpus && (
          <span>
            {w.corpus} <code>{shared.corpus.hash}</code>
          </span>
        )}
      </div>
      <ol className={css.documents}>
        {shared.documents.map((one) => (
          <li key={one.key} className={css.document}>
            <span />
            <div>
              <DocumentFacts document={one} />
              {one.labels.length > 0 && (
                <div className={css.meta}>
                  {one.labels.map((label) => (
                    <span key={label} className={css.tag}>
                      {label}
                    </span>
                  ))}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Pagination page={shared.page} pages={Math.ceil(shared.size / 50)} total={shared.size} onPage={onPage} />
      <p className={css.hint}>{w.inCommon}</p>
    </>
  );
}
