import type { Examples } from '../../examples.ts';
import { designWith, SIX } from '../brief.fixture.ts';

export const examples: Examples = {
  right: [
    { design: designWith(`${SIX} 立体图`, '设计要点在于形状。', { productName: '奶桶' }) },
    { design: designWith('主视图 立体图1 使用状态参考图', '设计要点在于形状。', { productName: '马鞍' }) },
    { design: designWith('主视图 后视图', '设计要点在于图案。', { productName: '羊绒围巾' }) },
    {
      design: designWith('主视图 右视图 俯视图 后视图', '左视图与右视图对称，省略左视图；底面不常见，省略仰视图。', {
        productName: '奶桶',
      }),
    },
    {
      design: designWith('主视图 变化状态图1 变化状态图2', '用途：图形用户界面用于牧场管理。', {
        productName: '手机的牧场管理动态图形用户界面',
      }),
    },
    {
      design: designWith('设计1主视图 设计1立体图 设计2主视图 设计2立体图', '设计1为基本设计。', {
        productName: '台灯',
      }),
    },
    { design: designWith(`${SIX} A-A剖视图 局部放大图`, '设计要点在于形状。', { productName: '银碗' }) },
  ],
  wrong: [
    { design: designWith('主视图 后视图', '设计要点在于形状。', { productName: '奶桶' }), at: ['design:views'] },
    { design: designWith('正视图 立体图', '设计要点在于形状。', { productName: '奶桶' }), at: ['design:正视图'] },
    { design: designWith(`${SIX} 主视图`, '设计要点在于形状。', { productName: '奶桶' }), at: ['design:主视图'] },
    {
      design: designWith(
        `设计1主视图 ${SIX.split(' ')
          .map((v) => `设计2${v}`)
          .join(' ')}`,
        '设计2为基本设计。',
        { productName: '台灯' },
      ),
      at: ['design:views.设计1'],
    },
    {
      design: designWith('立体图 效果图 图1', '设计要点在于形状。', { productName: '马鞍' }),
      at: ['design:效果图', 'design:图1'],
    },
    {
      design: designWith('主视图 后视图 左视图 右视图 俯视图', '设计要点在于形状。', { productName: '火炉' }),
      at: ['design:views'],
    },
  ],
};
