import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { claims: '1. 一种挤奶管，其特征在于，内径为25mm，长度为1.5米，耐压0.3MPa。' },
    {
      claims: '1. 一种储奶罐，其特征在于，接口直径为76毫米（3英寸），容积为2吨。',
      shows: { zh: '括号内对照', en: 'In brackets beside the legal unit' },
    },
    { claims: '1. 一种风机试验台，其特征在于，拖动电机功率为75kW，转速为1500r/min，采用高斯滤波。' },
    { claims: '1. 一种沙棘汁的杀菌方法，其特征在于，采用巴氏杀菌，温度为85℃，时间15s。' },
    { claims: '1. 一种磅秤，其特征在于，包括2托盘和1匹配电路，称量范围为0～50kg。' },
  ],
  wrong: [
    {
      claims:
        '1. 一种沙棘油压榨方法，其特征在于，压榨压力为300⟪kgf/cm2⟫，油的表面张力为33⟪达因/厘米⟫，压杆受力20⟪kgf⟫。',
      shows: { zh: '组合单位整个引出', en: 'Composed units are quoted whole' },
    },
    {
      claims: '1. 一种挤奶管，其特征在于，内径为2⟪英寸⟫，长度为6英寸。',
      shows: { zh: '同一单位报一次', en: 'Each unit once' },
    },
    { claims: '1. 一种风机试验台，其特征在于，电机功率为100⟪马力⟫，转速为1500⟪rpm⟫。' },
    { claims: '1. 一种羊绒染色方法，其特征在于，染色温度为180⟪华氏度⟫，浴量为20⟪公升⟫。' },
    { claims: '1. 一种真空冷冻干燥方法，其特征在于，真空度为0.5⟪毫米汞柱⟫。' },
    { claims: '1. 一种沙棘种植方法，其特征在于，每⟪亩⟫施肥30公斤，浇水200⟪加仑⟫。' },
  ],
};
