import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { title: '一种3D打印用5G基站天线罩及X射线检测方法' },
    { title: '一种HT200灰铸铁及其制造方法', shows: { zh: '材料牌号', en: 'A grade of a material' } },
    { title: '一种TiO2负载ZSM-5型分子筛催化剂的制备方法' },
    { title: '一种适应多种型号奶罐的清洗装置' },
    { title: '摄氏温标下李氏杆菌的巴氏杀菌方法' },
    {
      title: '一种内蒙古草原沙棘果汁饮料及其制备方法',
      shows: { zh: '地名不提示', en: 'A place is passed over' },
    },
    { title: '一种HPV16型病毒的检测试剂盒' },
    { title: '一种伊利石改性粘土及铭牌固定装置' },
    { title: '一种大学校园安防系统' },
    { kind: 'utility', title: '一种LED灯用Mg-Al合金散热器' },
  ],
  wrong: [
    { title: '一种⟪XJ-200型⟫牧草粉碎机' },
    { title: '一种奶酪包装盒（草原雪⟪®⟫）' },
    { title: '一种基于⟪微信⟫的牲畜溯源方法' },
    { title: '⟪内蒙古草原沙棘生物科技有限公司⟫沙棘原浆的制备方法' },
    { title: '⟪王氏⟫羊绒分梳方法' },
    { kind: 'utility', title: '一种牧草粉碎机⟪XJ-200⟫' },
    { title: '一种“⟪型号为NM-3000⟫”风电叶片除冰装置' },
    { title: '一种⟪“牧野”牌⟫酸奶的制备方法' },
    { title: '一种⟪内蒙古工业大学⟫图书馆座位管理系统' },
    { title: '一种⟪Sorona⟫/羊绒混纺面料的制备方法' },
  ],
};
