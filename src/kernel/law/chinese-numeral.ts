const DIGITS = '零一二三四五六七八九';

/** 1–9999 as laws write article numbers: 10 十, 20 二十, 101 一百零一, 112 一百一十二, 1010 一千零一十. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`No article is numbered ${n}.`);
  if (n < 20 && n >= 10) return n === 10 ? '十' : `十${DIGITS[n - 10]}`;
  let words = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += (gap ? '零' : '') + DIGITS[digit] + name;
      gap = false;
    }
  }
  return words;
}
