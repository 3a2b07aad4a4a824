import type { Examples } from '../../examples.ts';

const named = (productName: string) => ({ design: { productName, views: [{ name: '主视图' }] } });

export const examples: Examples = {
  right: [
    named('蒙古包造型夜灯'),
    named('中国结挂饰'),
    named('USB2集线器'),
    named('鞋包头'),
    named('A4文件夹'),
    named('组合肥皂盒'),
    named('手机的摄像头'),
  ],
  wrong: [
    { ...named('内蒙古奶酪包装盒'), at: ['内蒙古'] },
    { ...named('美国玩具熊'), at: ['美国'] },
    { ...named('清代花瓶'), at: ['清代'] },
    { ...named('马头琴MTQ-200'), at: ['MTQ-200'] },
    { ...named('蒙牛酸奶瓶'), at: ['蒙牛'] },
    { ...named('包头稀土新材料有限公司奖杯'), at: ['包头稀土新材料有限公司'] },
    { ...named('羊绒围巾（草原®）'), at: ['®'] },
  ],
};
