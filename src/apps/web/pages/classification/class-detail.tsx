import { useState } from 'react';
import type { ClassPage, ClassPlace } from '#apps/core/corpus/read-classes.ts';
import { aboveIpc } from '#corpus/classification/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useStatusLine } from '../search/class-symbols.tsx';
import { classPath, searchPath } from '../search/data.ts';
import { ClassName, ClassNotes, ownTitle } from './class-title.tsx';
import { classAddress } from './class-tree.tsx';
import { classWords } from './class-words.ts';
import css from './classification.module.css';

const formulaOf = (symbol: string): string => `IPC=${symbol.replace(' ', '')}`;

/** One place: where it stands, what it names, how many documents it has, and what lies below. */
export function ClassDetail({ place, page }: { place: ClassPlace; page: ClassPage }) {
  const w = useWords(classWords);
  const statusLine = useStatusLine();
  const [copied, setCopied] = useState(false);
  const { symbol, documents, status } = place;
  const told = page.edition === '' || status === 'known' ? '' : statusLine(place);
  const copy = () =>
    void navigator.clipboard.writeText(classAddress(symbol)).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <article className={css.detail} aria-labelledby="class-name">
      <nav aria-label={w.crumbs}>
        <ol className={css.crumbs}>
          <li>
            <a href={classPath('')}>{w.top}</a>
          </li>
          {place.path
            .filter((one) => one.symbol !== symbol)
            .map((one) => (
              <li key={one.symbol}>
                <a href={classPath(one.symbol)}>
                  <b>{one.symbol}</b> <ClassName title={one.title} />
                </a>
              </li>
            ))}
        </ol>
      </nav>
      <header>
        <p className={css.level}>
          {w.level(aboveIpc(symbol).length + 1)}
          {status !== 'well-formed' && (
            <span className={css.status} data-status={status}>
              {status === 'known' ? w.inForce : status === 'superseded' ? w.superseded : w.unknown}
            </span>
          )}
        </p>
        <h2 id="class-name">
          <b>{symbol}</b> <ClassName title={ownTitle(place)} />
        </h2>
      </header>
      {told !== '' && (
        <p className={css.told}>
          {told}{' '}
          {place.replacedBy.map((one) => (
            <a key={one} href={classPath(one)}>
              {one}
            </a>
          ))}
        </p>
      )}
      <div className={css.actions}>
        {documents === null || documents === 0 ? (
          <span className={css.quiet}>{documents === null ? w.uncounted : w.noDocuments}</span>
        ) : (
          <>
            <ButtonLink look="primary" href={searchPath({ q: formulaOf(symbol) })}>
              {w.searchClass(formatNumber(documents))}
            </ButtonLink>
            <ButtonLink look="quiet" href={pathTo(`/analysis?${new URLSearchParams({ q: formulaOf(symbol) })}`)}>
              {w.analyse}
            </ButtonLink>
          </>
        )}
        <Button look="quiet" onClick={copy}>
          <Icon name="link" size={16} />
          {copied ? w.copied : w.copy}
        </Button>
      </div>
      <ClassNotes title={ownTitle(place)} />
      {page.children.length === 0 ? <p className={css.quiet}>{w.leaf}</p> : <Below places={page.children} />}
    </article>
  );
}

/** What lies directly below, with a bar for how many documents each place has. */
export function Below({ places, heading }: { places: readonly ClassPlace[]; heading?: string }) {
  const w = useWords(classWords);
  const most = Math.max(1, ...places.map((one) => one.documents ?? 0));
  return (
    <section aria-label={heading ?? w.below(places.length)}>
      <h3 className={css.belowHead}>{heading ?? w.below(places.length)}</h3>
      <ul className={css.below}>
        {places.map((one) => (
          <li key={one.symbol}>
            <a className={css.place} href={classPath(one.symbol)}>
              <b>{one.symbol}</b>
              <ClassName title={ownTitle(one)} />
            </a>
            {one.documents === null || one.documents === 0 ? (
              <span className={css.quiet}>{one.documents === null ? w.uncounted : w.documents('0')}</span>
            ) : (
              <a className={css.bar} href={searchPath({ q: formulaOf(one.symbol) })}>
                <i style={{ inlineSize: `${Math.max(4, Math.round((one.documents / most) * 100))}%` }} />
                <span>
                  <span className="visually-hidden">{one.symbol} </span>
                  {w.documents(formatNumber(one.documents))}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
