import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const tea = '套件1主视图 套件1立体图 套件2主视图 套件2立体图';
const brief = '套件1为奶茶壶，套件2为奶茶碗。';

export const examples: Examples = {
  right: [
    { design: designWith(tea, brief) },
    { design: designWith(tea, brief, { locarno: '07-01；07-03' }) },
    { design: designWith('主视图 立体图', '用途：用于盛装奶茶。') },
    { design: designWith(`${tea} 使用状态参考图`, brief) },
    { design: designWith('组件1主视图 组件2主视图', '组件1为盒体，组件2为盒盖。') },
  ],
  wrong: [
    { design: designWith(`${tea} 俯视图`, brief), at: ['design:俯视图'] },
    { design: designWith(tea, brief, { locarno: '07-01；06-13' }), at: ['design:locarno'] },
    { design: designWith('套件1设计1主视图 套件2主视图', brief), at: ['design:套件1设计1主视图'] },
    { design: designWith('套件1主视图 套件3主视图', '套件1为壶，套件3为碗。'), at: ['design:views'] },
    { design: designWith(tea, brief, { partial: true }), at: ['design:partial'] },
  ],
};
