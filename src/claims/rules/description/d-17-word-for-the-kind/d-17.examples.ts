import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { kind: 'utility', description: '实用新型内容\n本实用新型提供一种挤奶杯组。' },
    { kind: 'invention', description: '发明内容\n本发明提供一种奶豆腐的制作方法。' },
    { kind: 'utility', description: '实用新型内容\n本发明创造的目的是提供一种挤奶杯组，本发明人经过试验得到。' },
    { kind: 'invention', description: '发明内容\n本申请提供一种沙棘油提取方法。' },
    { kind: 'invention', description: '背景技术\n该实用新型的内衬易老化。' },
  ],
  wrong: [
    { kind: 'utility', description: '实用新型内容\n本实用新型提供一种挤奶杯组。⟪本发明⟫结构简单，本发明成本低。' },
    { kind: 'invention', description: '发明内容\n⟪本实用新型⟫提供一种羊绒分梳方法。' },
    { kind: 'utility', description: '技术领域\n⟪本发明⟫涉及烘干设备。' },
    {
      kind: 'invention',
      description: '发明内容\n本发明提供除冰系统。\n具体实施方式\n如图1所示，⟪本实用新型⟫包括加热膜1。',
    },
    { kind: 'utility', description: '具体实施方式\n以上仅为⟪本发明⟫的较佳实施例。' },
  ],
};
