import { type Text, text } from '#kernel/text.ts';
import type { Field, Query } from './ast.ts';
import { type FieldSort, findField, sortOf } from './fields.ts';
import { parseQuery, type ReadQuery } from './parse.ts';
import { printQuery } from './print.ts';
import { sameManner, sentence } from './sentence.ts';
import { tidyQuery } from './tidy.ts';

/**
 * A row of the sentence. With a field: its values, of which any or all have to hold, each written as a term of the language
 * (`永磁`, `"neural net"`, `永磁 NEAR/5 电机`, `[20200101 TO 20241231]`, `>=20200101`). Without: a formula of its own.
 */
export type Clause =
  | { field: Field; negated: boolean; match: 'any' | 'all'; values: string[] }
  | { field: null; negated: boolean; formula: string };

/** A query as rows, joined all by AND or all by OR. */
export interface Sheet {
  join: 'and' | 'or';
  clauses: Clause[];
}

/** The query as rows that can be edited one by one; what is nested deeper stays a row with a formula. No row: every document. */
export function clausesOf(query: Query): Sheet {
  const tidy = tidyQuery(query);
  if (tidy.kind === 'every') return { join: 'and', clauses: [] };
  const whole = 'parts' in tidy ? sameManner(tidy.parts) : undefined;
  if ('parts' in tidy && !whole) return { join: tidy.kind, clauses: tidy.parts.map(clauseOf) };
  return { join: 'and', clauses: [clauseOf(tidy)] };
}

function clauseOf(query: Query): Clause {
  const negated = query.kind === 'not';
  const inner = 'part' in query ? query.part : query;
  const leaves = sameManner('parts' in inner ? inner.parts : [inner]);
  if (!leaves) return { field: null, negated, formula: printQuery(inner) };
  const match = inner.kind === 'and' ? 'all' : 'any';
  return { field: leaves[0]!.field, negated, match, values: leaves.map((leaf) => printedValue(printQuery(leaf))) };
}

/** `AD>=20200101` → `>=20200101`, `TI=永磁` → `永磁`. */
const printedValue = (printed: string): string => printed.replace(/^[A-Z]+=?/, '');

const formulaOf = (clause: Clause): string => {
  if (clause.field === null) return clause.negated ? `NOT (${clause.formula})` : `(${clause.formula})`;
  const { field, values, match, negated } = clause;
  const terms = values.map((value) =>
    /^\s*[<>]/.test(value) ? `${field}${value.trim()}` : `${field}=${value.trim()}`,
  );
  return `${negated ? 'NOT ' : ''}(${terms.join(match === 'any' ? ' OR ' : ' AND ')})`;
};

/** The query of rows; a fault names the row, and its place is within that row's formula. */
export function fromClauses(sheet: Sheet): ReadQuery & { clause?: number } {
  const parts: Query[] = [];
  for (const [clause, one] of sheet.clauses.entries()) {
    const read = parseQuery(formulaOf(one));
    if (!read.ok) return { ...read, clause };
    parts.push(read.query);
  }
  return { ok: true, query: tidyQuery({ kind: sheet.join, parts: parts.length > 0 ? parts : [{ kind: 'every' }] }) };
}

const VERBS: Readonly<Record<FieldSort, readonly [Text, Text]>> = {
  text: [text('含', 'contains'), text('不含', 'does not contain')],
  name: [text('含', 'contains'), text('不含', 'does not contain')],
  code: [text('属于', 'is within'), text('不属于', 'is not within')],
  number: [text('是', 'is'), text('不是', 'is not')],
  date: [text('在', 'is'), text('不在', 'is not')],
  choice: [text('为', 'is'), text('不为', 'is not')],
};

/** The words of a row around its values: 名称 / 含 / 任一, and the whole row as a sentence where it can be read. */
export function clauseWords(clause: Clause): { field: Text; verb: Text; match: Text; whole: Text | undefined } {
  const read = parseQuery(formulaOf(clause));
  const whole = read.ok ? sentence(read.query) : undefined;
  if (clause.field === null)
    return {
      field: text('条件组', 'group'),
      verb: clause.negated ? text('不满足', 'does not hold') : text('满足', 'holds'),
      match: text('', ''),
      whole,
    };
  return {
    field: findField(clause.field)!.title,
    verb: VERBS[sortOf(clause.field)][clause.negated ? 1 : 0],
    match: clause.match === 'any' ? text('任一', 'any of') : text('全部', 'all of'),
    whole,
  };
}
