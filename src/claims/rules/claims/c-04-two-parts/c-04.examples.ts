import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { claims: '1. 一种牧草打捆机，包括机架，其特征在于，机架上设有湿度传感器。' },
    { claims: '1. 一种稀土抛光粉的制备方法，其特征是：先沉淀，后焙烧。' },
    { claims: '1. 风电塔筒焊缝的检测装置，包括轨道小车，其改进之处在于，小车上设有相控阵探头。', kind: 'utility' },
    { claims: '1. 黄芪多糖在制备奶牛免疫增强剂中的应用。', shows: { zh: '用途权利要求', en: 'A use claim' } },
    {
      claims: '1. 一种复合微生物菌剂组合物，由枯草芽孢杆菌和酵母菌组成。',
      shows: { zh: '组合物', en: 'A composition' },
    },
    {
      claims: '1. 一种挤奶杯，其特征在于，内衬为三角形。\n2. 一种挤奶设备，包括权利要求1所述的挤奶杯和真空泵。',
      shows: { zh: '引用其他权利要求的独立权利要求', en: 'An independent claim that cites another' },
    },
    {
      claims: '1. 一种羊绒分梳机，包括锡林，其特征在\n于，锡林表面设有斜齿。',
      shows: { zh: '断行', en: 'Broken by a line' },
    },
  ],
  wrong: [
    { claims: '1. 一种⟪饲草青贮窖⟫，包括窖体、排水沟和压顶膜，所述压顶膜为双层膜。' },
    { claims: '1. ⟪马铃薯淀粉废水的处理方法⟫，包括沉淀、厌氧消化和膜过滤。' },
    { claims: '1. 一种⟪光伏板清扫机器人⟫，包括行走轮和滚刷。', kind: 'utility' },
    {
      claims: '1. 一种⟪数据同步方法⟫，包括：采集风机数据；上传数据。\n2. 一种数据同步装置，包括采集模块和上传模块。',
      shows: { zh: '发明申请合并为一处', en: 'For inventions one finding for all' },
    },
    {
      claims:
        '1. 一种⟪卷帘机⟫，包括电机和卷轴。\n2. 一种⟪温室⟫，包括骨架和保温被。\n3. 根据权利要求2所述的温室，骨架为钢管。',
      kind: 'utility',
    },
  ],
};
