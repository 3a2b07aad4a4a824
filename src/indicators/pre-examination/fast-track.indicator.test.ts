import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { fastTrackCases } from './fast-track.indicator.ts';

test('counts flags that were given, not those only asked for', () => {
  const rows = [
    { first: { 'record-flag': '2026-03-02' }, state: 'fast-track' },
    { first: { 'record-flag': '2026-03-02', 'record-dropped': '2026-04-02' }, state: 'ordinary' },
    { first: { 'request-flag': '2026-03-02' }, state: 'flag-requested' },
    { first: { 'record-flag-refused': '2026-03-02' }, state: 'off-track' },
  ];
  expect(overRows(fastTrackCases, '2026-06-30', rows).value).toBe(2);
});
