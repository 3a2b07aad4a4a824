import type { Query } from '#corpus/query/ast.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';

/** Reads a formula that is about to be kept; refused at the character where it cannot be read. */
export function readFormula(formula: string): Outcome<Query> {
  const read = parseQuery(formula);
  if (read.ok) return good(read.query);
  const { at, zh, en, next } = read.fault;
  const bare = { zh: zh.replace(/。$/, ''), en: en.replace(/\.$/, '') };
  return refused({ ...refuse('ZQ-COR-043', { at: at + 1, reason: bare }), next, field: 'formula' });
}

/** The query of a formula that was kept; undefined when the language no longer reads it. */
export function findQuery(formula: string): Query | undefined {
  const read = readFormula(formula);
  return read.ok ? read.value : undefined;
}
