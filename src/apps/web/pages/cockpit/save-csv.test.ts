import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { cockpitWords } from './cockpit-words.ts';
import type { Cockpit } from './data.ts';
import { cockpitRows } from './save-csv.ts';

const day = plainDate('2026-03-31');
const cockpit: Cockpit = {
  asOf: day,
  from: plainDate('2026-03-01'),
  to: day,
  total: 3,
  choices: { fields: [], agencies: [] },
  stages: [
    {
      key: 'examining',
      n: 2,
      title: { zh: '预审中', en: 'Under examination' },
      stage: { zh: '预审', en: 'Examination' },
      side: 'office',
      amber: 0,
      red: 1,
    },
  ],
  load: [],
  loadUntil: day,
  ageing: [{ key: '21-', n: 1, amber: 0, red: 1 }],
  overdue: { n: 1, rows: [] },
  weeks: [{ week: plainDate('2026-03-30'), arrived: 2, done: 1 }],
  rates: {
    kind: [
      { key: 'design', n: 3, passed: 2, few: true, name: 'design', share: { value: 2 / 3, low: 0.21, high: 0.94 } },
    ],
    field: [],
    agency: [{ key: 'none', n: 1, passed: 1, few: true, name: 'none', share: { value: 1, low: 0.21, high: 1 } }],
  },
  opinions: [],
  held: [],
  upcoming: [{ day, ends: [{ key: 'reply', n: 1, title: { zh: '补正答复', en: 'Reply' } }] }],
  forecast: [{ day, due: 1, back: 0, expected: 0.5 }],
};

test('every figure of the screen has its rows, in the words of the screen', () => {
  expect(cockpitRows(cockpit, cockpitWords.zh, (text) => text.zh)).toEqual([
    ['中心驾驶舱', '截至2026-03-31', '2026-03-01至2026-03-31'],
    ['在办件在哪一步', '预审中', '2'],
    ['在中心停留多久', '21天以上', '1'],
    ['超期件', '', '1'],
    ['收件', '2026-03-30', '2'],
    ['办结', '2026-03-30', '1'],
    ['合格率', '外观设计', '66.67%', '2 / 3', '21–94%'],
    ['合格率', '未委托代理', '100.00%', '1 / 1', '21–100%'],
    ['未来两周到期', '2026-03-31', '补正答复', '1'],
    ['两周工作量预测', '2026-03-31', '1', '0', '0.50'],
  ]);
});
