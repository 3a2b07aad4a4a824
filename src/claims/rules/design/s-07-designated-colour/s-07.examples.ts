import type { Examples } from '../../examples.ts';
import { designWith, SIX } from '../brief.fixture.ts';

const best = (view: string) => `4.最能表明设计要点的图片或照片：${view}。`;
const grey = (brief: string, colour: boolean) => ({
  ...designWith(SIX, brief),
  views: SIX.split(' ').map((name) => ({ name, colour })),
});

export const examples: Examples = {
  right: [
    { design: designWith(`${SIX} 立体图`, best('立体图')) },
    { design: designWith('设计1主视图 设计2主视图', best('设计1主视图')) },
    {
      design: designWith('设计1立体图 设计2立体图', best('立体图')),
      shows: { zh: '没有写明是哪一项设计的', en: 'Which design is left open' },
    },
    { design: grey('请求保护的外观设计包含色彩。', true) },
    { design: grey('本外观设计不请求保护色彩。', false) },
    { design: designWith(SIX, '设计要点在于色彩与图案的结合。\n请求保护的外观设计包含色彩。') },
  ],
  wrong: [
    { design: designWith(SIX, best('立体图')), at: ['立体图'] },
    { design: designWith('设计1主视图 设计2主视图', best('设计3主视图')), at: ['设计3主视图'] },
    { design: grey('5.请求保护的外观设计包含色彩。', false), at: ['请求保护的外观设计包含色彩'] },
    { design: designWith(SIX, '3.设计要点：色彩与形状的结合。'), at: ['色彩与形状的结合'] },
    { design: designWith('主视图 后视图', best('使用状态参考图')), at: ['使用状态参考图'] },
  ],
};
