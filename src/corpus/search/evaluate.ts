import type { Leaf, Query } from '../query/ast.ts';
import { type CutWords, queryWords } from '../words/index.ts';
import { intersect, type Rows, subtract, unite } from './row-sets.ts';

/** What answers leaves: an index, or anything that can. Sets it gives may be changed by the asker. */
export interface LeafSource {
  every(): Rows;
  /** The rows of a leaf; where `within` is given, only rows of that set matter. */
  leaf(leaf: Leaf, within?: Rows): Promise<Rows>;
  /** Whether a leaf has to look into texts row by row, so that fewer rows to look at save time. */
  costly(leaf: Leaf): boolean;
}

const isCostly = (query: Query, source: LeafSource): boolean => {
  if ('parts' in query) return query.parts.some((part) => isCostly(part, source));
  if ('part' in query) return isCostly(query.part, source);
  return source.costly(query);
};

/** The rows of a query: exactly those documents for which it holds. An empty AND is everything, an empty OR nothing. */
export async function evaluate(query: Query, source: LeafSource, within?: Rows): Promise<Rows> {
  if ('part' in query) return subtract(source.every(), await evaluate(query.part, source, within));
  if ('parts' in query) {
    if (query.kind === 'or') {
      const sets = await Promise.all(query.parts.map((part) => evaluate(part, source, within)));
      return sets.length === 0 ? new Uint32Array(source.every().length) : sets.reduce(unite);
    }
    const cheap = query.parts.filter((part) => !isCostly(part, source));
    const sets = await Promise.all(cheap.map((part) => evaluate(part, source, within)));
    let rows = sets.reduce(intersect, source.every());
    if (within) rows = intersect(rows, within);
    for (const part of query.parts.filter((one) => isCostly(one, source)))
      rows = intersect(rows, await evaluate(part, source, rows.slice()));
    return rows;
  }
  if (query.kind === 'every') return source.every();
  return source.leaf(query, within);
}

/** The words a query can be ranked by: those of its positive texts, each once. */
export function rankingWords(query: Query | undefined, cut: CutWords): string[] {
  const words = new Set<string>();
  const take = (text: string) => {
    for (const word of queryWords(text.replaceAll(/[?*？＊]/g, ' '), cut)) words.add(word);
  };
  const walk = (one: Query): void => {
    if ('parts' in one) one.parts.forEach(walk);
    else if (one.kind === 'phrase' || one.kind === 'words') take(one.text);
    else if (one.kind === 'wild' && !['PA', 'IN', 'AG', 'AT', 'ADDR'].includes(one.field)) take(one.pattern);
    else if (one.kind === 'near') {
      take(one.left);
      take(one.right);
    }
  };
  if (query) walk(query);
  return [...words];
}
