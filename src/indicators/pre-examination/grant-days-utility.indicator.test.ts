import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { grantDaysUtility } from './grant-days-utility.indicator.ts';

const granted = (filedOn: string, grantedOn: string, more: object = {}, kind = 'utility') => ({
  first: { 'record-flag': '2026-03-02', ...more },
  data: { request: { kind }, filing: { filedOn }, grant: { grantedOn } },
});

test('takes the mean of calendar days over cases that stayed on the fast track: (11 + 12 + 10) / 3 = 11', () => {
  const days = [
    ['2026-03-02', '2026-03-13'],
    ['2026-03-31', '2026-04-12'],
    ['2026-02-20', '2026-03-02'],
  ] as const;
  const rows = [
    ...days.map(([filed, given]) => granted(filed, given)),
    granted('2026-01-01', '2026-06-30', { 'record-dropped': '2026-03-09' }),
    granted('2026-01-01', '2026-06-30', { 'reply-missed': '2026-03-09' }),
    granted('2026-01-01', '2026-06-30', {}, 'design'),
    {
      first: {},
      data: { request: { kind: 'utility' }, filing: { filedOn: '2026-01-01' }, grant: { grantedOn: '2026-06-30' } },
    },
    {
      first: { 'record-flag': '2026-03-02' },
      data: { request: { kind: 'utility' }, filing: { filedOn: '2026-03-02' } },
    },
  ];
  const result = overRows(grantDaysUtility, '2026-06-30', rows);
  expect(result.value).toBe(11);
  expect(result.rows).toHaveLength(3);
});

test('says nothing before the first grant', () => {
  expect(overRows(grantDaysUtility, '2026-06-30', []).value).toBeNull();
});
