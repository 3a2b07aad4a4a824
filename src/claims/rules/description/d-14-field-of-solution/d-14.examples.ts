import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      title: '一种螺旋叶片式换热塔',
      claims: '1. 一种用于乳清蒸发浓缩之目的的螺旋叶片式换热塔，其特征在于，包括塔体和叶片。',
      description: '技术领域\n本发明属于乳清的蒸发浓缩与节能。',
    },
    {
      title: '一种功率变换电路',
      claims: '1. 一种功率变换电路，其特征在于，包括整流桥和斩波器，用于风机叶片的除冰加热。',
      description: '技术领域\n本发明涉及风力发电机叶片的除冰加热技术。',
      shows: { zh: '写的是权利要求的用途', en: 'It states what the claims are for' },
    },
    { title: '一种羊绒分梳机', description: '技术领域\n本发明涉及纺织机械技术领域，具体涉及一种羊绒分梳机。' },
    { title: '用于操作功率变换器的系统和方法', description: '技术领域\n本公开涉及功率变换器设备。' },
    { title: '一种沙棘黄酮的提取方法', description: '技术领域\n本发明属于植物有效成分提取领域，涉及沙棘黄酮。' },
    { title: '一种风电叶片除冰装置', description: '背景技术\n叶片结冰影响发电。' },
    { title: '一种奶豆腐', description: '技术领域\n本发明涉及乳制品，尤其是奶豆腐的制作。' },
  ],
  wrong: [
    {
      title: '一种奶豆腐压制机',
      claims: '1. 一种奶豆腐压制机，其特征在于，包括用于压制奶豆腐的压板和机架。',
      description: '技术领域\n⟪本发明涉及建筑材料领域。⟫',
    },
    { title: '一种羊绒分梳机的落毛回收装置', description: '技术领域\n⟪本发明涉及机械工程。⟫' },
    { title: '一种沙棘籽油微胶囊', description: '技术领域\n⟪本发明属于化学领域。⟫' },
    { title: '一种稀土永磁体的晶界扩散方法', description: '技术领域\n⟪本发明涉及新材料和新能源汽车。⟫' },
    {
      title: '一种风力发电机组变桨轴承润滑系统',
      description: '技术领域\n⟪本发明涉及数据处理，特别是一种图像分割方法。⟫',
    },
    { kind: 'utility', title: '一种牧草打捆机的喂入机构', description: '技术领域\n⟪本实用新型涉及家用电器。⟫' },
  ],
};
