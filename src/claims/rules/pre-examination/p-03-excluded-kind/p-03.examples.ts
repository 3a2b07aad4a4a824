import { plainDate } from '#kernel/plain-date.ts';
import type { Examples } from '../../examples.ts';

const centre = { name: { zh: '中心', en: 'the centre' }, ipc: [], locarno: [], asOf: plainDate('2026-01-01') };

export const examples: Examples = {
  right: [
    { facts: { circumstances: [] } },
    {
      facts: { circumstances: ['priority'] },
      shows: { zh: '要求优先权另有规则', en: 'Priority is judged by another rule' },
    },
    { facts: { circumstances: ['deposit', 'sequence'] } },
    { kind: 'utility', facts: { circumstances: [] }, request: { title: '一种风机叶片除冰装置' } },
    {
      facts: { circumstances: ['divisional'], centre: { ...centre, takes: ['divisional'] } },
      shows: { zh: '本中心受理分案', en: 'This centre takes divisionals' },
    },
  ],
  wrong: [
    { facts: { circumstances: ['pct'] }, at: ['filing:pct'] },
    { facts: { circumstances: ['secrecy', 'priority'] }, at: ['filing:secrecy'] },
    {
      facts: { circumstances: [] },
      request: { divisional: true },
      at: ['filing:divisional'],
      shows: { zh: '请求书写明分案', en: 'The request says so' },
    },
    {
      kind: 'utility',
      facts: { circumstances: ['same-day-twin'] },
      request: { sameDayUtility: true },
      at: ['filing:same-day-twin'],
    },
    { kind: 'design', facts: { circumstances: ['hague'] }, at: ['filing:hague'] },
  ],
};
