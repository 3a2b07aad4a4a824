import { type Example, type Examples, exampleText } from '../../examples.ts';

const base: Example = {
  title: '沙棘油低温提取装置',
  claims:
    '1. 一种沙棘油低温提取装置，其特征在于，包括壳体（1）。\n2. 根据权利要求1所述的装置，其特征在于，所述壳体（1）为铝制。',
  description: '技术领域\n本发明涉及沙棘加工。\n具体实施方式\n壳体1由铝制成，壁厚3mm。',
  abstract: '本发明公开一种沙棘油低温提取装置，包括壳体。',
};
const passed = exampleText(base);
const filed = (over: Partial<Example>): Example => ({ ...base, facts: { passed }, ...over });

export const examples: Examples = {
  right: [
    filed({}),
    filed({
      claims: base.claims!.replaceAll('（1）', '(1)'),
      shows: { zh: '全半角不同', en: 'Another width of brackets' },
    }),
    filed({ description: base.description!.replace('3mm', '3 mm') }),
    filed({ abstract: `${base.abstract} ` }),
    filed({
      parties: [{ role: 'inventor', name: '乌兰' }],
      shows: { zh: '预审文本没有发明人信息', en: 'The passed text names no inventors' },
    }),
  ],
  wrong: [
    filed({ claims: base.claims!.replace('铝制', '钢制'), at: ['filing:claims'] }),
    filed({ claims: `${base.claims}\n3. 根据权利要求1所述的装置，其特征在于，还包括泵。`, at: ['filing:claims'] }),
    filed({ description: base.description!.replace('3mm', '5mm'), at: ['filing:description'] }),
    filed({ title: '沙棘籽油低温提取装置', abstract: '本发明公开一种装置。', at: ['filing:title', 'filing:abstract'] }),
    filed({ figures: ['图1'], at: ['filing:drawings'] }),
  ],
};
