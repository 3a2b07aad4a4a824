import { expect, it } from 'vitest';
import { durationOf, isDiskFull, Pace, progressLine } from './index.ts';

it('tells rate and time left from what was read lately', () => {
  const pace = new Pace();
  pace.mark(0, 0, 0);
  pace.mark(10_000, 5000, 10_000_000);
  const counts = { read: 5000, stored: 4990, updated: 0, unchanged: 0, removed: 0, rejected: 10, notes: 0 };
  const now = pace.progress(counts, 10_000_000, 50_000_000, 10);
  expect(now).toMatchObject({ perSecond: 500, bytesPerSecond: 1_000_000, secondsLeft: 40 });
  expect(progressLine(now)).toBe('5,000 read · 9.5 of 48 MB · 10 rejected · 500/s · 40 s left');
  // A disk that slows down is followed: only the last stretch counts.
  pace.mark(30_000, 5100, 10_200_000);
  expect(pace.progress(counts, 10_200_000, 50_000_000, 30).perSecond).toBe(5);
});

it('says nothing about the time left before anything is known', () => {
  const pace = new Pace();
  pace.mark(0, 0, 0);
  expect(
    pace.progress({ read: 0, stored: 0, updated: 0, unchanged: 0, removed: 0, rejected: 0, notes: 0 }, 0, 9, 0)
      .secondsLeft,
  ).toBe(undefined);
  expect([durationOf(59.2), durationOf(95), durationOf(7260)]).toEqual(['60 s', '1 min 35 s', '2 h 1 min']);
});

it('knows a full disk by its code or its words, also behind another error', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(isDiskFull(full)).toBe(true);
  expect(isDiskFull(new Error('put failed', { cause: full }))).toBe(true);
  expect(isDiskFull(new Error('LanceError(IO): No space left on device (os error 28)'))).toBe(true);
  expect(isDiskFull(new Error('os error 2'))).toBe(false);
  expect(isDiskFull('ENOSPC')).toBe(false);
});
