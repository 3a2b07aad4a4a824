import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { keepingOf, outcomeOf } from './keeping.ts';
import { accountHint } from './reader.ts';
import { objectTitle } from './reading-log.ts';
import { OUTCOMES, type SecrecySettings, secrecySettings } from './settings.ts';

const keep = Object.fromEntries(OUTCOMES.map((one) => [one, secrecySettings[`keep-${one}`]?.default]));
const settings = { keep } as SecrecySettings;

describe('how long texts are kept', () => {
  test.each([
    ['not-accepted', 'not-accepted', 6, '2026-08-28'],
    ['withdrawn', 'withdrawn', 6, '2026-08-28'],
    ['failed', 'failed', 12, '2027-02-28'],
    ['granted', 'published', 36, '2029-02-28'],
    ['rejected', 'off-track', 24, '2028-02-28'],
    ['lapsed', 'off-track', 24, '2028-02-28'],
  ])('%s: %s, %i months', (state, outcome, months, due) => {
    expect(keepingOf(state, plainDate('2026-02-28'), settings, chinaCalendar)).toEqual({ outcome, months, due });
    expect(outcomeOf(state)).toBe(outcome);
  });

  test('a month without that day ends on its last', () => {
    expect(keepingOf('withdrawn', plainDate('2026-08-31'), settings, chinaCalendar).due).toBe('2027-02-28');
  });
});

test('the hint of an account shows enough to be known again and no more', () => {
  expect(accountHint('examiner@demo.example')).toBe('ex***r');
  expect(accountHint('bo@demo.example')).toBe('b***');
  expect(accountHint('')).toBe('***');
});

test('what was read is told in words, names of files only where they may be known', () => {
  const names = new Map([['file:f1', '说明书附图.tif']]);
  expect(objectTitle('application:1', names).zh).toBe('申请文件第2稿');
  expect(objectTitle('application:0:1', names).zh).toBe('第1稿与第2稿对比');
  expect(objectTitle('report:pdf:0', names).zh).toBe('第1稿检查报告（PDF）');
  expect(objectTitle('file:f1', names).zh).toBe('说明书附图.tif');
  expect(objectTitle('file:f1', new Map()).zh).toBe('申请文件中的一个文件');
});
