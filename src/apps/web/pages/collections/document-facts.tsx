import { formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { collectionWords } from './collection-words.ts';
import { type DocumentLine, documentPath } from './data.ts';
import css from './kept.module.css';

/** A document in a list: title, number, applicants, and where the record comes from. */
export function DocumentFacts({ document }: { document: DocumentLine }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  return (
    <>
      <a className={css.name} href={documentPath(document.key)} lang="zh-CN">
        {document.there ? document.title : document.key}
      </a>
      <div className={css.meta}>
        {document.there ? (
          <>
            <span>{document.number}</span>
            {document.applicants.length > 0 && <span lang="zh-CN">{document.applicants.slice(0, 3).join('、')}</span>}
            {document.ipc[0] && <span>{document.ipc[0]}</span>}
            {document.publishedOn && <span>{formatDay(lang, document.publishedOn)}</span>}
            {document.source && (
              <span>{w.source(document.source.id, document.source.asOf, document.source.licence)}</span>
            )}
          </>
        ) : (
          <span>{w.gone}</span>
        )}
      </div>
    </>
  );
}
