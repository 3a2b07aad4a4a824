import { fromClauses, printQuery, type Sheet, sentence } from '#corpus/query/index.ts';
import { type Reading, readQuery } from '#corpus/reading.ts';
import type { Text } from '#kernel/text.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import type { Asked } from './data.ts';
import { searchWords } from './search-words.ts';

/** Conditions that are offered to be dropped; more would be a wall of buttons. */
const MOST_DROPS = 4;

/** The query without one of its rows, and how that row is said; none where it has one row only. */
function dropsOf({ join, clauses }: Sheet): { part: Text; q: string }[] {
  if (join !== 'and' || clauses.length < 2) return [];
  return clauses.slice(0, MOST_DROPS).flatMap((clause) => {
    const part = fromClauses({ join, clauses: [clause] });
    const rest = fromClauses({ join, clauses: clauses.filter((one) => one !== clause) });
    return part.ok && rest.ok ? [{ part: sentence(part.query), q: printQuery(rest.query) }] : [];
  });
}

/** A query that looks for its words in narrower places, with them looked for in full texts. */
function everywhereOf(reading: Reading): string | undefined {
  if (!reading.query) return undefined;
  const wide = reading.formula.replace(/\b(?:TI|AB|CL|DE|TA|TAC)=/g, 'ALL=');
  return wide !== reading.formula && readQuery(wide).query ? wide : undefined;
}

/** Nothing found: how the question can be loosened, each a step of one click. */
export function Nothing({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const w = useWords(searchWords);
  const say = useSay();
  const words = asked.q.trim().split(/\s+/);
  const reading = readQuery(asked.q);
  const plain = reading.reading === 'words' && words.length > 1;
  const everywhere = everywhereOf(reading);
  return (
    <EmptyState title={w.none} hint={w.noneHint}>
      {asked.f.length > 0 && (
        <Button look="primary" onClick={() => ask({ f: [] })}>
          {w.noFilters}
        </Button>
      )}
      {plain && <Button onClick={() => ask({ q: words.slice(0, -1).join(' ') })}>{w.fewer}</Button>}
      {dropsOf(reading.sheet).map(({ part, q }) => (
        <Button key={q} onClick={() => ask({ q })}>
          {w.drop(say(part))}
        </Button>
      ))}
      {everywhere && <Button onClick={() => ask({ q: everywhere })}>{w.everywhere}</Button>}
      <Button look="quiet" onClick={() => ask({ q: '', f: [] })}>
        {w.every}
      </Button>
    </EmptyState>
  );
}
