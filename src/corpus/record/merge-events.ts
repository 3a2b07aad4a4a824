import type { LegalEvent } from './types.ts';

const same = (a: LegalEvent, b: LegalEvent): boolean =>
  a.code === b.code && a.date === b.date && a.title === b.title && a.detail === b.detail;

/** Both lists as one, each event once, by day and then by code. */
export function mergeEvents(there: readonly LegalEvent[], more: readonly LegalEvent[]): LegalEvent[] {
  const all = [...there];
  for (const event of more) if (!all.some((one) => same(one, event))) all.push(event);
  return all.sort(
    (a, b) =>
      compare(a.date, b.date) ||
      compare(a.code, b.code) ||
      compare(a.title, b.title) ||
      compare(a.detail ?? '', b.detail ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
