import { plainDate } from '#kernel/plain-date.ts';
import type { Examples } from '../../examples.ts';

const centre = { name: { zh: '中心', en: 'the centre' }, ipc: [], locarno: [], asOf: plainDate('2026-01-01') };

export const examples: Examples = {
  right: [
    { facts: { circumstances: [] } },
    { facts: { circumstances: ['priority'], centre: { ...centre, takes: ['priority'] } } },
    {
      facts: { circumstances: ['pct'] },
      shows: { zh: '不予受理的类型另有规则', en: 'Excluded kinds are judged by another rule' },
    },
    { facts: { circumstances: [] }, request: { priorities: [] } },
    { facts: { circumstances: ['sequence', 'deposit'], centre: { ...centre, takes: ['deposit', 'sequence'] } } },
  ],
  wrong: [
    { facts: { circumstances: ['priority'] }, at: ['filing:priority'] },
    { facts: { circumstances: ['sequence', 'deposit'] }, at: ['filing:deposit', 'filing:sequence'] },
    { facts: { circumstances: ['delayed'], centre: { ...centre, takes: ['priority'] } }, at: ['filing:delayed'] },
    {
      facts: { circumstances: [] },
      request: { priorities: [{ date: '2026-03-01', number: '202610123456.7', office: 'CN' }] },
      at: ['filing:priority'],
    },
    { kind: 'design', facts: { circumstances: ['delayed'] }, at: ['filing:delayed'] },
  ],
};
