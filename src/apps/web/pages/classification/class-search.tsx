import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { classPath, useClassesFound } from '../search/data.ts';
import { ClassName, ownTitle } from './class-title.tsx';
import { classWords } from './class-words.ts';
import css from './classification.module.css';

/** The box over the tree: words of titles, or a symbol in any spelling. */
export function ClassSearch({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const w = useWords(classWords);
  const [text, setText] = useState(words);
  const navigate = useNavigate();
  const found = useClassesFound(words);
  useEffect(() => setText(words), [words]);
  useEffect(() => {
    const soon = setTimeout(() => text.trim() !== words && onWords(text.trim()), 250);
    return () => clearTimeout(soon);
  }, [text, words, onWords]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = found.data?.places ?? [];
    if (text.trim() !== words) onWords(text.trim());
    else if (first) void navigate({ href: ownHref(first.symbol) });
  };
  return (
    <search className={css.search}>
      <form onSubmit={submit}>
        <Icon name="search" size={18} />
        <input
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={w.search}
          placeholder={w.placeholder}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
        />
        {text !== '' && (
          <button type="button" className={css.clear} onClick={() => onWords('')}>
            <Icon name="close" size={16} label={w.clear} />
          </button>
        )}
        <Button type="submit" size="small">
          {w.find}
        </Button>
      </form>
    </search>
  );
}

const ownHref = (symbol: string): string => `/classification/ipc/${encodeURIComponent(symbol)}`;

/** The places whose titles hold the words, each with what stands above it. */
export function ClassResults({ words }: { words: string }) {
  const w = useWords(classWords);
  const found = useClassesFound(words);
  if (found.isError) return <Refusals refusals={refusalsOf(found.error)} />;
  if (!found.data) return null;
  const { places, more } = found.data;
  if (places.length === 0) return <EmptyState title={w.notFound} hint={w.notFoundHint} />;
  const asked = words.split(/\s+/);
  return (
    <section aria-label={w.search} aria-busy={found.isFetching}>
      <p className={css.quiet} role="status">
        {w.found(places.length, more)}
      </p>
      <ol className={css.results}>
        {places.map((place) => (
          <li key={place.symbol}>
            <a href={classPath(place.symbol)}>
              <b>{place.symbol}</b>
              <span>
                <ClassName title={ownTitle(place)} words={asked} />
                <small>
                  {place.path
                    .filter((one) => one.symbol !== place.symbol)
                    .map((one) => (
                      <span key={one.symbol}>
                        {one.symbol} <ClassName title={one.title} />
                      </span>
                    ))}
                </small>
              </span>
              <em>{place.documents === null ? w.uncounted : w.documents(formatNumber(place.documents))}</em>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
