import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '附图说明\n图1是挤奶杯组的结构示意图；\n图2是脉动压力曲线图。', figures: ['图1', '图2'] },
    { description: '附图说明\n图1是现有技术中烘干塔的结构示意图；图2是本实用新型的剖视图。', figures: ['图1', '图2'] },
    { description: '附图说明\n图1是控制电路的原理图。', figures: ['图1'] },
    { description: '附图说明\n图1是实施例一；图2是实施例二。', figures: ['图1', '图2'] },
    {
      description: '附图说明\n图1是温度变化曲线图。',
      figures: ['图1', '图2'],
      shows: { zh: '还有未说明的图', en: 'Another figure is not explained' },
    },
  ],
  wrong: [
    { description: '技术领域\n本实用新型涉及挤奶设备。', at: ['drawings'] },
    { description: '附图说明\n⟪图1⟫是干燥温度变化曲线图。', figures: ['图1'] },
    { description: '附图说明\n⟪图1⟫是工艺流程图；\n图2是含水率对比图。', figures: ['图1', '图2'] },
    { description: '附图说明\n⟪图1⟫是现有技术的分梳机。', figures: ['图1'] },
    { description: '技术领域\n本实用新型涉及羊绒分梳机。\n具体实施方式\n机架上设有锡林。', at: ['drawings'] },
  ],
};
