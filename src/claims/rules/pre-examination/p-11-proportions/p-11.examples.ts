import type { Examples } from '../../examples.ts';

const device = '1. 一种风机叶片除冰装置，其特征在于，包括设于叶片前缘的电热膜和与所述电热膜电连接的控制器。';
const alloy = '1. 一种耐低温稀土镁合金，其特征在于，按质量百分比计包括：钇2%～4%，钕1%～3%，余量为镁。';
const long = (examples: string) =>
  `技术领域\n本发明涉及风力发电设备，具体涉及叶片前缘结冰的检测与除冰。\n具体实施方式\n电热膜沿叶片前缘自叶根向叶尖分为三段，各段由控制器分别供电，结冰传感器设于叶尖附近，其信号经滑环送至机舱内的控制器；当检测到结冰时，控制器按叶尖、叶中、叶根的次序依次加热，每段加热时间为三至五分钟。${examples}`;

export const examples: Examples = {
  right: [
    { claims: device, description: long('') },
    { claims: device, description: long('').repeat(2) },
    { claims: alloy, description: long('实施例1：钇2%。实施例2：钇3%。实施例3：钇4%。') },
    {
      claims: alloy,
      description: long('下面结合试验说明。'),
      shows: { zh: '实施例未编号', en: 'Examples bear no numbers' },
    },
    {
      claims: device,
      description: long('实施例1：电热膜为碳纤维膜。'),
      shows: { zh: '装置一个实施例即可', en: 'One embodiment is enough for a device' },
    },
  ],
  wrong: [
    { claims: device, description: '具体实施方式\n电热膜设于叶片前缘，与控制器电连接。', at: ['description'] },
    { claims: device, description: `具体实施方式\n${device}`, at: ['description'] },
    { claims: alloy, description: long('实施例1：钇2%，钕1%。'), at: ['description'] },
    { claims: alloy, description: long('实施例1：钇3%。对比例1：钇0%。对比实施例2：钕0%。'), at: ['description'] },
    { claims: alloy, description: '具体实施方式\n实施例1：钇3%。', at: ['description', 'description'] },
  ],
};
