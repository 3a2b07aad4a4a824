import type { Examples } from '../../examples.ts';

const dependents = (from: number, to: number): string =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `${from + i}. 根据权利要求1所述的奶罐，其特征在于，壁厚为${from + i}mm。`,
  ).join('\n');
const one = '1. 一种直冷式奶罐，其特征在于，包括蒸发板和搅拌器。';

export const examples: Examples = {
  right: [
    { claims: one },
    { claims: `${one}\n${dependents(2, 5)}` },
    { claims: `${one}\n${dependents(2, 10)}`, shows: { zh: '恰好10项', en: 'Ten claims exactly' } },
    { claims: `${one}\n${dependents(2, 10)}`, kind: 'utility' },
    { claims: dependents(41, 46), shows: { zh: '编号大但项数少', en: 'High numbers, but few claims' } },
  ],
  wrong: [
    { claims: `${one}\n${dependents(2, 11)}`, at: ['claims#11'] },
    { claims: `${one}\n${dependents(2, 12)}`, at: ['claims#11'], kind: 'utility' },
    { claims: `${one}\n${dependents(2, 30)}`, at: ['claims#11'] },
    {
      claims: `${one}\n${dependents(2, 9)}\n${dependents(11, 13)}`,
      at: ['claims#12'],
      shows: { zh: '按项数不按编号', en: 'By count, not by number' },
    },
    { claims: dependents(5, 16), at: ['claims#15'] },
  ],
};
