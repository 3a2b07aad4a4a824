import type { Examples } from '../../examples.ts';

const feature = '所述振动杆与机架铰接，所述振动杆的末端设有橡胶套；';

export const examples: Examples = {
  right: [
    {
      claims: `1. 一种沙棘黄酮的晶型，其特征在于，其X射线粉末衍射图在以下2θ角处有衍射峰：${Array.from({ length: 160 }, (_, i) => `${(5 + i * 0.21).toFixed(2)}±0.2°`).join('、')}。`,
      shows: { zh: '长度来自衍射峰的数值', en: 'The length comes from a table of peaks' },
    },
    { claims: '1. 一种沙棘采收机，其特征在于，包括机架，所述机架上设有振动杆。' },
    { claims: `1. 一种沙棘采收机，其特征在于，${feature.repeat(20)}包括机架。` },
    { claims: '1. 一种奶牛发情监测方法，其特征在于，为了解奶牛状态，获取的目的地址与对应的标签相匹配。' },
    {
      claims: '1. 一种羊绒染色方法,其特征在于,染色温度为90℃,保温40min。',
      shows: { zh: '统一用半角', en: 'Half-width throughout' },
    },
    { claims: '1. 一种稀土合金，其特征在于，由10,000份原料制得，比例为1,2或3。' },
  ],
  wrong: [
    { claims: '1. 一种沙棘采收机，其特征在于，包括机架⟪的的⟫连接件。' },
    { claims: '1. 一种风机塔筒，其特征在于，⟪所述所述⟫筒体上设有法兰⟪，，⟫法兰为圆形。' },
    {
      claims: `1. ⟪一种沙棘采收机，其特征在于，所述振动杆与机架铰接⟫，所述振动杆的末端设有橡胶套；${feature.repeat(33)}包括机架。`,
    },
    { claims: '1. 一种羊绒染色方法，其特征在于⟪,⟫染色温度为90℃，保温40min，染色后水洗。' },
    {
      claims: '1. 一种酸奶，其特征在于，⟪包括包括⟫乳酸菌。\n2. 根据权利要求1所述的酸奶，其特征在于，还⟪设有设有⟫果粒。',
    },
  ],
};
