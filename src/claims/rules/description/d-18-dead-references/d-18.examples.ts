import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '附图说明\n图1是总装图；图2是俯视图。\n具体实施方式\n如图1至图2所示。', figures: ['图1', '图2'] },
    {
      description:
        '背景技术\n文献CN101234567A的图9示出一种分梳机。\n附图说明\n图1是总装图。\n具体实施方式\n如图1所示。',
      figures: ['图1'],
    },
    { description: '具体实施方式\n结果见表1。\n表1 不同温度下的出油率\n电流表2与电源相连。' },
    { description: '具体实施方式\n步骤S1：取样；步骤S2：检测，不合格的返回步骤S1。' },
    { description: '具体实施方式\n功率按式(1)计算：\nP=UI (1)\n效率按式(2)计算：\nη=P/Q (2)' },
    {
      description: '具体实施方式\n如图3所示，机架1上设有压板。',
      shows: { zh: '没有附图可比', en: 'No drawings to compare with' },
    },
  ],
  wrong: [
    {
      description: '附图说明\n图1是总装图；图2是俯视图。\n具体实施方式\n如图1、图2所示，A处放大如⟪图9⟫所示。',
      figures: ['图1', '图2'],
    },
    { description: '附图说明\n图1是流程图。\n具体实施方式\n流程见图1，界面见⟪图2⟫。', figures: ['图1'] },
    { description: '具体实施方式\n表1 原料配比\n出油率如⟪表3⟫所示。' },
    { description: '具体实施方式\n步骤S1：采集图像；步骤S2：判断是否结冰，未结冰的返回步骤S1，结冰的执行⟪步骤S7⟫。' },
    { description: '具体实施方式\n功率按下式计算：\nP=UI (1)\n效率按下式计算：\nη=P/Q (2)\n将结果代入⟪公式(5)⟫。' },
  ],
};
