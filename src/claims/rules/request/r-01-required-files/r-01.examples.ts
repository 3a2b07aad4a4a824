import type { ApplicationText, SourcePart } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const claims = '1. 一种沙棘籽油低温压榨装置，其特征在于，包括机架和设置在机架上的螺旋压榨机构。';
const description = '技术领域\n本发明涉及沙棘加工技术领域，具体涉及一种沙棘籽油低温压榨装置。';
const part = (formCode: string, role: SourcePart['role']): SourcePart => ({
  path: `${formCode}-/${formCode}.xml`,
  formCode,
  role,
  sha256: formCode,
  bytes: 10,
});
const packaged: Partial<ApplicationText> = {
  sources: [part('100001', 'claims'), part('100002', 'description')],
};

export const examples: Examples = {
  right: [
    { claims, description, shows: { zh: '草稿没有请求书', en: 'A draft without request' } },
    { claims, description, request: { title: '一种沙棘籽油低温压榨装置' }, also: packaged },
    { kind: 'utility', claims, description, figures: ['图1'] },
    {
      claims,
      description,
      also: { sources: [{ path: 'CN1.xml', role: 'publication', sha256: 'a', bytes: 9 }] },
      shows: { zh: '公布文本不带请求书', en: 'A published text comes without request' },
    },
    { claims, description: '具体实施方式\n将稀土永磁粉末置于模具中，在1.5T磁场下取向压制成型。' },
  ],
  wrong: [
    { description, at: ['claims'] },
    { claims, abstract: '本发明公开了一种沙棘籽油低温压榨装置。', at: ['description'] },
    { kind: 'utility', claims, description, at: ['drawings'] },
    { claims, description, also: packaged, at: ['request'] },
    { abstract: '一种奶牛挤奶杯清洗方法，先用温水冲洗，再用碱液循环。', at: ['claims', 'description'] },
    {
      design: { views: [{ name: '主视图' }, { name: '立体图' }] },
      at: ['design'],
      shows: { zh: '外观设计当作发明提交', en: 'A design sent as an invention' },
    },
    {
      description: '1.本外观设计产品的名称：奶酪包装盒。\n2.本外观设计产品的用途：用于盛装奶酪。\n3.设计要点：形状。',
      at: ['design'],
    },
  ],
};
