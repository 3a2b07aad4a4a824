import type { Examples } from '../../examples.ts';

const named = (productName: string) => ({ design: { productName, views: [{ name: '主视图' }] } });

export const examples: Examples = {
  right: [
    named('台灯'),
    named('马头琴'),
    named('玩具车'),
    named('奶酪包装盒'),
    named('手机的移动支付图形用户界面'),
    named('银碗'),
  ],
  wrong: [
    { ...named('灯'), at: ['灯'] },
    { ...named('乐器'), at: ['乐器'] },
    { ...named('一种炊具'), at: ['一种炊具'] },
    { ...named('软件图形用户界面'), at: ['软件图形用户界面'] },
    { ...named('建筑用物品'), at: ['建筑用物品'] },
    { ...named('多功能设备'), at: ['多功能设备'] },
  ],
};
