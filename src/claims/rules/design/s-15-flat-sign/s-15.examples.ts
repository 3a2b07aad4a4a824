import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const named = (productName: string, points = '在于图案。') => ({
  design: designWith('主视图', `3.设计要点：${points}`, { productName }),
});

export const examples: Examples = {
  right: [
    named('奶酪包装盒', '在于形状与图案的结合。'),
    named('壁纸'),
    named('羊绒围巾'),
    named('标签打印机', '在于形状。'),
    named('行李吊牌', '在于吊牌的形状。'),
    named('酒瓶', '在于形状与图案的结合。'),
  ],
  wrong: [
    { ...named('瓶贴'), at: ['瓶贴'] },
    { ...named('马奶酒标贴', '在于图案与色彩的结合。'), at: ['马奶酒标贴'] },
    { ...named('牛肉干标签'), at: ['牛肉干标签'] },
    { ...named('商标'), at: ['商标'] },
    { ...named('羊绒衫吊牌', '在于平面图案，不在于形状。'), at: ['羊绒衫吊牌'] },
  ],
};
