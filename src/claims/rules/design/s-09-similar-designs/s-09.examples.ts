import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const views = (n: number) => Array.from({ length: n }, (_, i) => `设计${i + 1}主视图 设计${i + 1}立体图`).join(' ');

export const examples: Examples = {
  right: [
    { design: designWith('主视图 立体图', '设计要点在于形状。') },
    { design: designWith(views(3), '5.指定设计1为基本设计。') },
    { design: designWith(views(10), '设计10为基本设计。') },
    { design: designWith('套件1主视图 套件2主视图', '套件1为茶壶，套件2为茶杯。') },
    { design: designWith(views(2), '基本设计：设计2。', { similarDesigns: 2 }) },
  ],
  wrong: [
    { design: designWith(views(3), '设计要点在于形状。'), at: ['design:brief.base'] },
    { design: designWith(views(11), '指定设计1为基本设计。'), at: ['design:views'] },
    { design: designWith(views(2), '5.指定设计3为基本设计。'), at: ['设计3为基本设计'] },
    { design: designWith(views(12), '设计要点在于图案。'), at: ['design:views', 'design:brief.base'] },
    { design: designWith('主视图', '设计要点在于图案。', { similarDesigns: 4 }), at: ['design:brief.base'] },
  ],
};
