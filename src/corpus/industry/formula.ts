import { plainDate } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import type { IndustryDefinition, IndustryNode, NodeQuery } from './types.ts';

/** Alternatives of words in title and abstract, and of symbols: `TA=(乳清 OR 酪蛋白) OR IPC=(A23J1/20)`. */
export function formula(terms: readonly string[], ipc: readonly string[]): string {
  const parts: string[] = [];
  if (terms.length > 0) parts.push(`TA=(${terms.join(' OR ')})`);
  if (ipc.length > 0) parts.push(`IPC=(${ipc.join(' OR ')})`);
  return parts.join(' OR ');
}

const shipped = (query: string): NodeQuery[] => [
  { query, version: 1, date: plainDate('2026-06-01'), note: text('首版', 'First version') },
];

type Words = readonly [zh: string, en: string];

/**
 * A leaf of a technology tree. Symbols in `ipc` are part of the query; those in `usual` are carried by its documents but
 * mean more than the leaf.
 */
export const leaf = (
  id: string,
  [zh, en]: Words,
  terms: string[],
  { ipc = [], usual = [] }: { ipc?: string[]; usual?: string[] } = {},
): IndustryNode => ({
  id,
  title: text(zh, en),
  versions: shipped(formula(terms, ipc)),
  terms,
  ipc: [...ipc, ...usual],
  precision: null,
  nodes: [],
});

/** A branch: the union of its nodes. */
export const branch = (id: string, [zh, en]: Words, nodes: IndustryNode[]): IndustryNode => ({
  id,
  title: text(zh, en),
  versions: [],
  terms: [],
  ipc: [],
  precision: null,
  nodes,
});

/** Scope of an industry: words and symbols of which each of its documents has one. */
export const scope = (terms: string[], ipc: string[]): IndustryDefinition['scope'] => ({
  versions: shipped(formula(terms, ipc)),
  terms,
  ipc,
});
