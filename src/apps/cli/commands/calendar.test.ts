import { describe, expect, test } from 'vitest';
import { chinaCalendar, withNotice } from '#kernel/calendar/index.ts';
import { statutoryDays } from '#kernel/calendar/statutory-days.ts';
import { text } from '#kernel/text.ts';
import { calendarCommand, calendarHelp } from './calendar.ts';

const run = (line: string) => calendarCommand(line.split(' ').filter(Boolean));

describe('calendar add', () => {
  test.each([
    ['add 2026-02-13 5 --unit working-day', '2026-02-27'],
    ['add 2026-01-16 1 --unit month', '2026-02-16'],
    ['add 2026-01-16 1 --unit month --roll', '2026-02-24'],
    ['add --unit=day --roll 2026-08-17 45', '2026-10-08'],
    ['add 2026-10-12 -3 --unit working-day', '2026-10-08'],
    ['add 2024-02-29 +1 --unit year --json', '2025-02-28'],
    ['add 2026-10-03 0 --unit day', '2026-10-03'],
  ])('%s', (line, date) => {
    expect(run(line)).toMatchObject({ exit: 0, json: { date, provisional: false }, human: date });
    expect(run(line).json).not.toHaveProperty('explain');
  });

  test('says when it is provisional', () => {
    const answer = run('add 2026-12-31 3 --unit working-day');
    expect(answer).toMatchObject({ exit: 0, json: { date: '2027-01-06', provisional: true } });
    expect(answer.human).toContain('暂定');
  });

  test('--explain adds the derivation', () => {
    const answer = run('add 2026-01-16 1 --unit month --roll --explain');
    expect(answer.json).toMatchObject({
      date: '2026-02-24',
      provisional: false,
      explain: expect.arrayContaining([expect.objectContaining({ kind: 'start', basis: ['RR-5', 'CC-201'] })]),
    });
    expect(answer.human).toContain('《专利法实施细则》第五条');
    expect(answer.human).toContain('2026年部分节假日安排');
  });

  test.each([
    ['add 2026-02-30 5 --unit day', /2026-02-30/],
    ['add 13.02.2026 5 --unit day', /YYYY-MM-DD/],
    ['add 1899-12-31 5 --unit day', /1900–2999/],
    ['add 2026-02-13 5 --unit week', /"week"/],
    ['add 2026-02-13 5 --unit', /--unit/],
    ['add 2026-02-13 5', /--unit is missing/],
    ['add 2026-02-13 1.5 --unit day', /"1.5" is not a whole number/],
    ['add 2026-02-13 many --unit day', /"many"/],
    ['add 2026-02-13 99999999 --unit day', /whole number/],
    ['add 2026-02-13 9999999 --unit working-day', /Out of range/],
    ['add 2026-02-13 -9999 --unit year', /Out of range/],
    ['add 2026-02-13 --unit day', /date and a number/],
    ['add 2026-02-13 1 2 --unit day', /too many/],
    ['add 2026-02-13 1 --unit day --fast', /--fast/],
    ['', /add or day/],
    ['sub 2026-02-13 1', /"sub"/],
  ])('refuses: %s', (line, message) => {
    const answer = run(line);
    expect(answer.exit).toBe(2);
    expect(answer.error).toMatch(message);
    expect(answer.json).toBeUndefined();
  });
});

describe('calendar day', () => {
  test.each([
    ['2026-02-28', true, '调休', false],
    ['2026-10-01', false, '国庆节', false],
    ['2026-03-07', false, '星期六', false],
    ['2027-03-15', true, '未录入', true],
  ])('%s', (date, working, reason, provisional) => {
    expect(run(`day ${date}`)).toMatchObject({
      exit: 0,
      json: { date, working, reason: expect.stringContaining(reason), provisional },
    });
  });

  test.each(['day', 'day 2026-13-01', 'day 2026-01-01 extra', 'day 2026-01-01 --roll'])('refuses: %s', (line) => {
    expect(run(line)).toMatchObject({ exit: 2, error: expect.stringContaining('--help') });
  });
});

test('--help shows examples that work', () => {
  expect(run('add --help')).toEqual({ exit: 0, human: calendarHelp });
  const examples = calendarHelp.split('\n').filter((line) => line.startsWith('  zhiquan calendar '));
  expect(examples).toHaveLength(3);
  for (const line of examples) expect(run(line.replace('  zhiquan calendar ', '')).exit).toBe(0);
});

test('answers from the calendar it is given', () => {
  const off = statutoryDays(2027).map((date) => ({ date, name: text('节日', 'holiday') }));
  const outcome = withNotice(chinaCalendar, { year: 2027, off, work: [] });
  if (!outcome.ok) throw new Error('The entry should be good.');
  const answer = calendarCommand(['add', '2026-12-31', '1', '--unit', 'working-day'], outcome.value);
  expect(answer.json).toEqual({ date: '2027-01-04', provisional: false });
});
