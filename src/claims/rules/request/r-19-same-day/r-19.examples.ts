import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { request: {} },
    { request: { sameDayUtility: true }, facts: { circumstances: ['same-day-twin'] } },
    { request: {}, facts: { circumstances: ['priority'] } },
    { request: {}, description: '背景技术\n申请人于同日采集了奶样并送检。' },
    {
      kind: 'utility',
      request: { sameDayUtility: true },
      description: '技术领域\n申请人同日就同样的发明创造提交了发明专利申请。',
    },
  ],
  wrong: [
    { request: {}, facts: { circumstances: ['same-day-twin'] }, at: ['request:sameDayUtility'] },
    {
      kind: 'utility',
      request: {},
      facts: { circumstances: ['priority', 'same-day-twin'] },
      at: ['request:sameDayUtility'],
    },
    { request: {}, description: '技术领域\n申请人⟪同日对同样的发明创造申请了实用新型专利⟫，在此说明。' },
    { kind: 'utility', request: {}, description: '背景技术\n本申请⟪同日提交了同样的发明专利申请⟫。' },
    {
      request: { divisional: true },
      facts: { circumstances: ['same-day-twin', 'divisional'] },
      at: ['request:sameDayUtility'],
    },
  ],
};
