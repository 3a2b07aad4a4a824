import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const inventors = (...names: string[]): Party[] => names.map((name) => ({ role: 'inventor', name }));

export const examples: Examples = {
  right: [
    { request: {}, parties: inventors('王建国', '乌云其木格') },
    { request: {}, parties: inventors('M·琼斯', '弗朗索瓦·杜邦') },
    { request: {}, parties: inventors('包艾伦（不公布姓名）') },
    {
      request: {},
      parties: [...inventors('阿拉坦'), { role: 'applicant', name: '内蒙古农业大学' }],
      shows: { zh: '申请人可以是单位', en: 'An applicant may be a unit' },
    },
    { kind: 'design', request: {}, parties: inventors('社日布', '院丽华') },
  ],
  wrong: [
    { request: {}, parties: inventors('王建国', '乳制品研发团队'), at: ['request:inventor.2.name'] },
    { request: {}, parties: inventors('内蒙古草原沙棘生物科技有限公司'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('稀土永磁课题组'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('人工智能沙棘一号', '李娜'), at: ['request:inventor.1.name'] },
    { request: {}, parties: inventors('DeepSeek'), at: ['request:inventor.1.name'] },
    { kind: 'design', request: {}, parties: [{ role: 'applicant', name: '李娜' }], at: ['request:inventor'] },
  ],
};
