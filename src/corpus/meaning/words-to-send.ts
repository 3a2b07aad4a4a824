import { wanted } from '../query/index.ts';
import type { Reading } from '../reading.ts';

/** Characters of a question that are sent, at most. */
export const MOST_SENT = 1000;

/**
 * The words of a question that ranking by meaning rests on, and the only ones that may leave the house for it: plain words as they
 * were typed; of a formula the words looked for in texts, never its names, numbers, symbols and days. Undefined where nothing is
 * left: then nothing is sent.
 */
export function wordsToSend(typed: string, { reading, query }: Pick<Reading, 'reading' | 'query'>): string | undefined {
  if (!query || reading === 'every' || reading === 'number' || reading === 'name') return undefined;
  const words = reading === 'words' ? typed : wordsOf(query);
  const tidy = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy.slice(0, MOST_SENT);
}

const wordsOf = (query: NonNullable<Reading['query']>): string =>
  [...new Set((['TI', 'AB', 'CL', 'DE'] as const).flatMap((field) => wanted(query, field)))]
    .map((word) => word.replace(/[*?]/g, ' '))
    .join(' ');
