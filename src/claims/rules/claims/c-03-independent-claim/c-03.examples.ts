import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { claims: '1. 一种驼乳冻干粉的制备方法，其特征在于，包括预冻和升华干燥。' },
    {
      claims:
        '1. 羊绒纤维直径的检测方法，其特征在于，包括取样和成像。\n2. 根据权利要求1所述的方法，其特征在于，取样量为5g。',
    },
    {
      claims: '1. 甜菜碱在制备牛用抗热应激饲料添加剂中的应用。',
      shows: { zh: '用途权利要求也是独立权利要求', en: 'A use claim is independent too' },
    },
    {
      claims:
        '5. 根据权利要求1所述的集热墙，其特征在于，还包括风门。\n6. 根据权利要求5所述的集热墙，其特征在于，风门为电动。',
      shows: { zh: '缺页由编号规则报告', en: 'Lost pages are told by the rule on numbers' },
    },
    {
      claims: '1. 一种DNA分子，其核苷酸序列为ATGGCTAGCTAGGATCCGATTACAGGATC所示的沙棘抗旱基因序列。',
      shows: { zh: '含序列的中文权利要求', en: 'Chinese with a sequence in it' },
    },
  ],
  wrong: [
    { claims: '', at: ['claims'], scope: 'claims' },
    { claims: '沙棘油', at: ['claims'], shows: { zh: '读不出任何权利要求', en: 'No claim can be read' } },
    {
      claims: '1. 根据⟪权利要求1⟫所述的压榨机，其特征在于，还包括油泵。',
      shows: { zh: '引用自己', en: 'Cites itself' },
    },
    {
      claims:
        '1. 根据⟪权利要求2⟫所述的发酵罐，其特征在于，设有搅拌桨。\n2. 根据权利要求1所述的发酵罐，其特征在于，设有夹套。',
    },
    {
      claims: '1. A wind turbine blade comprising a shell and a heating layer bonded to the shell.',
      at: ['claims'],
      shows: { zh: '英文', en: 'English' },
    },
    {
      claims: '1. 乳酸菌を含むことを特徴とする発酵乳の製造方法であって、加熱する工程を備える方法。',
      at: ['claims'],
      shows: { zh: '日文', en: 'Japanese' },
    },
  ],
};
