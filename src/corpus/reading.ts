import { type Text, text } from '#kernel/text.ts';
import type { Query } from './query/ast.ts';
import { clausesOf, printQuery, type Sheet, sentence, understand } from './query/index.ts';

/** Where and why a query cannot be read: from which character on (0-based), how many, why, what to do. */
export interface FaultView {
  at: number;
  length: number;
  why: Text;
  next: Text;
}

/** How an input was understood: as formula, as sentence, as rows; or where it cannot be read. */
export interface Reading {
  reading: 'every' | 'number' | 'formula' | 'name' | 'words';
  note: Text;
  formula: string;
  sentence: Text;
  sheet: Sheet;
  fault: FaultView | null;
  query: Query | null;
}

/** What somebody typed into the one box. Pure: the page reads it as it is typed, the server when it searches. */
export function readQuery(input: string): Reading {
  const found = understand(input.trim() === '' ? '*' : input);
  if (!found.ok) {
    const { at, length, zh, en, next } = found.fault;
    return {
      reading: 'formula',
      note: text('检索式还不能读', 'The query cannot be read yet'),
      formula: input,
      sentence: text('', ''),
      sheet: { join: 'and', clauses: [] },
      fault: { at, length, why: text(zh, en), next },
      query: null,
    };
  }
  const { query, reading, note } = found;
  return {
    reading,
    note,
    formula: query.kind === 'every' ? '' : printQuery(query),
    sentence: sentence(query),
    sheet: clausesOf(query),
    fault: null,
    query,
  };
}
