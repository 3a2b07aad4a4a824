import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const named = (productName: string, text: string) => ({ design: designWith('主视图', text, { productName }) });

export const examples: Examples = {
  right: [
    named('花布', '单元图案四方连续而无限定边界。'),
    named('铝型材', '本产品为细长物品，其长度采用省略画法。'),
    named('玻璃杯', '产品由透明材料制成。'),
    named('奶桶', '设计要点在于形状。'),
    {
      design: { productName: '壁纸', views: [{ name: '主视图' }] },
      shows: { zh: '没有简要说明时不提示', en: 'Nothing is said without a brief' },
    },
  ],
  wrong: [
    { ...named('蒙古族纹样花布', '设计要点在于图案。'), at: ['花布'] },
    { ...named('铝型材', '设计要点在于截面形状。'), at: ['型材'] },
    { ...named('水晶奖杯', '设计要点在于形状。'), at: ['水晶'] },
    { ...named('羊绒面料', '设计要点：图案与色彩的结合。'), at: ['面料'] },
    { ...named('门窗密封条', '最能表明设计要点的图片：立体图。'), at: ['密封条'] },
  ],
};
