import type { Examples } from '../../examples.ts';

const long =
  '取沙棘果渣粉碎，加入乙醇回流提取，合并提取液，减压浓缩，经大孔树脂吸附，水洗去杂，再以乙醇洗脱，收集洗脱液，浓缩干燥，即得沙棘黄酮提取物，其纯度较高，收率较好，适合放大生产，所得产物呈黄色粉末，水溶性好。';
const machine =
  '如图所示，羊绒分梳机包括机架、锡林、道夫和落毛箱，锡林可转动地安装于机架，道夫与锡林平行，落毛箱位于道夫下方，锡林由变频电机驱动，道夫与锡林之间的隔距由偏心套调节，落毛箱底部设有抽风口，抽风口与风机相连通，机架外设有罩壳。';

export const examples: Examples = {
  right: [
    {
      claims: '1. 一种沙棘黄酮的提取方法，其特征在于，以乙醇提取。',
      description: `具体实施方式\n${long}乙醇浓度为70%，提取温度为60℃。`,
    },
    { claims: '1. 一种羊绒分梳机，其特征在于，包括锡林。', description: `具体实施方式\n${machine}` },
    {
      claims: '1. 一种稀土抛光粉，其特征在于，含氧化铈。',
      description: `具体实施方式\n${long}结果见表1。\n⟦table:t1⟧`,
    },
    { title: '一种饲料制备方法用混合装置', description: `具体实施方式\n${machine}` },
    { description: '技术领域\n本发明涉及乳品。' },
  ],
  wrong: [
    { description: '具体实施方式\n下面结合附图对本发明作进一步说明。', at: ['description#p0001'] },
    {
      claims: '1. 一种沙棘黄酮的提取方法，其特征在于，以乙醇提取。',
      description: `具体实施方式\n${long}`,
      at: ['description#p0001'],
    },
    { title: '一种沙棘黄酮微胶囊', description: `具体实施方式\n${long}`, at: ['description#p0001'] },
    {
      description: '发明内容\n提供一种烘干塔。\n具体实施方式\n如图1所示，烘干塔包括塔体和热风管。',
      figures: ['图1'],
      at: ['description#p0002'],
    },
    {
      claims: '1. 一种益生菌发酵剂，其特征在于，含乳杆菌。',
      description: `发明内容\n提供发酵剂。\n具体实施方式\n${long}`,
      at: ['description#p0002'],
    },
  ],
};
