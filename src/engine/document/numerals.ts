import type { PlainDate } from '#kernel/plain-date.ts';
import type { Lang } from '#kernel/text.ts';

const DIGITS = '〇一二三四五六七八九';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A whole number from 1 to 9999 in Chinese words, as headings use it: 10 → 十, 21 → 二十一, 105 → 一百零五. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`${n} is outside 1–9999.`);
  const units = ['', '十', '百', '千'];
  const digits = String(n);
  let words = '';
  let zero = false;
  [...digits].forEach((digit, index) => {
    if (digit === '0') zero = true;
    else {
      if (zero && words !== '') words += '零';
      zero = false;
      words += DIGITS[Number(digit)]! + units[digits.length - 1 - index];
    }
  });
  return words.replace(/^一十/, '十');
}

/** 2026年11月2日 (no leading zeros, GB/T 9704-2012 7.3.5.4), 二〇二六年十一月二日, or 2 November 2026. */
export function writtenDate(date: PlainDate, lang: Lang, numerals: 'arabic' | 'chinese' = 'arabic'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (lang === 'en') return `${day} ${MONTHS[month - 1]} ${year}`;
  if (numerals === 'arabic') return `${year}年${month}月${day}日`;
  const years = [...String(year)].map((digit) => DIGITS[Number(digit)]).join('');
  return `${years}年${chineseNumeral(month)}月${chineseNumeral(day)}日`;
}

/** Whole fen as 1,234.50元 or CNY 1,234.50. */
export function writtenMoney(fen: number, lang: Lang): string {
  const sign = fen < 0 ? '-' : '';
  const yuan = Math.trunc(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return lang === 'zh' ? `${sign}${yuan}.${rest}元` : `CNY ${sign}${yuan}.${rest}`;
}

/** The number in front of a heading or a list item at a level: 一、（一）1.（1） or I. A. 1. (1). */
export function ordinal(level: 1 | 2 | 3 | 4, n: number, lang: Lang): string {
  if (level === 3) return `${n}.`;
  if (lang === 'zh')
    return level === 1 ? `${chineseNumeral(n)}、` : level === 2 ? `（${chineseNumeral(n)}）` : `（${n}）`;
  return level === 1 ? `${roman(n)}.` : level === 2 ? `${letters(n)}.` : `(${n})`;
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let out = '';
  for (const [value, sign] of steps) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

function letters(n: number): string {
  let out = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  return out;
}
