import type { Examples } from '../../examples.ts';

const named = (productName: string) => ({ design: { productName, views: [{ name: '主视图' }] } });

export const examples: Examples = {
  right: [
    named('DVD播放机'),
    named('USB集线器'),
    named('节能灯'),
    named('防滑垫'),
    named('U形枕'),
    named('三人沙发'),
    named('带有温控图形用户界面的冰箱'),
    named('床上用品四件套'),
  ],
  wrong: [
    { ...named('21英寸电视机'), at: ['21英寸'] },
    { ...named('一副手套'), at: ['一副'] },
    { ...named('中型书柜'), at: ['中型'] },
    { ...named('节油发动机'), at: ['节油'] },
    { ...named('装有新型发动机的汽车'), at: ['装有新型发动机的'] },
    { ...named('Clarks酒瓶'), at: ['Clarks'] },
    { ...named('人体增高鞋垫'), at: ['增高'] },
    { ...named('500ml奶瓶'), at: ['500ml'] },
  ],
};
