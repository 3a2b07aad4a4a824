import type { Leaf, Query, TextField } from './ast.ts';
import { printQuery } from './print.ts';

/** The query a search for prior art begins with: any of the terms in the title, in the subclass of the case. */
export function beginQuery(terms: readonly string[], ipc?: string, field: TextField = 'TI'): string {
  const parts: Query[] = [];
  if (terms.length > 0) parts.push({ kind: 'or', parts: terms.map((text): Leaf => ({ kind: 'phrase', field, text })) });
  if (ipc) parts.push({ kind: 'code', field: 'IPC', symbol: ipc.replace(/\s+/g, '').slice(0, 4) });
  return parts.length === 0 ? '' : printQuery({ kind: 'and', parts });
}

/** The leaves that are asked for and not excluded, for marking what was hit. */
export function wantedLeaves(query: Query): Leaf[] {
  if ('part' in query) return [];
  return 'parts' in query ? query.parts.flatMap(wantedLeaves) : [query];
}

const WIDE: Readonly<Record<string, readonly TextField[]>> = {
  TI: ['TI', 'TA', 'TAC', 'ALL'],
  AB: ['AB', 'TA', 'TAC', 'ALL'],
  CL: ['CL', 'TAC', 'ALL'],
  DE: ['DE', 'ALL'],
};

/** The phrases and words asked for in a text field, or in a wider one that holds it. */
export function wanted(query: Query, field: 'TI' | 'AB' | 'CL' | 'DE'): string[] {
  return wantedLeaves(query).flatMap((leaf) => {
    if (!('field' in leaf) || !WIDE[field]!.includes(leaf.field as TextField)) return [];
    if (leaf.kind === 'phrase' || leaf.kind === 'words') return [leaf.text];
    return leaf.kind === 'near' ? [leaf.left, leaf.right] : leaf.kind === 'wild' ? [leaf.pattern] : [];
  });
}
