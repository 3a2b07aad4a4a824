import type { Query } from '#corpus/query/ast.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';

type Old = { all: Old[] } | { any: Old[] } | { not: Old } | { field: 'TI' | 'IPC' | 'PA' | 'PN'; value: string };

function treeOf(query: Old | Query): Query {
  if ('kind' in query) return query;
  if ('all' in query) return { kind: 'and', parts: query.all.map(treeOf) };
  if ('any' in query) return { kind: 'or', parts: query.any.map(treeOf) };
  if ('not' in query) return { kind: 'not', part: treeOf(query.not) };
  const { field, value } = query;
  if (field === 'IPC') return { kind: 'code', field, symbol: value };
  if (field === 'PA') return { kind: 'name', field, text: value };
  if (field === 'PN') return { kind: 'number', field, text: value };
  return { kind: 'phrase', field: 'TI', text: value };
}

type Read = { ok: true; query: Old | Query } | { ok: false; fault: { at: number; zh: string; en: string } };

/** Reads a formula that is about to be kept; refused at the character where it cannot be read. */
export function readFormula(formula: string): Outcome<Query> {
  const read = parseQuery(formula) as unknown as Read;
  if (read.ok) return good(treeOf(read.query));
  const { at, zh, en } = read.fault;
  return refused({ ...refuse('ZQ-COR-043', { at: at + 1, reason: { zh, en } }), field: 'formula' });
}

/** The query of a formula that was kept; undefined when the language no longer reads it. */
export function findQuery(formula: string): Query | undefined {
  const read = readFormula(formula);
  return read.ok ? read.value : undefined;
}
