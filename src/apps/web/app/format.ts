import type { Lang } from '#kernel/text.ts';

const WEEKDAYS: Record<Lang, readonly string[]> = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface DayStyle {
  /** Without the year where the year is plain from the surroundings. */
  year?: boolean;
  weekday?: boolean;
}

/** A calendar day `YYYY-MM-DD` as people write it: `4月29日（周一）`, `Mon 29 Apr 2024`. Other text is returned as it is. */
export function formatDay(lang: Lang, day: string, { year = true, weekday = false }: DayStyle = {}): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!match) return day;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const name = WEEKDAYS[lang][new Date(Date.UTC(y, m - 1, d)).getUTCDay()];
  return lang === 'zh'
    ? `${year ? `${y}年` : ''}${m}月${d}日${weekday ? `（周${name}）` : ''}`
    : `${weekday ? `${name} ` : ''}${d} ${MONTHS[m - 1]}${year ? ` ${y}` : ''}`;
}

/** `04-29`, for columns of days. */
export const shortDay = (day: string): string => day.slice(5, 10);

/** The clock time of an instant in Asia/Shanghai: `10:42`. */
export const formatTime = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** The day of an instant in Asia/Shanghai, as `YYYY-MM-DD`. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

/** `13,403`; keeps the decimals it is given. */
export const formatNumber = (value: number, decimals?: number): string =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 4,
  }).format(value);

/** `3.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let [value, step] = [bytes, 0];
  while (value >= 1024 && step < units.length - 1) [value, step] = [value / 1024, step + 1];
  return `${step === 0 ? value : value.toFixed(1)} ${units[step]}`;
}
