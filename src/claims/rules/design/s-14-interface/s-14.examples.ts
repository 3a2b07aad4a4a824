import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const brief = '2.本外观设计产品的用途：手机；图形用户界面用于牧场管理。\n3.设计要点：在于图形用户界面。';
const named = (productName: string, text = brief, views = '主视图') => ({
  design: designWith(views, text, { productName }),
});

export const examples: Examples = {
  right: [
    named('手机的牧场管理图形用户界面'),
    named('用于电子设备的牧草交易图形用户界面'),
    named('带有温控图形用户界面的冰箱', '2.用途：用于冷藏；界面用于调节温度。\n3.设计要点在于屏幕中的图形用户界面。'),
    named('手机的挤奶监测动态图形用户界面', brief, '主视图 变化状态图1 变化状态图2'),
    named('奶桶', '2.用途：用于盛装牛奶。\n3.设计要点在于形状。'),
  ],
  wrong: [
    { ...named('手机'), at: ['手机'] },
    { ...named('牧场管理图形用户界面'), at: ['牧场管理图形用户界面'] },
    { ...named('手机的牧场管理图形用户界面', '2.用途：用于通信。\n3.设计要点：在于图形用户界面。'), at: ['用于通信'] },
    {
      ...named('手机的牧场管理图形用户界面', '2.用途：手机；界面用于牧场管理。\n3.设计要点：在于形状。'),
      at: ['在于形状'],
    },
    { ...named('手机的挤奶监测图形用户界面', brief, '主视图 变化状态图1'), at: ['手机的挤奶监测图形用户界面'] },
    { ...named('手机的牧场管理图形用户界面', '3.设计要点：在于图形用户界面。'), at: ['design:brief.use'] },
  ],
};
