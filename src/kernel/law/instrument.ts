import type { PlainDate } from '../plain-date.ts';
import type { Text } from '../text.ts';

/**
 * How sure we are. V: read in a text of the instrument. K: from knowledge of the law, not compared with a text. K?: custom, a
 * setting with a default; never shown as law.
 */
export type Evidence = 'V' | 'K' | 'K?';

/** A law, regulation, order or guideline in one edition. A new edition is a new instrument, so old matters keep their law. */
export interface Instrument {
  /** Short stable id, the part of a basis id before the first hyphen. */
  id: string;
  /** Title without 《》 and without 中华人民共和国. */
  zh: string;
  en: string;
  /** Printed after the title where editions must be told apart. */
  edition?: Text;
  issuer: Text;
  /** Order, decree or announcement number. */
  no?: string;
  /** First day in force; absent where we only know that it is in force. */
  validFrom?: PlainDate;
  /** Last day in force. */
  validTo?: PlainDate;
  evidence: Evidence;
  /** Number of articles, where known: a citation beyond it is refused. */
  articles?: number;
  /** One digit per article: how many paragraphs (款) it has. Only where the whole text was counted. */
  paragraphs?: string;
  /** Articles that were read; absent with evidence V means all. */
  read?: readonly number[];
  /** Cited by part-chapter-section instead of article. */
  sections?: true;
}
