import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n本发明的保护范围由所附权利要求书限定，不限于上述实施例。' },
    { description: '具体实施方式\n凡在权利要求范围内的变化均属于本发明的保护范围。' },
    { description: '背景技术\n中国专利CN101234567A的权利要求1所述的挤奶杯组采用双层内衬。' },
    { description: '具体实施方式\n上述的羊绒分梳机还包括除尘罩。' },
    { description: '具体实施方式\n本领域技术人员应当理解，权利要求中的附图标记不构成限制。' },
  ],
  wrong: [
    { description: '发明内容\n本发明提供⟪如权利要求1所述的⟫沙棘油提取装置。' },
    { description: '发明内容\n一种稀土抛光粉，其采用⟪根据权利要求1-3任一项所述的⟫方法制得。' },
    { description: '具体实施方式\n⟪权利要求2所述的⟫机舱罩为玻璃钢制成。' },
    { description: '具体实施方式\n将料液送入⟪按照权利要求5所述的⟫蒸发器。' },
    { description: '发明内容\n该用途⟪如权利要求10所要求保护的⟫那样实施。' },
    { description: '具体实施方式\n实施例1：⟪如权利要求1或2所述⟫，压板为不锈钢板。' },
  ],
};
