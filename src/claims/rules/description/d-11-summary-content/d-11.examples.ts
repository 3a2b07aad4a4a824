import type { Examples } from '../../examples.ts';

const solved =
  '本发明的目的在于解决沙棘果渣残油率高的问题，提供一种沙棘油提取装置，包括壳体、螺旋压榨机构和加热夹套，所述加热夹套套设于壳体外。';

export const examples: Examples = {
  right: [
    { description: `发明内容\n${solved}\n与现有技术相比，本发明残油率低。` },
    {
      description:
        '发明内容\n针对现有分梳机断纤多的不足，本发明提供一种羊绒分梳机，包括机架、锡林和道夫，锡林与道夫的隔距可调，便于适应不同原绒，减少断纤。锡林由变频电机驱动，道夫下方设有落毛箱。',
    },
    {
      description: `发明内容\n${solved}\n具体实施方式\n本发明的有益效果：残油率低于3%。`,
      shows: { zh: '效果写在别处', en: 'Effects stated elsewhere' },
    },
    {
      description: '技术领域\n本发明涉及风电。\n具体实施方式\n塔筒1为锥形。',
      shows: { zh: '没有发明内容由D-01报', en: 'A missing summary is for D-01' },
    },
    {
      kind: 'utility',
      description:
        '实用新型内容\n为克服现有挤奶杯内衬易老化的缺陷，本实用新型提供一种挤奶杯组，包括杯体、内衬和脉动管，内衬为硅橡胶，内外两层之间形成气腔，从而延长了使用寿命，脉动管连接气腔。',
    },
  ],
  wrong: [
    { description: `发明内容\n${solved}`, at: ['description#p0001'] },
    {
      description:
        '发明内容\n一种稀土抛光粉，由氧化铈、氧化镧和氟化物组成，氧化铈的质量分数为60%～70%，粒径D50为0.8～1.2微米，按沉淀、洗涤、焙烧、分级四道工序制得。',
      at: ['description#p0001', 'description#p0001'],
    },
    { description: '发明内容\n本发明提供一种奶豆腐。', at: ['description#p0001'] },
    {
      kind: 'utility',
      description:
        '实用新型内容\n一种烘干塔，包括塔体、热风管和提升机，所述热风管沿塔体高度方向设置三层，提升机设于塔体一侧，提升机的出料口与塔体顶部相通，有益效果是谷物受热均匀，塔体底部设有排料阀。',
      at: ['description#p0001'],
    },
    {
      description:
        '技术领域\n本发明涉及羊绒。\n发明内容\n为解决原绒除杂的问题，提供一种除杂机，包括尘笼、风机和输送帘，尘笼上开设有筛孔，筛孔直径为二毫米，风机的进风口与尘笼内腔相通，输送帘位于尘笼下方。',
      at: ['description#p0002'],
    },
  ],
};
