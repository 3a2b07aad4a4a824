/**
 * Time in law. A `Calendar` is a value made from State Council notices; everything here takes it as an argument and reads no clock.
 * Days: `dayInfo`. Periods: `addSpan`. Limits that were extended or paused: `computeDue`. Service: `presumedReceipt`.
 * Every answer can print its derivation (`explain: true`) and says whether it is provisional for want of a notice.
 */
export { type AddSpanOptions, addSpan, type DatedAnswer } from './add-span.ts';
export {
  type Calendar,
  chinaCalendar,
  coversYear,
  createCalendar,
  type DayInfo,
  dayInfo,
  isWorkingDay,
  type LocalLayer,
  weekdayText,
  withLocalLayer,
} from './calendar.ts';
export { type Lamp, type LampQuestion, lamp, remainingWorkingDays, workingDaysBetween } from './counting.ts';
export { computeDue, type Due, type DueQuestion, type Extension } from './due.ts';
export { type NoticeEntry, type NoticeFault, noticeFaults, withNotice } from './enter-notice.ts';
export type { ExplainKind, ExplainStep } from './explain.ts';
export type { HolidayNotice, NoticeDay, NoticeRef } from './notice.ts';
export type { Pause } from './pause.ts';
export { presumedReceipt, type Receipt, SERVICE_METHODS, type ServiceFacts, type ServiceMethod } from './receipt.ts';
export { isSpanUnit, SPAN_UNITS, type Span, type SpanUnit, span, spanText } from './span.ts';
