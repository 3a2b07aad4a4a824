import type { Examples } from '../../examples.ts';

const views = [{ name: '主视图' }, { name: '立体图' }];

export const examples: Examples = {
  right: [
    { design: { productName: '奶酪包装盒', views } },
    { design: { productName: '带有温控图形用户界面的牛奶冷藏柜', views } },
    { design: { views }, shows: { zh: '草稿没有请求书', en: 'A draft without request' } },
    { design: { productName: '用于 电子设备 的 牧场管理 图形用户界面', views } },
    { design: { productName: '手机的摄像头', views }, request: { title: '手机的摄像头' } },
  ],
  wrong: [
    {
      design: { productName: '可折叠便携式户外露营烧烤用多层收纳不锈钢餐具盒', views },
      at: ['可折叠便携式户外露营烧烤用多层收纳不锈钢餐具盒'],
    },
    {
      design: { productName: '内部设置有三层保温结构并且带有提手的马奶酒酿造桶', views },
      at: ['内部设置有三层保温结构并且带有提手的马奶酒酿造桶'],
    },
    {
      design: { productName: '手机的移动支付及转账记录查询图形用户界面的搜索栏', views },
      at: ['手机的移动支付及转账记录查询图形用户界面的搜索栏'],
    },
    { design: { views }, request: {}, at: ['design:productName'] },
    { design: { productName: ' ', views }, request: { kind: 'design' }, at: ['design:productName'] },
  ],
};
