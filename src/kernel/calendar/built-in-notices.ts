import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type PlainDate, plainDate, yearOf } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { type HolidayNotice, type NoticeDay, type NoticeRef, noticeTitle } from './notice.ts';

/**
 * The only file that knows the package `chinese-days`. Its JSON is plain data (no clock, no time zone, loads in the browser):
 * `{holidays, workdays}`, each `date → "English,中文,days"`.
 */

export const FIRST_COVERED_YEAR = 2007;

/** Where each year's main notice was published. */
const URLS: Record<number, string> = {
  2007: 'http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm',
  2008: 'http://www.gov.cn/zwgk/2007-12/18/content_837184.htm',
  2009: 'http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm',
  2010: 'http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm',
  2011: 'http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm',
  2012: 'http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm',
  2013: 'http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm',
  2014: 'http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm',
  2015: 'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm',
  2016: 'http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm',
  2017: 'http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm',
  2018: 'http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm',
  2019: 'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
  2020: 'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
  2021: 'http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm',
  2022: 'http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm',
  2023: 'http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm',
  2024: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
  2025: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  2026: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
};

/** Days set by a second document of the same year. */
const AMENDMENTS: { ref: NoticeRef; from: string; to: string; also?: string[] }[] = [
  {
    ref: {
      title: text(
        '《国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知》',
        'Notice of the State Council on the day off for the 70th anniversary of victory in 1945',
      ),
      url: 'http://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm',
    },
    from: '2015-09-03',
    to: '2015-09-06',
  },
  {
    ref: {
      title: text(
        '《国务院办公厅关于调整2019年劳动节假期安排的通知》',
        'Notice of the General Office of the State Council adjusting the Labour Day holiday of 2019',
      ),
      url: 'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
    },
    from: '2019-05-01',
    to: '2019-05-05',
    also: ['2019-04-28'],
  },
  {
    ref: {
      title: text(
        '《国务院办公厅关于延长2020年春节假期的通知》',
        'Notice of the General Office of the State Council extending the Spring Festival holiday of 2020',
      ),
      url: 'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
    },
    from: '2020-01-31',
    to: '2020-02-02',
  },
];

const NAMES: Record<string, Text> = {
  元旦: text('元旦', "New Year's Day"),
  春节: text('春节', 'Spring Festival'),
  清明: text('清明节', 'Tomb-Sweeping Day'),
  劳动节: text('劳动节', 'Labour Day'),
  端午: text('端午节', 'Dragon Boat Festival'),
  中秋: text('中秋节', 'Mid-Autumn Festival'),
  国庆节: text('国庆节', 'National Day'),
};

function dayFrom(key: string, label: string): NoticeDay {
  const date = plainDate(key);
  const [en = label, zh = label] = label.split(',');
  const name = NAMES[zh] ?? text(zh, en);
  const ref = AMENDMENTS.find((a) => (date >= a.from && date <= a.to) || a.also?.includes(date))?.ref;
  return ref ? { date, name, ref } : { date, name };
}

/** New Year days that fall in December belong to the notice of the year that follows. */
const noticeYear = (date: PlainDate): number => yearOf(date) + (date.slice(5, 7) === '12' ? 1 : 0);

function readPackage(): HolidayNotice[] {
  const byYear = new Map<number, { off: NoticeDay[]; work: NoticeDay[] }>();
  const collect = (entries: Record<string, string>, side: 'off' | 'work') => {
    for (const [key, label] of Object.entries(entries)) {
      const day = dayFrom(key, label);
      const year = noticeYear(day.date);
      const bucket = byYear.get(year) ?? { off: [], work: [] };
      bucket[side].push(day);
      byYear.set(year, bucket);
    }
  };
  collect(data.holidays, 'off');
  collect(data.workdays, 'work');
  const inOrder = (a: NoticeDay, b: NoticeDay) => (a.date < b.date ? -1 : 1);
  return [...byYear]
    .filter(([year]) => year >= FIRST_COVERED_YEAR)
    .sort(([a], [b]) => a - b)
    .map(([year, { off, work }]) => {
      const url = URLS[year];
      return {
        year,
        ref: url ? { title: noticeTitle(year), url } : { title: noticeTitle(year) },
        off: off.sort(inOrder),
        work: work.sort(inOrder),
        source: 'built-in' as const,
      };
    });
}

/** The notices for 2007 to the last year the package knows, in order of years. */
export const builtInNotices: readonly HolidayNotice[] = readPackage();
