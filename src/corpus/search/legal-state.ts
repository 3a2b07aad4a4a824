import type { PatentRecord } from '../record/types.ts';
import type { LegalState } from './types.ts';

/** Key events of WIPO ST.27 by their first letter: what they do to the right. */
const EFFECT: Readonly<Record<string, LegalState>> = {
  A: 'pending',
  B: 'pending',
  C: 'ended',
  D: 'pending',
  E: 'pending',
  F: 'in-force',
  G: 'in-force',
  H: 'ended',
  M: 'in-force',
  N: 'ended',
  Q: 'pending',
};

/**
 * Where a right stands: the last event that changes it, else the stage of the document. Utility models and designs are
 * published when they are granted.
 */
export function legalStateOf(record: Pick<PatentRecord, 'events' | 'publication' | 'right' | 'office'>): LegalState {
  for (let i = record.events.length - 1; i >= 0; i--) {
    const effect = EFFECT[record.events[i]!.code.charAt(0)];
    if (effect !== undefined) return effect;
  }
  const letter = record.publication.kind.charAt(0);
  if (record.right === 'utility' || record.right === 'design') return letter === '' ? 'unknown' : 'in-force';
  if (letter === 'A') return 'pending';
  if (letter === 'B' || letter === 'C' || letter === 'E') return 'in-force';
  return 'unknown';
}
