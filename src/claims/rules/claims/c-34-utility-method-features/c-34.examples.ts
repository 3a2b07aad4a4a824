import type { Examples } from '../../examples.ts';

const kind = 'utility' as const;

export const examples: Examples = {
  right: [
    {
      kind,
      claims: '1. 一种挤奶杯组，其特征在于，集乳器与奶杯焊接固定。',
      shows: { zh: '已知方法的名称', en: 'The name of a known method' },
    },
    {
      kind,
      claims: '1. 一种保温水壶，其特征在于，内胆为304不锈钢。',
      shows: { zh: '已知材料的名称', en: 'The name of a known material' },
    },
    { kind, claims: '1. 一种温室，其特征在于，骨架间距1.2m，坡度为5%。' },
    { kind, claims: '1. 一种步进式输送架，其特征在于，包括踏步和步进电机。' },
    { kind, claims: '1. 一种S2型卡扣，其特征在于，设有两份对称的卡舌。' },
    { kind, claims: '1. 一种搅拌罐，其特征在于，搅拌轴转速不高于60r/min。' },
    { kind, claims: '1. 一种控制柜，其特征在于，包括PLC和与其连接的温度传感器。' },
  ],
  wrong: [
    { kind, claims: '1. 一种木质牙签，其特征在于，加工成形后⟪浸泡于杀菌剂中5～20分钟⟫，然后取出。' },
    { kind, claims: '1. 一种菱形药片，其特征在于，由⟪20%的A组分⟫和余量的B组分构成。' },
    { kind, claims: '1. 一种羊圈，其特征在于，⟪包括以下步骤⟫：先铺砂，后砌墙。' },
    { kind, claims: '1. 一种陶瓷轴承，其特征在于，滚珠按⟪重量百分比⟫含氧化锆95%。' },
    { kind, claims: '1. 一种巡检机器人，其特征在于，控制器运行的⟪算法⟫为卡尔曼滤波。' },
    { kind, claims: '1. 一种保温墙板，其特征在于，芯材在窑内⟪煅烧2h⟫制成。' },
  ],
};
