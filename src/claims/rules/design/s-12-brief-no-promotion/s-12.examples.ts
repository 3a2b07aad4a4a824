import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const brief = (text: string) => ({ design: designWith('主视图 立体图', text) });

export const examples: Examples = {
  right: [
    brief('1.本外观设计产品的名称：奶酪包装盒。\n2.用途：用于盛装奶酪。\n3.设计要点：在于形状。'),
    brief('2.本外观设计产品的用途：用于提高牧草打捆的工作效率。'),
    brief('3.设计要点在于外壳的形状；使用时内部看不到，省略剖视图。'),
    brief('请求保护的外观设计包含色彩；盒体由透明材料制成。'),
    brief('2.用途：带有加热功能的保温杯，用于盛装热饮。'),
  ],
  wrong: [
    { ...brief('本产品造型新颖，美观大方。'), at: ['美观大方'] },
    { ...brief('3.设计要点：形状。该产品深受牧民喜爱。'), at: ['深受牧民喜爱'] },
    { ...brief('本产品散热效果好，使用寿命长。'), at: ['散热效果好', '使用寿命长'] },
    { ...brief('3.设计要点：壳体内设有加热管，外壳为圆形。'), at: ['壳体内设有加热管'] },
    { ...brief('6.该奶桶经久耐用。'), at: ['经久耐用'] },
    { ...brief('本产品操作简单，省时省力。'), at: ['操作简单', '省时省力'] },
  ],
};
