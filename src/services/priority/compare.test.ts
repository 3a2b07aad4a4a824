import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { compareVersions } from './compare.ts';
import { priorityRecommendation2017 } from './recommendation-2017/recommendation.procedure.ts';
import { priorityRecommendation2026 } from './recommendation-2026/recommendation.procedure.ts';

const both = [priorityRecommendation2026, priorityRecommendation2017];
const on = (day: string, settings = {}) => compareVersions(both, settings, plainDate(day));
const said = (section: string, row: string, settings = {}) =>
  on('2026-11-22', settings)
    .sections.find(({ id }) => id === section)!
    .rows.find(({ id }) => id === row)!
    .cells.map((cell) => cell && [cell.text.zh, ...cell.basis.map(({ id }) => id)]);

it('says which version judges a day, the older one first', () => {
  expect(on('2026-08-31').applies).toBe('2017-08');
  expect(on('2026-09-01').applies).toBe('2026-09');
  expect(on('2017-07-31').applies).toBeNull();
  expect(on('2026-09-01').versions.map(({ version, validTo }) => [version, validTo])).toEqual([
    ['2017-08', '2026-08-31'],
    ['2026-09', null],
  ]);
});

it('reads every time from the definitions', () => {
  const closes = [
    ['close-invention', '1年'],
    ['close-utility', '2个月'],
    ['close-design', '2个月'],
    ['close-reexam', '7个月'],
    ['close-invalidation', '5个月'],
    ['close-invalidation-design', '4个月'],
  ] as const;
  for (const [row, length] of closes)
    expect(said('limits', row)).toEqual([
      [length, 'O76'],
      [length, 'O85-15'],
    ]);
  expect(said('limits', 'first-action')).toEqual([
    ['45日', 'custom'],
    ['45日', 'O85-15'],
  ]);
  expect(said('replies', 'reply-invention')).toEqual([
    ['2个月', 'O76'],
    ['1个月', 'O85-16'],
  ]);
  expect(said('replies', 'reply-utility', { 'reply-other': { unit: 'day', n: 20 } })).toEqual([
    ['20日', 'custom'],
    ['15日', 'O85-16'],
  ]);
  expect(said('recommendation', 'decision')).toEqual([
    ['5个工作日', 'O76'],
    ['未规定天数', 'O85-14'],
  ]);
});

it('cites the yearly number, the published standards and the fee', () => {
  for (const [row, basis] of [
    ['numbers', 'O85-19'],
    ['standards', 'O85-20'],
    ['fee', 'O85-12'],
  ] as const)
    expect(said('recommendation', row).map((cell) => cell?.[1])).toEqual(['custom', basis]);
});

it('shows what only one version has, and marks what differs', () => {
  expect(said('bars', 'bar')).toEqual([null, ['自认定之日起 1 年，请求人和代理机构都适用', 'O85-22']]);
  expect(said('conditions', 'not-barred')).toEqual([null, ['适用', 'O85-22']]);
  expect(said('grounds', 'industry')).toEqual([
    ['可以作为理由', 'custom'],
    ['可以作为理由', 'O85-5'],
  ]);
  const different = on('2026-11-22').sections.flatMap(({ rows }) =>
    rows.filter((row) => row.differs).map(({ id }) => id),
  );
  expect(different).toEqual(['not-barred', 'early-filing', 'decision', 'reply-invention', 'bar']);
});
