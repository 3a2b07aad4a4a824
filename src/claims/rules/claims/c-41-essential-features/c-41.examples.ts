import type { Examples } from '../../examples.ts';

const claim = '1. 一种挤奶机，其特征在于，包括集乳罐和脉动器，所述脉动器与集乳罐连通。';

export const examples: Examples = {
  right: [
    { claims: claim, description: '发明内容\n本发明的关键在于脉动器与集乳罐直接连通。' },
    {
      claims: claim,
      description: '背景技术\n现有挤奶机的技术关键在于采用变频真空泵调节负压。\n发明内容\n一种挤奶机，包括集乳罐。',
      shows: { zh: '背景技术', en: 'Background art' },
    },
    { claims: claim, description: '具体实施方式\n操作人员必须佩戴手套，关键部位涂抹润滑脂。' },
    {
      claims: `${claim}\n2. 一种清洗方法，其特征在于，用臭氧水循环冲洗管路，再以热风吹干。`,
      description: '发明内容\n本发明的核心在于用臭氧水循环冲洗管路。',
      shows: { zh: '另一项独立权利要求记载了', en: 'Another independent claim says it' },
    },
    { claims: claim, description: '发明内容\n本发明的核心是脉动器。' },
  ],
  wrong: [
    { claims: claim, description: '发明内容\n本发明的关键在于采用变频真空泵随产奶流量调节负压。', at: ['claims#1'] },
    { claims: claim, description: '具体实施方式\n本实用新型的创新点在于奶杯内衬设有螺旋形导流槽。', at: ['claims#1'] },
    {
      claims: '1. 一种沙棘汁，其特征在于，由沙棘果压榨制得。',
      description: '发明内容\n本发明的核心在于先以果胶酶在低温下酶解十二小时。',
      at: ['claims#1'],
    },
    {
      claims: '1. 一种羊绒纱，其特征在于，由羊绒与桑蚕丝混纺制成。',
      description: '发明内容\n必要技术特征是前纺喂入时将两种纤维预先加湿平衡。',
      at: ['claims#1'],
    },
    {
      claims: '1. 一种风机叶片，其特征在于，包括主梁和蒙皮。',
      description: '发明内容\n技术方案的要点是在前缘埋设石墨烯电热膜并分区供电。',
      at: ['claims#1'],
    },
  ],
};
