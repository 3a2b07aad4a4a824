import { plainDate as d } from '#kernel/plain-date.ts';
import type { Example, Examples } from '../../examples.ts';

const of = (reportOn: string | undefined, draftOn: string, ...nearest: string[]): Example => ({
  facts: { search: { ...(reportOn ? { reportOn: d(reportOn) } : {}), draftOn: d(draftOn), nearest } },
  on: '2026-11-01',
});
const at = ['filing:search'];

export const examples: Examples = {
  right: [
    of('2026-10-20', '2026-10-18', 'CN112345678A'),
    of('2026-10-18', '2026-10-18', 'CN112345678A', 'US2020123456A1'),
    of('2026-05-05', '2026-05-01', 'CN112345678A'),
    of('2026-11-01', '2026-11-01', 'CN101234567B'),
    of('2026-09-01', '2025-12-31', 'JP2019123456A'),
  ],
  wrong: [
    { ...of(undefined, '2026-10-18'), at },
    { ...of('2026-10-01', '2026-10-18', 'CN112345678A'), at },
    { ...of('2026-01-01', '2025-12-01', 'CN112345678A'), at },
    { ...of('2026-10-20', '2026-10-18'), at },
    {
      ...of('2026-10-01', '2026-10-18'),
      at: [...at, ...at],
      shows: { zh: '过旧且未列文献', en: 'Too old, and no documents named' },
    },
  ],
};
