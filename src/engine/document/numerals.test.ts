import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { documentNumber } from './numbering.ts';
import { chineseNumeral, ordinal, writtenDate, writtenMoney } from './numerals.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [31, '三十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1000, '一千'],
  [1005, '一千零五'],
  [2026, '二千零二十六'],
  [9999, '九千九百九十九'],
])('%i is %s', (n, words) => {
  expect(chineseNumeral(n)).toBe(words);
});

const VALUE: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

test('every numeral reads back as its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
      let sum = 0;
      let digit = 0;
      for (const sign of chineseNumeral(n)) {
        if (sign in UNIT) {
          sum += (digit || 1) * UNIT[sign]!;
          digit = 0;
        } else digit = VALUE[sign] ?? 0;
      }
      expect(sum + digit).toBe(n);
    }),
    { seed: 9704 },
  );
});

test('dates are written without leading zeros, or in Chinese numerals, or in English', () => {
  expect(writtenDate(plainDate('2026-01-02'), 'zh')).toBe('2026年1月2日');
  expect(writtenDate(plainDate('2026-10-30'), 'zh', 'chinese')).toBe('二〇二六年十月三十日');
  expect(writtenDate(plainDate('2026-01-02'), 'en', 'chinese')).toBe('2 January 2026');
});

test('money is written in yuan with both digits of fen', () => {
  expect(writtenMoney(123456705, 'zh')).toBe('1,234,567.05元');
  expect(writtenMoney(-5, 'en')).toBe('CNY -0.05');
  expect(writtenMoney(100000, 'en')).toBe('CNY 1,000.00');
});

test('headings count as GB/T 9704 wants, and in English', () => {
  expect([1, 2, 3, 4].map((level) => ordinal(level as 1, 12, 'zh'))).toEqual(['十二、', '（十二）', '12.', '（12）']);
  expect([1, 2, 3, 4].map((level) => ordinal(level as 1, 28, 'en'))).toEqual(['XXVIII.', 'AB.', '28.', '(28)']);
});

test('document numbers', () => {
  const day = plainDate('2026-11-22');
  const numbering = { pattern: '蒙知保预审〔{year}〕{n}号', series: 's' };
  expect(documentNumber(numbering, day, 12)).toBe('蒙知保预审〔2026〕12号');
  expect(documentNumber({ pattern: 'A{year}-{n:4}', series: 's' }, day, 12)).toBe('A2026-0012');
  expect(documentNumber(numbering, day)).toBe('蒙知保预审〔2026〕\u3000\u3000号');
  expect(() => documentNumber(numbering, day, 0)).toThrow(RangeError);
});
