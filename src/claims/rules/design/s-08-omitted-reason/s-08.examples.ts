import type { Examples } from '../../examples.ts';
import { designWith, SIX } from '../brief.fixture.ts';

const four = '主视图 后视图 右视图 俯视图';

export const examples: Examples = {
  right: [
    { design: designWith(four, '5.左视图与右视图对称，省略左视图；使用时底面不常见，省略仰视图。') },
    { design: designWith(four, '仰视图为使用时不容易看到的面，故省略仰视图。') },
    { design: designWith(SIX, '无省略视图。') },
    { design: designWith('主视图', '本产品为细长物品，其长度采用省略画法。') },
    { design: designWith('主视图 立体图', '其他视图无设计要点，省略其他视图。') },
    { design: designWith(four, '因产品左右对称，故省略左视图。') },
  ],
  wrong: [
    { design: designWith(four, '5.省略左视图和仰视图。'), at: ['省略左视图和仰视图'] },
    { design: designWith('主视图', '省略其他视图。'), at: ['省略其他视图'] },
    { design: designWith(four, '左视图与右视图对称，省略左视图；\n仰视图省略。'), at: ['仰视图省略'] },
    { design: designWith(SIX, '5.使用时底面不常见，省略仰视图。'), at: ['使用时底面不常见，省略仰视图'] },
    {
      design: designWith('设计1主视图 设计2主视图', '6、省略设计1后视图、设计2后视图。'),
      at: ['省略设计1后视图、设计2后视图'],
    },
  ],
};
