import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { heldByCentre } from './held-by-centre.indicator.ts';

test('takes the mean of the days on their side, over cases with a result', () => {
  const held = (days: number) => ({ ...{ office: 90, party: 80, outside: 70 }, office: days });
  const rows = [
    { state: 'granted', first: { pass: '2026-03-02' }, held: held(4) },
    { state: 'failed', first: {}, held: held(7) },
    { state: 'passed', first: { pass: '2026-03-02' }, held: held(0) },
    { state: 'examining', first: {}, held: held(50) },
  ];
  // (4 + 7 + 0) / 3
  expect(overRows(heldByCentre, '2026-06-30', rows).value).toBe(3.7);
});
