import { addMonths, type PlainDate } from '#kernel/plain-date.ts';
import type { PatentRecord } from '../record/types.ts';
import type { LegalState } from '../search/types.ts';
import { legalStateOf, termEndOf, timelineOf } from './state.ts';

/** A stretch of a right's life in one state; `to` is the day on which it is over. */
export interface Stretch {
  state: LegalState;
  from: PlainDate;
  to: PlainDate;
  /** Not lived yet: how it goes on if nothing happens. */
  ahead: boolean;
}

/** An annual fee of a granted right. */
export interface AnnualFee {
  /** The patent year it is for, counted from the filing day. */
  year: number;
  /** Last day without surcharge: the end of the patent year before. */
  due: PlainDate;
  /** Last day on which it can be made good with a surcharge: six months later. */
  graceEnd: PlainDate;
}

/** What can be drawn of a right from its filing to the end of its term. */
export interface Life {
  from: PlainDate;
  to: PlainDate;
  today: PlainDate;
  stretches: Stretch[];
  /** End of the term by law; undefined for other countries and where no filing day is known. */
  termEnd?: PlainDate;
  /** The next annual fee of a right in force. */
  nextFee?: AnnualFee;
}

type Read = Pick<PatentRecord, 'office' | 'publication' | 'application' | 'right' | 'events' | 'source'>;

/** Months in which an annual fee can still be paid with a surcharge (Implementing Regulations of the Patent Law, Art. 115). */
const GRACE_MONTHS = 6;

/**
 * The next annual fee of a Chinese right in force: that of the patent year that begins next, due before the one before it
 * ends (Implementing Regulations, Art. 115); or the one before while it can be made good, where the source
 * tells of payments and of none for it. Undefined when the term ends before it. Days that are no working day move; this is not counted here.
 */
export function nextAnnualFee(
  record: Pick<PatentRecord, 'office' | 'application' | 'right' | 'events'>,
  today: PlainDate,
): AnnualFee | undefined {
  const filed = record.application?.date;
  const end = termEndOf(record);
  if (!filed || end === undefined) return undefined;
  const told = record.events.filter((one) => one.code.startsWith('U') && one.date <= today).map((one) => one.date);
  for (let year = 2; ; year++) {
    const due = addMonths(filed, (year - 1) * 12);
    if (due >= end) return undefined;
    const graceEnd = addMonths(due, GRACE_MONTHS);
    const open = told.length > 0 && !told.some((day) => day > addMonths(due, -12));
    if (due >= today || (graceEnd >= today && open)) return { year, due, graceEnd };
  }
}

/**
 * The states a right went through until today, and until the end of its term where it stands. The data know nothing after
 * the day of their source: until then the last state is taken to hold. Undefined where no day is known.
 */
export function lifeOf(record: Read, today: PlainDate): Life | undefined {
  const days = [...new Set(timelineOf(record).map((one) => one.date))].filter((day) => day <= today).sort();
  const [from] = days;
  if (from === undefined) return undefined;
  const termEnd = termEndOf(record);
  if (termEnd !== undefined && termEnd > from && termEnd <= today) days.push(termEnd);
  days.sort();
  const stretches: Stretch[] = [];
  days.forEach((day, i) => {
    const state = legalStateOf(record, day);
    const last = stretches.at(-1);
    const to = days[i + 1] ?? today;
    if (last && last.state === state) last.to = to;
    else if (to > day || i === days.length - 1) stretches.push({ state, from: day, to, ahead: false });
  });
  const now = stretches.at(-1)?.state;
  const goesOn = now === 'in-force' && termEnd !== undefined && termEnd > today;
  if (goesOn) stretches.push({ state: 'in-force', from: today, to: termEnd, ahead: true });
  const fee = goesOn ? nextAnnualFee(record, today) : undefined;
  return {
    from,
    to: goesOn ? termEnd : today,
    today,
    stretches,
    ...(termEnd !== undefined && { termEnd }),
    ...(fee && { nextFee: fee }),
  };
}
