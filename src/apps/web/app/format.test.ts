import { expect, test } from 'vitest';
import { dayOf, formatBytes, formatDay, formatNumber, formatTime, shortDay } from './format.ts';

test('days read as people write them', () => {
  expect(formatDay('zh', '2024-04-29', { year: false, weekday: true })).toBe('4月29日（周一）');
  expect(formatDay('en', '2024-04-29', { weekday: true })).toBe('Mon 29 Apr 2024');
  expect(formatDay('zh', '2024-02-05')).toBe('2024年2月5日');
  expect(formatDay('zh', '长期')).toBe('长期');
  expect(shortDay('2024-04-09')).toBe('04-09');
});

test('instants are shown in the time of the region, whatever the browser thinks', () => {
  expect(dayOf('2024-04-28T16:30:00.000Z')).toBe('2024-04-29');
  expect(formatTime('2024-04-28T16:30:00.000Z')).toBe('00:30');
});

test('numbers and sizes', () => {
  expect(formatNumber(13403)).toBe('13,403');
  expect(formatNumber(1.88)).toBe('1.88');
  expect(formatNumber(2, 1)).toBe('2.0');
  expect(formatBytes(3_565_158)).toBe('3.4 MB');
  expect(formatBytes(12)).toBe('12 B');
});
