import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { title: '一种沙棘籽油低温压榨装置' },
    { title: '一种用于风力发电机组叶片的电加热除冰控制系统及方法' },
    { title: '一种稀土永磁材料 及其 制备方法 和 应用', shows: { zh: '空白不计', en: 'Blanks do not count' } },
    { kind: 'utility', title: '奶罐' },
    { title: '一种羊绒纤维长度与细度同步快速检测方法及其检测装置' },
  ],
  wrong: [
    { title: '⟪一种用于草原牧区冬季低温环境的风光互补智能供电与供暖一体化系统⟫' },
    { title: '⟪一种具有高剩磁高矫顽力和良好耐腐蚀性能的烧结钕铁硼磁体及其制备方法⟫' },
    { kind: 'utility', title: '⟪一种便于拆卸清洗且能够防止牛奶残留的移动式挤奶杯组支撑装置⟫' },
    {
      title:
        '⟪一种基于物联网和多源遥感数据融合的草原牧区牛羊放牧轨迹实时监测与草地承载力动态评估以及轮牧区域自动推荐的方法、装置、电子设备及计算机可读存储介质⟫',
    },
    { title: '⟪一种益生菌Lactobacillus plantarum发酵乳的制备方法⟫' },
  ],
};
