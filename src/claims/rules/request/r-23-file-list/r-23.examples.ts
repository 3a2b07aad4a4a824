import type { ApplicationText } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const claims =
  '1. 一种挤奶杯组，其特征在于，包括杯体。\n2. 根据权利要求1所述的挤奶杯组，其特征在于，所述杯体为硅胶件。';
const description = '技术领域\n本实用新型涉及挤奶设备。';
const source = (formCode: string): Partial<ApplicationText> => ({
  sources: [{ path: `${formCode}-/${formCode}.xml`, formCode, role: 'claims', sha256: 'a', bytes: 9 }],
});

export const examples: Examples = {
  right: [
    { claims, request: { declared: [] } },
    { claims, request: { declared: [{ formCode: '100001', pages: 1, count: 2 }] } },
    {
      claims,
      figures: ['图1', '图2'],
      request: { declared: [{ formCode: '100001' }, { formCode: '100003', count: 2 }] },
    },
    {
      claims,
      description,
      request: {
        declared: [
          { formCode: '100002', pages: 6 },
          { formCode: '100007', name: '专利代理委托书' },
        ],
      },
    },
    {
      kind: 'design',
      design: { views: [{ name: '主视图' }] },
      request: { declared: [{ formCode: '130001', count: 1 }] },
    },
    { claims, request: { declared: [{ formCode: '100001', count: 2 }] }, also: source('100001') },
  ],
  wrong: [
    { claims, request: { declared: [{ formCode: '100001', count: 10 }] }, at: ['request:declared.100001'] },
    {
      claims,
      figures: ['图1', '图2'],
      request: { declared: [{ formCode: '100003', count: 3 }] },
      at: ['request:declared.100003'],
    },
    {
      claims,
      request: {
        declared: [
          { formCode: '100001', count: 2 },
          { formCode: '100003', count: 1 },
        ],
      },
      at: ['request:declared.100003'],
    },
    {
      claims,
      description,
      request: { declared: [{ formCode: '100002' }] },
      also: source('100001'),
      at: ['request:declared.100001'],
    },
    {
      kind: 'design',
      design: { views: [{ name: '主视图' }] },
      request: { declared: [{ formCode: '130001' }, { formCode: '130002' }] },
      at: ['request:declared.130002'],
    },
  ],
};
