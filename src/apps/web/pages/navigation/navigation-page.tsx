import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Page, Refusals } from '../portal/page.tsx';
import { useResults } from './data.ts';
import { GRADES, KIND_TITLES } from './kinds.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** What navigation is, and what of its results is public. */
export function NavigationPage() {
  const w = useWords(navigationWords);
  const lang = useLang();
  const [q, setQ] = useState('');
  const [kind, setKind] = useState('');
  const found = useResults({ q, kind, year: '' });
  return (
    <Page
      title={w.title}
      lead={w.lead}
      current="services"
      aside={
        <ButtonLink look="primary" href={pathTo('/services/navigation/project')}>
          {w.start}
        </ButtonLink>
      }
    >
      <section aria-labelledby="results">
        <h2 id="results">{w.results}</h2>
        <div className={css.filter}>
          <input
            type="search"
            value={q}
            placeholder={w.search}
            aria-label={w.search}
            onChange={(event) => setQ(event.target.value)}
          />
          <select value={kind} aria-label={w.kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{w.anyKind}</option>
            {Object.entries(KIND_TITLES).map(([id, title]) => (
              <option key={id} value={id}>
                {title[lang]}
              </option>
            ))}
          </select>
        </div>
        {found.isError && <Refusals refusals={refusalsOf(found.error)} />}
        {found.data?.results.length === 0 && (
          <EmptyState title={w.noResults} hint={w.noResultsHint}>
            <ButtonLink href={pathTo('/industries')}>{w.industries}</ButtonLink>
          </EmptyState>
        )}
        <ul className={css.results}>
          {found.data?.results.map((one) => (
            <li key={one.number}>
              <h3>{one.title}</h3>
              <p className={css.about}>
                {KIND_TITLES[one.kind]?.[lang] ?? one.kind} · {one.industry} · {one.client} ·{' '}
                {w.accepted(formatDay(lang, one.acceptedOn))}
              </p>
              <p>{one.summary}</p>
              {one.evaluation && (
                <p className={css.about}>
                  {w.evaluation}: {GRADES[one.evaluation]?.[lang] ?? one.evaluation}
                  {one.adopted !== null && ` · ${w.adopted(one.adopted)}`}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
