import { plainDate as d } from '#kernel/plain-date.ts';
import type { Example, Examples } from '../../examples.ts';

type Change = [kind: 'inventor' | 'assignment', filedOn: string, on: string];
const of = (...changes: Change[]): Example => ({
  facts: { changes: changes.map(([kind, filedOn, on]) => ({ kind, filedOn: d(filedOn), on: d(on) })) },
});

export const examples: Examples = {
  right: [
    of(),
    of(['assignment', '2024-03-01', '2026-03-01']),
    of(['inventor', '2026-01-05', '2026-07-05']),
    { ...of(['assignment', '2026-05-10', '2026-05-01']), shows: { zh: '提交前的变更', en: 'A change before filing' } },
    { ...of(['inventor', '2025-01-01', '2025-12-31']), kind: 'design' },
  ],
  wrong: [
    { ...of(['inventor', '2026-03-01', '2026-03-20']), at: ['filing:change.1'] },
    {
      ...of(['assignment', '2026-03-01', '2026-08-28']),
      at: ['filing:change.1'],
      shows: { zh: '正好180天', en: 'Day 180 exactly' },
    },
    { ...of(['assignment', '2026-03-01', '2026-03-01']), kind: 'utility', at: ['filing:change.1'] },
    {
      ...of(['inventor', '2024-01-01', '2026-01-01'], ['assignment', '2026-01-01', '2026-02-01']),
      at: ['filing:change.2'],
    },
    {
      ...of(['inventor', '2026-01-01', '2026-02-01'], ['assignment', '2026-01-01', '2026-02-02']),
      at: ['filing:change.1', 'filing:change.2'],
    },
  ],
};
