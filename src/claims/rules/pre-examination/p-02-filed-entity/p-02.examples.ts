import type { Example, Examples } from '../../examples.ts';

const of = (name: string, filing: 'active' | 'suspended' | 'cancelled' | 'none', inRegion = true): Example => ({
  facts: { firstApplicant: { name, filing, inRegion } },
});
const at = ['filing:firstApplicant'];

export const examples: Examples = {
  right: [
    of('锡林郭勒乳业有限公司', 'active'),
    of('内蒙古某大学', 'active'),
    { ...of('包头稀土研究所', 'active'), kind: 'utility' },
    { ...of('鄂尔多斯羊绒设计有限公司', 'active'), kind: 'design' },
    {
      ...of('蒙北沙棘生物有限公司', 'active'),
      parties: [
        { role: 'applicant', name: '蒙北沙棘生物有限公司' },
        { role: 'applicant', name: '未备案的合作单位' },
      ],
      shows: { zh: '共同申请人未备案不影响第一申请人', en: 'A co-applicant that is not filed does not matter here' },
    },
  ],
  wrong: [
    { ...of('呼和浩特某贸易公司', 'none'), at },
    { ...of('锡林郭勒乳业有限公司', 'suspended'), at },
    { ...of('包头稀土研究所', 'cancelled'), at, kind: 'utility' },
    { ...of('北京某科技有限公司', 'active', false), at },
    { ...of('上海某设计有限公司', 'none', false), kind: 'design', at: [...at, ...at] },
  ],
};
