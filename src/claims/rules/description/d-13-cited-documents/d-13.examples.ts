import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '背景技术\n中国专利CN112345678A公开了一种羊绒分梳机，但断纤率高。' },
    { description: '背景技术\n专利号为ZL201910302430.1的发明专利公开了一种实体识别方法。' },
    { description: '背景技术\n参见《稀土》2021年第3期“铈基抛光粉的制备”一文。' },
    { description: '背景技术\nUS5123456A和JP2019123456A公开了类似的除冰装置。' },
    { description: '技术领域\n本发明涉及乳品加工。' },
    { description: '背景技术\n申请号为201810392222.0的专利申请公开了一种密封检测装置。' },
  ],
  wrong: [
    { description: '背景技术\n现有的挤奶机内衬易老化。', at: ['description#p0001'] },
    { description: '背景技术\n申请号为⟪201910302430.2⟫的专利公开了一种实体识别方法。' },
    { description: '背景技术\n中国专利⟪CN512345678A⟫公开了一种烘干塔。' },
    { description: '背景技术\n授权公告号⟪CN212345678B⟫公开了一种沙棘脱粒机。' },
    { description: '背景技术\n目前草原监测多靠人工巡查，效率低。', at: ['description#p0001'] },
    { description: '背景技术\n专利⟪ZL201810392222.1⟫公开了一种检测装置。' },
  ],
};
