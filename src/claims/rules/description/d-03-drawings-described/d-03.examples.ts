import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      description:
        '技术领域\n本实用新型涉及粮食干燥设备。\n附图说明\n图1是本实用新型的结构示意图。\n具体实施方式\n如图1所示。',
      figures: ['图1'],
    },
    { description: '技术领域\n本发明涉及沙棘黄酮提取方法。\n具体实施方式\n实施例1：取沙棘果渣。' },
    { description: '技术领域\n本实用新型涉及粮食干燥设备。\n附图说明\n本实用新型无附图。' },
    {
      description: '技术领域\n本实用新型涉及粮食干燥设备。\n具体实施方式\n图1为烘干塔的示意图。\n烘干塔1竖直设置。',
      figures: ['图1'],
      shows: { zh: '附图说明写在别处', en: 'Explained elsewhere' },
    },
    { description: '技术领域\n本实用新型涉及粮食干燥设备。\n背景技术\n专利文献的图3示出了一种烘干塔。' },
  ],
  wrong: [
    { description: '技术领域\n本实用新型涉及粮食干燥设备。\n附图说明\n⟪图1⟫是本实用新型的结构示意图；\n图2是俯视图。' },
    {
      description:
        '技术领域\n本实用新型涉及粮食干燥设备。\n附图说明\n⟪图1⟫为烘干塔的主视图。\n具体实施方式\n如图1所示。',
    },
    {
      description: '技术领域\n本实用新型涉及粮食干燥设备。\n具体实施方式\n烘干塔1竖直设置，如图1所示。',
      figures: ['图1', '图2'],
      at: ['description'],
    },
    {
      description: '技术领域\n本发明涉及羊绒分梳。\n具体实施方式\n取原绒，分梳三遍。',
      figures: ['图1'],
      at: ['description'],
    },
    {
      description: '技术领域\n本实用新型涉及粮食干燥设备。\n附图说明\n附图中：\n⟪图1⟫：烘干塔结构图；图2：提升机结构图',
    },
  ],
};
