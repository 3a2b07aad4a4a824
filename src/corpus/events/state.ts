import { addMonths, type PlainDate } from '#kernel/plain-date.ts';
import { correctionOf } from '../record/lay.ts';
import { mergeEvents } from '../record/merge-events.ts';
import type { LegalEvent, PatentRecord } from '../record/types.ts';
import type { LegalState } from '../search/types.ts';

type Read = Pick<PatentRecord, 'office' | 'publication' | 'application' | 'right' | 'events'>;

/** From this filing day on a Chinese design lasts 15 years instead of 10 (Patent Law as amended 2020, Art. 42). */
const LONGER_DESIGNS = '2021-06-01';

/** Day on which the term of a Chinese right ends by law, counted from the filing day (Patent Law, Art. 42). */
export function termEndOf(record: Pick<PatentRecord, 'office' | 'application' | 'right'>): PlainDate | undefined {
  const filed = record.application?.date;
  if (!filed || record.office !== 'CN' || record.right === 'other') return undefined;
  const years = record.right === 'invention' ? 20 : record.right === 'utility' ? 10 : filed >= LONGER_DESIGNS ? 15 : 10;
  return addMonths(filed, years * 12);
}

/** Whether the document itself says that the right was granted (or its grant examined anew). */
export function isGrant(record: Pick<PatentRecord, 'office' | 'publication' | 'right'>): boolean {
  const { kind } = record.publication;
  const letter = kind.charAt(0);
  if (record.office === 'CN') return letter !== 'A' && letter !== '';
  if (record.office === 'US') return letter !== 'A' ? 'BCEHPS'.includes(letter) && letter !== '' : kind === 'A';
  return ['B', 'C'].includes(letter) || (letter === 'S' && record.right === 'design');
}

/** Events that the document itself proves: filing, publication, grant. They are not stored with the record. */
function ownEvents(record: Read): LegalEvent[] {
  const events: LegalEvent[] = [];
  if (record.application?.date) events.push({ code: 'A10', date: record.application.date, title: '申请' });
  const { date, kind } = record.publication;
  if (date && correctionOf(kind) === undefined)
    events.push(isGrant(record) ? { code: 'F10', date, title: '授权公告' } : { code: 'Q10', date, title: '公布' });
  return events;
}

/** Every event of a document, the ones it proves itself included, by day. */
export function timelineOf(record: Read): LegalEvent[] {
  const own = ownEvents(record).filter(
    (one) => !record.events.some((there) => there.code === one.code && there.date === one.date),
  );
  return mergeEvents(own, record.events);
}

const STEPS: Readonly<Record<string, LegalState>> = {
  A: 'pending',
  C: 'pending',
  F: 'in-force',
  K: 'in-force',
  M: 'in-force',
  B: 'ended',
  H: 'ended',
  N: 'ended',
};

/**
 * Where a right stands on a day: the last event that moves it (grant, end, revival), its own publication among them.
 * `M` (maintained) only counts for a right that stands. A Chinese right is over when its term has run out. Nothing known
 * on that day: unknown. Annual fees that nobody reported are not known here.
 */
export function legalStateOf(record: Read, asOf: PlainDate): LegalState {
  let state: LegalState = 'unknown';
  const past = timelineOf(record).filter((one) => one.date <= asOf);
  for (const { code } of past) {
    const next = STEPS[code.charAt(0)];
    if (code.charAt(0) === 'Q' && state === 'unknown') state = 'pending';
    if (next === undefined || (code.charAt(0) === 'M' && state === 'ended')) continue;
    // A publication of the application after a decision (a late A) does not open it again.
    if (code.charAt(0) === 'A' && state !== 'unknown') continue;
    state = next;
  }
  if (state === 'unknown') return state;
  const end = termEndOf(record);
  return end !== undefined && end <= asOf ? 'ended' : state;
}
