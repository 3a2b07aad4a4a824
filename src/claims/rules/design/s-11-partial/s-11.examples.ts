import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const views = '主视图 立体图';
const part = '实线部分为要求保护的局部，虚线部分为其他部分。';

export const examples: Examples = {
  right: [
    { design: designWith(views, part, { partial: true, productName: '马鞍的鞍桥' }) },
    { design: designWith(views, '设计要点在于形状。', { partial: false, productName: '马鞍' }) },
    { design: designWith(views, '请求保护的部分为杯把。', { partial: true, productName: '奶茶杯的杯把' }) },
    { design: designWith('主视图', part, { partial: true, productName: '用于电子设备的牧场管理图形用户界面' }) },
    { design: designWith(views, '用半透明层覆盖不需要保护的部分。', { partial: true, productName: '座椅靠背的雕花' }) },
  ],
  wrong: [
    { design: designWith(views, part, { partial: false, productName: '马鞍' }), at: ['实线部分为要求保护'] },
    {
      design: designWith(views, '设计要点在于形状。', { partial: true, productName: '马鞍的鞍桥' }),
      at: ['design:brief.part'],
    },
    { design: designWith(views, part, { partial: true, productName: '鞍桥' }), at: ['鞍桥'] },
    { design: designWith('局部放大图', part, { partial: true, productName: '马鞍的鞍桥' }), at: ['design:views'] },
    { design: designWith(views, '本案为局部外观设计。\n设计要点在于形状。', { partial: false }), at: ['局部外观设计'] },
  ],
};
