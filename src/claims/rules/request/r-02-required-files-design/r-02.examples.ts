import type { ApplicationText } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const views = ['主视图', '后视图', '左视图', '右视图', '俯视图', '仰视图', '立体图'].map((name) => ({ name }));
const brief = [
  { id: 'b1', text: '1.本外观设计产品的名称：奶酪包装盒。' },
  { id: 'b2', text: '2.本外观设计产品的用途：用于盛装奶酪。' },
];
const packaged: Partial<ApplicationText> = {
  sources: [{ path: '130001-/130001.xml', formCode: '130001', role: 'drawings', sha256: 'a', bytes: 9 }],
};

export const examples: Examples = {
  right: [
    { design: { views, brief } },
    { design: { views: views.slice(0, 2), brief }, request: { kind: 'design' }, also: packaged },
    { design: { productName: '蒙古包造型夜灯', views: [{ name: '立体图' }], brief: brief.slice(0, 1) } },
    {
      design: { views },
      also: { sources: [{ path: 'CN3.xml', role: 'publication', sha256: 'a', bytes: 9 }] },
      shows: { zh: '授权公告中简要说明另行刊印', en: 'A published design prints its brief elsewhere' },
    },
    { figures: ['主视图', '立体图'], design: { views: [], brief } },
  ],
  wrong: [
    { design: { views }, at: ['design'] },
    { design: { views: [], brief }, at: ['drawings'] },
    { design: { views, brief }, also: packaged, at: ['request'] },
    { request: { kind: 'design', title: '羊绒衫' }, at: ['drawings', 'design'] },
    {
      claims: '1. 一种羊绒分梳机，其特征在于，包括机架和分梳辊。',
      description: '技术领域\n本发明涉及羊绒加工设备。',
      at: ['claims'],
      shows: { zh: '发明当作外观设计提交', en: 'An invention sent as a design' },
    },
    { description: '背景技术\n现有风机叶片的除冰装置能耗高。', at: ['description'] },
  ],
};
