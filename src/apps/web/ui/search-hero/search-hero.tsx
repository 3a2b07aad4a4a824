import { type FormEvent, useId, useState } from 'react';
import { cx } from '../../app/cx.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { Landscape } from './landscape.tsx';
import css from './search-hero.module.css';

export interface SearchScope {
  id: string;
  label: Say;
  placeholder: Say;
  suggestions?: { label: string; query: string }[];
}

export interface SearchHeroProps {
  title: Say;
  lead: Say;
  scopes: readonly SearchScope[];
  onSearch?: (scope: string, query: string) => void;
  /** Room under the box, so that the next section may lie on the hills. */
  overlap?: boolean;
}

const words = catalogue(
  { search: '检索', scope: '检索范围', try: '试试', query: '检索内容' },
  { search: 'Search', scope: 'Search in', try: 'Try', query: 'Search for' },
);

/** One entrance for everything: a sentence, a search box with its scopes, and the land under a wide sky. */
export function SearchHero({ title, lead, scopes, onSearch, overlap }: SearchHeroProps) {
  const w = useWords(words);
  const say = useSay();
  const id = useId();
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const [query, setQuery] = useState('');
  const scope = scopes.find((one) => one.id === scopeId) ?? scopes[0];
  if (!scope) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch?.(scope.id, query.trim());
  };
  return (
    <div className={cx(css.hero, overlap && css.overlap)}>
      <Landscape />
      <div className={css.inner}>
        <h1 className={css.title}>{say(title)}</h1>
        <p className={css.lead}>{say(lead)}</p>
        <search>
          <form className={css.form} onSubmit={submit}>
            <fieldset className={css.scopes}>
              <legend className="visually-hidden">{w.scope}</legend>
              {scopes.map((one) => (
                <label key={one.id} className={css.scope}>
                  <input
                    type="radio"
                    name={`${id}-scope`}
                    className="visually-hidden"
                    checked={one.id === scope.id}
                    onChange={() => setScopeId(one.id)}
                  />
                  <span>{say(one.label)}</span>
                </label>
              ))}
            </fieldset>
            <div className={css.line}>
              <label className="visually-hidden" htmlFor={`${id}-query`}>
                {w.query}
              </label>
              <Icon name="search" size={22} />
              <input
                id={`${id}-query`}
                className={css.field}
                type="text"
                enterKeyHint="search"
                autoComplete="off"
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                placeholder={say(scope.placeholder)}
              />
              <Button type="submit" look="primary" size="large">
                {w.search}
              </Button>
            </div>
          </form>
        </search>
        {scope.suggestions && (
          <p className={css.suggestions}>
            <span>{w.try}</span>
            {scope.suggestions.map((suggestion) => (
              <button key={suggestion.query} type="button" onClick={() => setQuery(suggestion.query)}>
                {suggestion.label}
              </button>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
