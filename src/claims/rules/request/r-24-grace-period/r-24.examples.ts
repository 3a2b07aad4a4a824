import type { Examples } from '../../examples.ts';

const proof = { declared: [{ formCode: '100099', name: '不丧失新颖性证明文件' }] };

export const examples: Examples = {
  right: [
    { request: {} },
    { request: { ...proof, grace: { cases: ['exhibition'], disclosedOn: '2026-06-18' } } },
    { request: { grace: { cases: ['leak'], disclosedOn: '2026-09-01' } } },
    {
      request: { ...proof, grace: { cases: ['conference'] } },
      shows: { zh: '表格不问日期', en: 'The form asks for no date' },
    },
    { kind: 'design', request: { grace: { cases: ['emergency'], disclosedOn: '2026年5月1日' } } },
    {
      request: {
        grace: { cases: ['leak'], disclosedOn: '2025-12-20' },
        priorities: [{ date: '2026-03-02', number: '63/1', office: '美国' }],
      },
      shows: { zh: '从优先权日倒算', en: 'Counted from the priority date' },
    },
  ],
  wrong: [
    { request: { grace: { cases: [] } }, at: ['request:grace'] },
    { request: { grace: { cases: ['leak'], disclosedOn: '2026-03-15' } }, at: ['request:grace.disclosedOn'] },
    { request: { grace: { cases: ['exhibition'], disclosedOn: '2026-08-08' } }, at: ['request:grace.proof'] },
    {
      kind: 'design',
      request: { grace: { cases: ['conference'], disclosedOn: '2025-10-01' } },
      at: ['request:grace.disclosedOn', 'request:grace.proof'],
    },
    {
      kind: 'utility',
      request: { ...proof, grace: { cases: ['exhibition'], disclosedOn: '2026-12-01' } },
      at: ['request:grace.disclosedOn'],
    },
    {
      request: {
        grace: { cases: ['leak'], disclosedOn: '2025-08-20' },
        priorities: [{ date: '2026-03-02', number: '63/1', office: '美国' }],
      },
      at: ['request:grace.disclosedOn'],
    },
  ],
};
