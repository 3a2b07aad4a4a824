import type { Examples } from '../../examples.ts';

const parent = { number: '202410987654.1', date: '2024-07-18' };

export const examples: Examples = {
  right: [
    { request: {} },
    { request: { divisional: true, parent } },
    { request: { divisional: true, parent: { ...parent, divisionalNumber: '202610000001.9' } } },
    { kind: 'utility', request: { divisional: true, parent: { number: '202620123456.5', date: '2026年3月2日' } } },
    {
      request: { divisional: true, parent: { number: '202480000010.7', date: '2022-09-30' } },
      shows: { zh: '国际申请的申请日早于进入年份', en: 'An international application was filed before its number' },
    },
  ],
  wrong: [
    { request: { divisional: true }, at: ['request:parent.number', 'request:parent.date'] },
    { request: { divisional: true, parent: { number: parent.number } }, at: ['request:parent.date'] },
    { request: { divisional: true, parent: { ...parent, number: '202410987654.2' } }, at: ['request:parent.number'] },
    { kind: 'utility', request: { divisional: true, parent }, at: ['request:parent.number'] },
    { request: { divisional: true, parent: { ...parent, date: '2023-07-18' } }, at: ['request:parent.date'] },
    {
      kind: 'design',
      request: { divisional: true, parent: { number: '202630123456.0', date: '2026-13-01' } },
      at: ['request:parent.date'],
    },
  ],
};
