import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { claims: '1. 一种沙棘油品质评价方法，其特征在于，按下列公式计算得分：⟦image:C0001⟧，其中⟦image:C0002⟧为权重。' },
    { claims: '1. 一种风机功率预测方法，其特征在于，功率P＝⟦formula:M1⟧。' },
    { claims: '1. 一种羊绒柔软剂，其特征在于，含有具有下列结构式的化合物：⟦chemistry:K1⟧。' },
    { claims: '1. 一种奶牛体温监测装置，其特征在于，包括耳标和读写器。' },
    { claims: '1. 一种稀土配合物，其特征在于，通式为⟦image:C0003⟧，n为1～3的整数。' },
  ],
  wrong: [
    {
      claims: '1. 一种挤奶杯，其特征在于，包括杯体和内衬，所述内衬的断面为：⟦image:A1⟧。'.replace(
        '⟦image:A1⟧',
        '⟪⟦image:A1⟧⟫',
      ),
    },
    { claims: '1. 一种风机塔筒，其特征在于，包括筒体和法兰。\n⟪⟦image:T1⟧⟫' },
    {
      claims: '1. 一种除尘器，其特征在于，热管两端通过“⟪⟦image:Z1⟧⟫”字型散热片连接。',
      shows: { zh: '用图形代替形状', en: 'A drawn shape' },
    },
    { claims: '1. 一种羊绒围巾，其特征在于，织有如下花纹：⟪⟦image:H1⟧⟫、⟪⟦image:H2⟧⟫。' },
    {
      claims:
        '1. 一种沙棘采收机，包括机架。\n2. 根据权利要求1所述的沙棘采收机，其特征在于，还包括振动杆，结构见⟪⟦image:J9⟧⟫。',
    },
  ],
};
