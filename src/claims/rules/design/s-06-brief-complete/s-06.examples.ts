import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const name = '1.本外观设计产品的名称：奶酪包装盒。';
const use = '2.本外观设计产品的用途：用于盛装奶酪。';
const points = '3.本外观设计产品的设计要点：在于形状与图案的结合。';
const best = '4.最能表明设计要点的图片或照片：立体图。';
const brief = (...lines: string[]) => ({ design: designWith('主视图 立体图', lines.join('\n')) });

export const examples: Examples = {
  right: [
    brief(name, use, points, best),
    brief(`${name}${use}${points}${best}`),
    brief(
      '1、外观设计产品的名称为马头琴；',
      '2、产品的用途为乐器；',
      '3、设计要点为形状；',
      '4、指定主视图为最能表明设计要点的视图。',
    ),
    brief(
      name,
      '2. 本产品主要用于盛装奶酪。',
      '3. 设计要点在于产品的整体形状。',
      '4. 最能表明本外观设计设计要点的图片或者照片是设计1立体图。',
    ),
    {
      design: { views: [{ name: '主视图' }] },
      shows: { zh: '没有简要说明时由 R-02 判断', en: 'Without a brief R-02 judges' },
    },
  ],
  wrong: [
    { ...brief('1. Name of the product: cheese box.', '2. Use: for storing cheese.'), at: ['design'] },
    { ...brief(name, points, best), at: ['design:brief.use'] },
    { ...brief(name, use, best), at: ['design:brief.points'] },
    { ...brief(name, use, points), at: ['design:brief.designated'] },
    { ...brief(use, points, best), at: ['design:brief.productName'] },
    { ...brief(name, use, points, '4.最能表明设计要点的图片或照片：主视图和立体图。'), at: ['主视图和立体图'] },
    {
      ...brief('本产品造型新颖。'),
      at: ['design:brief.productName', 'design:brief.use', 'design:brief.points', 'design:brief.designated'],
    },
  ],
};
