import type { Examples } from '../../examples.ts';

const priority = (date: string) => ({ priorities: [{ date, number: '63/123,456', office: '美国' }] });

export const examples: Examples = {
  right: [
    { request: priority('2026-01-05') },
    {
      request: priority('2025-10-31'),
      on: '2026-11-02',
      shows: { zh: '10月31日是星期六，顺延到星期一', en: 'The last day was a Saturday' },
    },
    { request: { priorities: [] } },
    { kind: 'design', request: priority('2026-06-01') },
    {
      request: { ...priority('2022-05-06'), divisional: true },
      shows: { zh: '分案保留优先权日', en: 'A divisional keeps its priority' },
    },
    { kind: 'utility', request: priority('2025年11月3日') },
  ],
  wrong: [
    { request: priority('2025-09-15'), at: ['request:priority.1.date'] },
    { request: priority('2024-05-06'), at: ['request:priority.1.date'] },
    { request: priority('2026-12-01'), at: ['request:priority.1.date'] },
    { kind: 'design', request: priority('2026-03-02'), at: ['request:priority.1.date'] },
    {
      request: { priorities: [...priority('2026-01-05').priorities, ...priority('2025-10-20').priorities] },
      at: ['request:priority.2.date'],
    },
    { kind: 'utility', request: priority('20250808'), on: '2026-10-12', at: ['request:priority.1.date'] },
  ],
};
