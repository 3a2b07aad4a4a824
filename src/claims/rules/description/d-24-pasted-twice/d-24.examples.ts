import type { Examples } from '../../examples.ts';

const long =
  '沙棘油提取装置包括壳体、设于壳体内的螺旋压榨机构和套设于壳体外的加热夹套，壳体底部设有集油槽，集油槽的出口连接过滤器，过滤器与储油罐相通，储油罐顶部充入氮气。';
const other =
  '随着风电装机容量的增长，叶片结冰造成的发电损失日益突出，现有的除冰方式多依靠停机后人工敲击，不仅效率低，而且高空作业危险，难以满足冬季连续运行的要求。';

export const examples: Examples = {
  right: [
    {
      description: `发明内容\n${long}\n具体实施方式\n${long}`,
      shows: { zh: '发明内容与实施方式相同', en: 'Summary and embodiments alike' },
    },
    { description: `具体实施方式\n实施例1：${long}\n实施例2：与实施例1的区别在于，${long}` },
    { description: '具体实施方式\n搅拌均匀。\n静置。\n搅拌均匀。' },
    { abstract: `${long}用于沙棘加工。`, description: `发明内容\n${long}` },
    { description: '具体实施方式\n1. 根据实施例1所述的步骤压榨。\n2. 根据实施例2所述的步骤过滤。' },
  ],
  wrong: [
    { description: `具体实施方式\n${long}\n其他步骤略。\n⟪${long}⟫` },
    { abstract: long, description: `发明内容\n⟪${long}⟫` },
    {
      description:
        '发明内容\n1. 一种沙棘油提取装置，包括壳体。\n2. 根据权利要求1所述的装置，其特征在于，壳体为不锈钢。\n⟪3. 根据权利要求1所述的装置，其特征在于，壳体外设有夹套。⟫',
    },
    { description: `背景技术\n${other}\n⟪${other}⟫` },
    { description: `具体实施方式\n${long}\n⟪${long}⟫\n⟪${long}⟫` },
  ],
};
