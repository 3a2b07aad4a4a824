import type { PlainDate } from '../plain-date.ts';
import { type Text, text } from '../text.ts';

/** The document a day off or a make-up working day comes from. */
export interface NoticeRef {
  title: Text;
  url?: string;
}

/** One day that a notice takes out of, or adds to, the working week; `name` is the holiday it belongs to. */
export interface NoticeDay {
  date: PlainDate;
  name: Text;
  /** Only where the day was set by another document than the year's main notice (an extension, a single commemoration). */
  ref?: NoticeRef;
}

/**
 * The State Council's arrangement of one year's holidays. It may reach into the last days of the December before
 * (2018-12-29 was made a working day by the notice for 2019).
 */
export interface HolidayNotice {
  year: number;
  ref: NoticeRef;
  off: readonly NoticeDay[];
  work: readonly NoticeDay[];
  source: 'built-in' | 'administrator';
}

export const noticeTitle = (year: number): Text =>
  text(
    `《国务院办公厅关于${year}年部分节假日安排的通知》`,
    `Notice of the General Office of the State Council on the arrangement of holidays in ${year}`,
  );
