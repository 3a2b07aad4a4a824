import type { Examples } from '../../examples.ts';

const chinese = { date: '2026-03-02', number: '202610000001.9', office: '中国' };

export const examples: Examples = {
  right: [
    { request: { priorities: [] } },
    { request: { priorities: [chinese] } },
    { request: { priorities: [{ date: '2026年3月2日', number: '63/123,456', office: '美国' }] } },
    { request: { priorities: [{ date: '20260302', number: 'PCT/CN2026/081234', office: '中国' }, chinese] } },
    { kind: 'design', request: { priorities: [{ ...chinese, number: '202630123456.0', office: '国家知识产权局' }] } },
  ],
  wrong: [
    { request: { priorities: [{ date: '2026-03-02', number: '202610000001.9' }] }, at: ['request:priority.1.office'] },
    { request: { priorities: [{ number: '2026-045678', office: '日本' }] }, at: ['request:priority.1.date'] },
    { request: { priorities: [chinese, { date: '2026-03-09', office: '中国' }] }, at: ['request:priority.2.number'] },
    { request: { priorities: [{ ...chinese, number: '202610000001.8' }] }, at: ['request:priority.1.number'] },
    { request: { priorities: [{ ...chinese, date: '2026-02-30' }] }, at: ['request:priority.1.date'] },
    {
      kind: 'design',
      request: { priorities: [{ date: '2026-05-06' }] },
      at: ['request:priority.1.number', 'request:priority.1.office'],
    },
  ],
};
