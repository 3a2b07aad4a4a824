import type { ApplicationText } from '#claims/index.ts';

/** What is being checked, kept for this tab only, and only when the person asked for it. */
export interface Remembered {
  words: string;
  application?: { name: string; text: ApplicationText };
}

const KEY = 'zhiquan.check.text';

export function readRemembered(storage: Pick<Storage, 'getItem'>): Remembered | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('words' in kept) || typeof kept.words !== 'string')
      return undefined;
    return kept as Remembered;
  } catch {
    return undefined;
  }
}

/** Keeps it, or forgets it when nothing is given. False when the browser has no room for it. */
export function remember(storage: Pick<Storage, 'setItem' | 'removeItem'>, what: Remembered | undefined): boolean {
  try {
    if (what) storage.setItem(KEY, JSON.stringify(what));
    else storage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
