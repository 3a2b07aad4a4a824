import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '附图说明\n图1是本发明的立体图；\n图2是图1中A处的放大图。', figures: ['图1', '图2'] },
    { description: '附图说明\n图1至图3为压榨机的三视图；图4为螺杆的剖视图。', figures: ['图1', '图2', '图3', '图4'] },
    { description: '附图说明\n图1为系统框图。\n图2为相脚电路图。', figures: ['图1', '图2A', '图2B'] },
    { description: '附图说明\n图1(a)、图1(b)分别为羊绒纤维梳理前后的形貌。', figures: ['图1(a)', '图1(b)'] },
    { description: '附图说明\n图1、图2和图3分别为主视图、俯视图和侧视图。', figures: ['图1', '图2', '图3'] },
    { description: '附图说明\n图 1 是总装图；图 2 是使用图1所示装置的流程图。', figures: ['图1', '图2'] },
  ],
  wrong: [
    {
      description: '附图说明\n图1是分群门的主视图；\n⟪图2⟫是其俯视图；\n图3是称重通道的剖视图；\n图4是控制流程图。',
      figures: ['图1'],
      shows: { zh: '一页上可能有几幅图：只提示一次', en: 'A sheet may hold several figures: one hint' },
    },
    {
      description: '附图说明\n图1是挤奶台立体图；\n⟪图2⟫是挤奶杯剖视图。',
      figures: ['图1', '图3'],
      at: ['drawings:图3'],
    },
    { description: '附图说明\n图1是总装图；\n图2是俯视图；\n⟪图3⟫是电路图。', figures: ['图1', '图2'] },
    { description: '附图说明\n图1是总装图。', figures: ['图1', '图2'], at: ['drawings:图2'] },
    { description: '附图说明\n图1是总装图；\n⟪图3⟫是侧视图。', figures: ['图1', '图3'] },
    {
      description: '附图说明\n图1为除冰装置主视图；⟪图4⟫为控制流程图。',
      figures: ['图1', '图2'],
      at: ['drawings:图2'],
    },
    {
      description: '附图说明\n图1为烘干塔剖视图。\n图2为提升机示意图。',
      figures: ['图1', '图2', '图3', '图4'],
      at: ['drawings:图3', 'drawings:图4'],
    },
  ],
};
