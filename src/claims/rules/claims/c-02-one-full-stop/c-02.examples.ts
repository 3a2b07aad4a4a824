import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { claims: '1. 一种沙棘油提取装置，其特征在于，包括壳体。' },
    { claims: '1. 一种方法，其特征在于，温度为37.5℃；压力为0.1MPa。' },
    { claims: '1. 一种装置，包括壳体；\n所述壳体为圆形。\n2. 根据权利要求1所述的装置，其特征在于，所述壳体为铝制。' },
    {
      claims: '1. 一种显示方法，其特征在于，显示文字“请挤奶。”',
      shows: { zh: '句号后随引号', en: 'A quotation mark follows the full stop' },
    },
    { claims: '1. 一种合金，由Cu、No.3助剂组成.', shows: { zh: '西文句点结尾', en: 'Ends with a Western point' } },
    {
      claims: '1. 一种化合物，其结构如式I所示。(I)',
      shows: { zh: '式号在句号之后', en: 'The number of the formula follows the full stop' },
    },
    {
      claims: '1. 一种催化剂，其特征在于，分子式为NaBi(Mo。O4)2。',
      shows: { zh: '误识的下标', en: 'A misread index' },
    },
  ],
  wrong: [
    { claims: '1. 一种沙棘油提取装置，包括壳体⟪。⟫所述壳体为圆形。' },
    { claims: '1. 一种装置，包括壳⟪体⟫' },
    { claims: '1. 一种装置，包括壳体。\n2. 根据权利要求1所述的装置，其特征在于，所述壳体为铝制⟪，⟫' },
    { claims: '1. 一种方法，包括步骤一⟪。⟫步骤二⟪。⟫步骤三。' },
    { claims: '1. 一种装置，包括壳体⟪。⟫。', shows: { zh: '连写两个句号', en: 'Two full stops in a row' } },
  ],
};
