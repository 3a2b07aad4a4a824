import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n压榨压力为0.3MPa，转速为60r/min，温度45℃。' },
    { description: '具体实施方式\n管径为25.4mm（1英寸）。' },
    { description: '具体实施方式\n杀菌采用巴氏杀菌，匹配功率为5kW的电机。' },
    { description: '背景技术\n现有的拖拉机功率为50马力。' },
    { description: '具体实施方式\n原绒20kg，含水12%，静置2h。' },
  ],
  wrong: [
    { description: '具体实施方式\n管径为1⟪英寸⟫，长2m。' },
    { description: '具体实施方式\n真空度为10⟪mmHg⟫。' },
    { description: '具体实施方式\n取沙棘果50⟪斤⟫，压榨。' },
    {
      description: '具体实施方式\n离心转速为3000⟪rpm⟫，时间10min。',
      shows: { zh: '符号不规范，提示', en: 'Not the standard symbol: a hint' },
    },
    { description: '具体实施方式\n蒸汽压力为6⟪bar⟫，拖拉机功率120⟪马力⟫。' },
  ],
};
