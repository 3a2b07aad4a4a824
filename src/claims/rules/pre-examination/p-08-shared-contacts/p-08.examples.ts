import type { Example, Examples } from '../../examples.ts';

const of = (kind: 'address' | 'phone' | 'agent', others: number, value = '呼和浩特市赛罕区…'): Example => ({
  facts: { sharedContacts: [{ kind, value, applicants: Array.from({ length: others }, (_, i) => `申请人${i + 1}`) }] },
});

export const examples: Examples = {
  right: [
    { facts: { sharedContacts: [] } },
    of('address', 2),
    of('phone', 1, '139****0001'),
    { ...of('agent', 40, '代理师甲'), shows: { zh: '一名代理师有许多客户', en: 'An attorney has many clients' } },
    { ...of('phone', 0, '139****0001'), kind: 'design' },
  ],
  wrong: [
    { ...of('address', 3), at: ['filing:address'] },
    { ...of('phone', 12, '139****0001'), at: ['filing:phone'] },
    { ...of('phone', 3, '0471-****01'), kind: 'utility', at: ['filing:phone'] },
    { ...of('agent', 500, '代理师甲'), at: ['filing:agent'] },
    {
      facts: {
        sharedContacts: [
          ...of('address', 4).facts!.sharedContacts!,
          ...of('phone', 5, '139****0001').facts!.sharedContacts!,
        ],
      },
      at: ['filing:address', 'filing:phone'],
    },
  ],
};
