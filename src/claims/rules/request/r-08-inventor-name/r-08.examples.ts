import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const inventors = (...names: string[]): Party[] => names.map((name) => ({ role: 'inventor', name }));

export const examples: Examples = {
  right: [
    { request: {}, parties: inventors('王建国', '李娜') },
    { request: {}, parties: inventors('宝音德力格尔', '阿拉坦·巴雅尔', '古丽米热·阿卜杜热合曼') },
    { request: {}, parties: inventors('M·琼斯', 'J·R·R·托尔金') },
    {
      request: {},
      parties: inventors('张 伟'),
      shows: { zh: '两字名中的空格', en: 'A blank in a name of two characters' },
    },
    { request: {}, parties: inventors('和建国', '和平', '刘和') },
    { kind: 'design', request: {}, parties: inventors('社日布（不公布姓名）') },
    { request: {}, parties: inventors('弗朗西斯科·哈维尔·冈萨雷斯·德拉维加') },
  ],
  wrong: [
    { request: {}, parties: inventors('张伟等'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('王建国', '李娜博士'), at: ['request:inventor.2.name'] },
    { request: {}, parties: inventors('张伟、李娜'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('John Smith'), at: ['request:inventor.1.name'] },
    {
      request: {},
      parties: inventors('M.琼斯', '乔治 史密斯'),
      at: ['request:inventor.1.name', 'request:inventor.2.name'],
    },
    { request: {}, parties: inventors('王'), at: ['request:inventor.1.name'] },
    { kind: 'design', request: {}, parties: inventors('李娜2'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('内蒙古自治区呼和浩特市赛罕区的牧民们'), at: ['request:inventor.1.name'] },
  ],
};
