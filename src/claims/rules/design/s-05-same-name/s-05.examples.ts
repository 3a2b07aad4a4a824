import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const brief = (name: string) => `1.本外观设计产品的名称：${name}。\n2.本外观设计产品的用途：用于盛装食品。`;
const named = (productName: string, said: string) => ({
  design: designWith('主视图 立体图', brief(said), { productName }),
});

export const examples: Examples = {
  right: [
    named('奶酪包装盒', '奶酪包装盒'),
    named('USB集线器', 'ＵＳＢ集线器'),
    named('奶 桶', '奶桶'),
    {
      design: designWith('主视图', '用途：用于照明。', { productName: '台灯' }),
      shows: { zh: '简要说明未写名称', en: 'No name in the brief' },
    },
    { design: designWith('主视图', brief('台灯')) },
    { design: designWith('主视图', '产品名称为“马头琴”；产品的用途为乐器。', { productName: '马头琴' }) },
  ],
  wrong: [
    { ...named('奶酪包装盒', '奶酪盒'), at: ['奶酪盒'] },
    { ...named('台灯', '落地灯'), at: ['落地灯'] },
    { ...named('手机的移动支付图形用户界面', '手机'), at: ['手机'] },
    {
      design: designWith('主视图', '1、外观设计产品名称:羊绒围巾；2、用途:保暖。', { productName: '羊绒披肩' }),
      at: ['羊绒围巾'],
    },
    { ...named('汽车的车门', '汽车车门把手'), at: ['汽车车门把手'] },
  ],
};
