import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '背景技术\n日本专利昭52-45073公开了一种羊绒分梳机的给绒罗拉。' },
    { description: '背景技术\n特开平5-12345号公报、特願昭61-2345记载了稀土磁体的烧结方法。' },
    { description: '背景技术\nUS 4,123,456、WO 2005/123456和德国专利DE-OS 23 45 678记载了挤奶杯的内衬。' },
    {
      description: '背景技术\n日本专利公开号2005123456A和韩国专利公开第1020050012345A号记载了风机叶片的除冰方法。',
      shows: { zh: '外国公开号不按中国号码核对', en: 'Foreign numbers are not judged as Chinese ones' },
    },
    { description: '背景技术\n中国专利CN112345678A公开了一种羊绒分梳机，但断纤率高。' },
    { description: '背景技术\n专利号为ZL201910302430.1的发明专利公开了一种实体识别方法。' },
    { description: '背景技术\n参见《稀土》2021年第3期“铈基抛光粉的制备”一文。' },
    { description: '背景技术\nUS5123456A和JP2019123456A公开了类似的除冰装置。' },
    { description: '技术领域\n本发明涉及乳品加工。' },
    { description: '背景技术\n申请号为201810392222.0的专利申请公开了一种密封检测装置。' },
  ],
  wrong: [
    { description: '背景技术\n20世纪80年代以来，羊绒的年产量约为9,000吨，平均细度15.5μm。', at: ['description#p0001'] },
    { description: '背景技术\n现有的挤奶机内衬易老化。', at: ['description#p0001'] },
    { description: '背景技术\n申请号为⟪201910302430.2⟫的专利公开了一种实体识别方法。' },
    { description: '背景技术\n中国专利⟪CN512345678A⟫公开了一种烘干塔。' },
    { description: '背景技术\n授权公告号⟪CN212345678B⟫公开了一种沙棘脱粒机。' },
    { description: '背景技术\n目前草原监测多靠人工巡查，效率低。', at: ['description#p0001'] },
    { description: '背景技术\n专利⟪ZL201810392222.1⟫公开了一种检测装置。' },
  ],
};
