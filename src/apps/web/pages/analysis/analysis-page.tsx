import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { ownPath, pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Page } from '../portal/page.tsx';
import css from './analysis.module.css';
import { analysisWords } from './analysis-words.ts';
import { ChartBoard } from './chart-board.tsx';
import { analysisPath, searchPath } from './data.ts';

/** The charts of any query (`?q=`) or collection (`?collection=`). */
export function AnalysisPage() {
  const w = useWords(analysisWords);
  const search = new URLSearchParams(useLocation({ select: (location) => location.searchStr }));
  const [query, collection] = [search.get('q')?.trim() ?? '', search.get('collection') ?? ''];
  return (
    <Page title={w.title} lead={w.lead} current="industries">
      <QueryForm key={query} query={query} />
      {collection !== '' ? (
        <ChartBoard of={{ collection }} />
      ) : query !== '' ? (
        <ChartBoard key={query} of={{ query }} />
      ) : (
        <EmptyState title={w.none} hint={w.noneHint}>
          <ButtonLink look="primary" href={pathTo('/industries')}>
            {w.industries}
          </ButtonLink>
        </EmptyState>
      )}
    </Page>
  );
}

function QueryForm({ query }: { query: string }) {
  const w = useWords(analysisWords);
  const navigate = useNavigate();
  const [text, setText] = useState(query);
  return (
    <form
      className={css.ask}
      onSubmit={(event) => {
        event.preventDefault();
        const own = ownPath(analysisPath({ query: text.trim() }));
        if (text.trim() !== '' && own !== undefined) void navigate({ href: own });
      }}
    >
      <label>
        {w.query}
        <textarea
          rows={2}
          value={text}
          placeholder={w.queryHint}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
        />
      </label>
      <Button type="submit" look="primary">
        {w.draw}
      </Button>
      {query !== '' && <ButtonLink href={searchPath(query)}>{w.open}</ButtonLink>}
    </form>
  );
}
