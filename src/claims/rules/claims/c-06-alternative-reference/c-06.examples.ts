import type { Examples } from '../../examples.ts';

const set =
  '1. 一种风机叶片除冰装置，其特征在于，包括电热膜。\n2. 根据权利要求1所述的风机叶片除冰装置，其特征在于，还包括温度传感器。\n';
const end = '所述的风机叶片除冰装置，其特征在于，所述电热膜厚0.3mm。';

export const examples: Examples = {
  right: [
    { claims: `${set}3. 根据权利要求1或2${end}` },
    { claims: `${set}3. 根据权利要求1-2任一项${end}` },
    {
      claims: `${set}3. 根据权利要求1和2中任一项${end}`,
      shows: { zh: '“和”与“任一项”连用', en: '和 together with 任一项' },
    },
    { claims: `${set}3. 根据权利要求1、2之一${end}` },
    { claims: `${set}3. 一种风电机组，其特征在于，包括权利要求1和2所述的风机叶片除冰装置。` },
    { claims: `${set}3. 根据权利要求1，2或者权利要求1至2中任意一项${end}` },
  ],
  wrong: [
    {
      claims:
        '1. 一种沙棘油提取装置，其特征在于，包括壳体。\n2. 根据权利要求1所述的装置，其特征在于，还包括泵。\n3. 根据⟪权利要求1和2⟫所述的提取方法，其特征在于，所述壳体为铝制。',
      shows: { zh: '主题名称笔误的从属权利要求', en: 'A dependent claim with a slip in its subject name' },
    },
    { claims: `${set}3. 根据⟪权利要求1和2⟫${end}` },
    { claims: `${set}3. 根据⟪权利要求1及2⟫${end}` },
    { claims: `${set}3. 根据⟪权利要求1以及2⟫${end}` },
    { claims: `${set}3. 根据⟪权利要求1-2⟫${end}`, shows: { zh: '范围后缺“任一项”', en: 'A range without 任一项' } },
    { claims: `${set}3. 根据⟪权利要求1、2⟫${end}`, shows: { zh: '顿号连接', en: 'Joined by an enumeration comma' } },
    { claims: `${set}3. 根据⟪权利要求1所述的风机叶片除冰装置，结合权利要求2⟫，其特征在于，还包括控制器。` },
  ],
};
