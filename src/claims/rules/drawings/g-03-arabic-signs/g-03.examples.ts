import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '附图说明\n图1是结构示意图；\n图中：1-机架；2-压板；3-丝杠。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n附图标记：5a-左夹板；5b-右夹板；6-弹簧。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n图中：A-放大处；B-剖面位置；C-风向方向。', figures: ['图1'] },
    {
      description: '附图说明\n图1是结构示意图；\n图2为曲线图，其中：A、普通涂层；B、本发明涂层。',
      figures: ['图1', '图2'],
    },
    {
      description: '附图说明\n图1是结构示意图；\n图中：1、料斗；2、滚筒。\n具体实施方式\nA、先破碎；B、再压榨。',
      figures: ['图1'],
    },
  ],
  wrong: [
    { description: '附图说明\n图1是结构示意图；\n图中：⟪A⟫-机架；⟪B⟫-压板；⟪C⟫-丝杠。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n附图标记说明：⟪①⟫-塔筒；⟪②⟫-机舱。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n标号：⟪Ⅰ⟫、料斗；⟪Ⅱ⟫、滚筒；3、毛刷。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n附图标记\n⟪A⟫：杯体；\n⟪B⟫：内衬。', figures: ['图1'] },
    { description: '附图说明\n图1是结构示意图；\n图中：⟪一⟫、锡林；⟪二⟫、道夫。', figures: ['图1'] },
  ],
};
