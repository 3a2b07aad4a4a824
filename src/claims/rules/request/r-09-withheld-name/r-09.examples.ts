import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const inventors = (...names: string[]): Party[] => names.map((name) => ({ role: 'inventor', name }));

export const examples: Examples = {
  right: [
    { request: {}, parties: inventors('王建国（不公布姓名）') },
    { request: {}, parties: inventors('王建国', '李娜') },
    { request: {}, parties: [{ role: 'inventor', name: '李娜', withheld: true }] },
    { request: {}, parties: inventors('M·琼斯（不公布姓名）', '阿拉坦·巴雅尔') },
    { kind: 'design', request: {}, parties: [{ role: 'applicant', name: '内蒙古保密科技有限公司' }] },
  ],
  wrong: [
    { request: {}, parties: inventors('王建国(不公布姓名)'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('王建国', '李娜（保密）'), at: ['request:inventor.2.name'] },
    { request: {}, parties: inventors('（不公布姓名）李娜'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('李娜 不公开'), at: ['request:inventor.1.name'] },
    { kind: 'utility', request: {}, parties: inventors('李娜（请求不公布姓名）'), at: ['request:inventor.1.name'] },
  ],
};
