import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { grantDaysDesign } from './grant-days-design.indicator.ts';

const granted = (filedOn: string, grantedOn: string, more: object = {}, kind = 'design') => ({
  first: { 'record-flag': '2026-03-02', ...more },
  data: { request: { kind }, filing: { filedOn }, grant: { grantedOn } },
});

test('takes the mean of calendar days over cases that stayed on the fast track: (7 + 8) / 2 = 7.5', () => {
  const days = [
    ['2026-03-02', '2026-03-09'],
    ['2026-02-25', '2026-03-05'],
  ] as const;
  const rows = [
    ...days.map(([filed, given]) => granted(filed, given)),
    granted('2026-01-01', '2026-06-30', { 'record-dropped': '2026-03-09' }),
    granted('2026-01-01', '2026-06-30', { 'reply-missed': '2026-03-09' }),
    granted('2026-01-01', '2026-06-30', {}, 'invention'),
    {
      first: {},
      data: { request: { kind: 'design' }, filing: { filedOn: '2026-01-01' }, grant: { grantedOn: '2026-06-30' } },
    },
    {
      first: { 'record-flag': '2026-03-02' },
      data: { request: { kind: 'design' }, filing: { filedOn: '2026-03-02' } },
    },
  ];
  const result = overRows(grantDaysDesign, '2026-06-30', rows);
  expect(result.value).toBe(7.5);
  expect(result.rows).toHaveLength(2);
});

test('says nothing before the first grant', () => {
  expect(overRows(grantDaysDesign, '2026-06-30', []).value).toBeNull();
});
