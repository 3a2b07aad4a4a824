import type { Examples } from '../../examples.ts';

const milker =
  '发明内容\n一种挤奶机，包括集乳罐和脉动器，所述脉动器与集乳罐连通。\n具体实施方式\n集乳罐1由不锈钢制成，脉动器2安装在集乳罐1的顶部，并与集乳罐1连通。集乳罐1的容积为50L。';

export const examples: Examples = {
  right: [
    {
      claims: '1. 一种挤奶机，其特征在于，包括集乳罐（1）和脉动器（2），所述脉动器（2）与集乳罐（1）连通。',
      description: milker,
    },
    {
      claims: '1. 一种挤奶机，其特征在于，所述集乳罐采用不锈钢制成，在其顶部装有所述脉动器。',
      description: milker,
      shows: { zh: '换了说法', en: 'In other words' },
    },
    {
      claims: '1. 一种挤奶机，其特征在于，包括集乳罐，设有手柄。',
      description: milker,
      shows: { zh: '过短的不比较', en: 'Too short to compare' },
    },
    {
      claims: '1. 一种沙棘汁，其特征在于，由沙棘果经破碎、压榨、均质、灭菌制得。',
      description: '具体实施方式\n将沙棘果清洗后破碎，压榨得到沙棘汁，再均质、灭菌，即得。',
    },
    {
      claims: '1. 一种风机叶片，其特征在于，叶片前缘粘贴有聚氨酯防护膜。',
      description: 'Detailed description\nThe blade has a polyurethane film along its leading edge.',
      shows: { zh: '另一种语言，不判断', en: 'Another language: no judgement' },
    },
  ],
  wrong: [
    {
      claims:
        '1. 一种稀土永磁电机，其特征在于，⟪定子铁芯由非晶合金带材卷绕制成⟫；转子表面贴装有钕铁硼磁瓦；磁瓦外侧缠绕碳纤维保护套；机壳内开设有螺旋形水冷流道；轴承座与端盖一体压铸成形；接线盒内装有温度变送模块。',
      description: milker,
      shows: { zh: '说明书属于另一件申请：只报一处', en: 'The description is of another application: told once' },
    },
    {
      claims: '1. 一种挤奶机，其特征在于，包括集乳罐（1）和脉动器（2），⟪机架底部还安装有太阳能充电蓄电池组⟫。',
      description: milker,
    },
    {
      claims:
        '1. 一种挤奶机，其特征在于，所述脉动器与集乳罐连通。\n2. 根据权利要求1所述的挤奶机，其特征在于，⟪采用神经网络模型识别奶牛的行走姿态⟫。',
      description: milker,
    },
    {
      claims: '1. 一种沙棘汁，其特征在于，⟪添加有嗜酸乳杆菌与双歧杆菌的冻干发酵剂⟫。',
      description: '具体实施方式\n将沙棘果清洗后破碎，压榨得到沙棘汁，再均质、灭菌，即得。',
    },
    {
      claims: '1. 一种羊绒分梳机，其特征在于，包括锡林和道夫；⟪道夫外侧罩设有静电除尘吸风管路⟫。',
      description: '具体实施方式\n羊绒分梳机的锡林与道夫相对转动，二者隔距为0.2mm。',
    },
    {
      claims: '1. 一种稀土合金，其特征在于，含有镧30%；⟪熔炼后在氩气保护下快速甩带凝固⟫。',
      description: '具体实施方式\n称取含镧30%的原料，混合均匀后压制成块，再放入真空炉中烧结两小时，取出自然冷却。',
    },
  ],
};
