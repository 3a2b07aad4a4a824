import type { Examples } from '../../examples.ts';

const one = '1. 一种低温冷榨沙棘籽油的方法，其特征在于，榨膛温度不高于45℃。\n';

export const examples: Examples = {
  right: [
    { claims: `${one}2. 根据权利要求1所述的方法，其特征在于，榨膛温度为38～42℃。` },
    {
      claims: `${one}2. 权利要求1的方法，其中压力为20MPa。`,
      shows: { zh: '不写“根据”“所述”', en: 'Without 根据 and 所述' },
    },
    { claims: `${one}2. 如权利要求1所述的一种低温冷榨沙棘籽油的方法：先脱壳，再压榨。` },
    {
      claims: `${one}2. 根据权利要求1所述的方法得到的沙棘籽油。`,
      shows: { zh: '独立权利要求', en: 'An independent claim' },
    },
    { claims: `${one}2. 根据权利要求1所述的方法，还包括过滤。` },
    { claims: `${one}2. 根据权利要求1所述的低温冷榨沙棘籽油的方法其特征在于压榨两次。` },
  ],
  wrong: [
    { claims: `${one}2. 根据⟪权利要求1⟫，其特征在于，榨膛温度为38～42℃。` },
    { claims: `${one}2. 根据⟪权利要求1⟫所述，榨膛温度为38～42℃。` },
    { claims: `${one}2. 如⟪权利要求1⟫，压榨前沙棘籽的含水率为7%。` },
    { claims: `${one}2. 根据⟪权利要求1所述的方法。⟫`, shows: { zh: '没有限定部分', en: 'Without a limiting part' } },
    {
      claims: `${one}2. 根据⟪权力要求1⟫所述的方法，其特征在于，压榨两次。`,
      shows: { zh: '错别字', en: 'A misspelling' },
    },
    {
      claims: `${one}2. 根据权利要求1所述的方法，其特征在于，压榨两次。\n3. 按照⟪权利要求1或2⟫，其特征在于，还包括过滤。`,
    },
  ],
};
