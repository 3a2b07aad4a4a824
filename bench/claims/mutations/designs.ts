import { type ApplicationText, emptyApplicationText, type Paragraph } from '#claims/index.ts';
import type { Defect } from './defect.ts';

const SIX = ['主视图', '后视图', '左视图', '右视图', '俯视图', '仰视图', '立体图'];
const NAMES: readonly (readonly [name: string, use: string])[] = [
  ['奶酪包装盒', '盛装奶酪'],
  ['马头琴支架', '支承乐器'],
  ['奶茶杯', '盛装饮料'],
  ['羊绒围巾展示架', '陈列围巾'],
  ['挤奶桶', '盛装牛奶'],
  ['草原观测仪', '测量牧草高度'],
  ['折叠马鞍架', '放置马鞍'],
  ['保温餐盒', '盛装食品'],
];

const briefOf = (lines: readonly string[]): Paragraph[] => lines.map((text, i) => ({ id: `b${i + 1}`, text }));

const lines = (name: string, use: string, best = '立体图') => [
  `1.本外观设计产品的名称：${name}。`,
  `2.本外观设计产品的用途：用于${use}。`,
  '3.本外观设计产品的设计要点：在于形状。',
  `4.最能表明设计要点的图片或照片：${best}。`,
];

/** Complete invented designs, clean under every rule as far as one can see. */
export const inventedDesigns = (): ApplicationText[] =>
  NAMES.map(([productName, use]) => ({
    ...emptyApplicationText(),
    kind: 'design',
    title: productName,
    design: { productName, views: SIX.map((name) => ({ name })), brief: briefOf(lines(productName, use)) },
  }));

type Design = NonNullable<ApplicationText['design']>;

const designed = (name: string, rule: string, says: string, change: (design: Design) => Partial<Design>): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: ['designs'],
  seed: (text) =>
    text.design && {
      text: { ...text, design: { ...text.design, ...change(text.design) } },
      at: ({ part }) => part === 'design' || part === 'filing' || part === 'request',
    },
});

/** The product name everywhere, in the brief description as well. */
const renamed = (of: (name: string) => string) => (design: Design) => {
  const before = design.productName ?? '';
  const productName = of(before);
  const brief = (design.brief ?? []).map((one) => ({ ...one, text: one.text.replace(before, productName) }));
  return { productName, brief };
};

const without = (start: string) => (design: Design) => ({
  brief: (design.brief ?? []).filter(({ text }) => !text.startsWith(start)),
});

const added = (text: string) => (design: Design) => ({
  brief: [...(design.brief ?? []), { id: 'added', text }],
});

const similar = (count: number): Design['views'] =>
  Array.from({ length: count }, (_, i) => SIX.map((name) => ({ name: `设计${i + 1}${name}` }))).flat();

export const designDefects: readonly Defect[] = [
  designed('no brief', 'R-02', 'the brief description is missing', () => ({ brief: [] })),
  designed(
    'place',
    'S-02',
    'the name holds a place',
    renamed((name) => `内蒙古${name}`),
  ),
  designed(
    'model',
    'S-02',
    'the name holds a model number',
    renamed((name) => `${name}XJ-200型`),
  ),
  designed(
    'country',
    'S-02',
    'the name holds a country',
    renamed((name) => `美国${name}`),
  ),
  designed(
    'abstract',
    'S-03',
    'the name is too general: 灯',
    renamed(() => '灯'),
  ),
  designed(
    'abstract 文具',
    'S-03',
    'the name is too general: 文具',
    renamed(() => '文具'),
  ),
  designed(
    'quantity',
    'S-04',
    'the name holds a quantity',
    renamed((name) => `一副${name}`),
  ),
  designed(
    'size',
    'S-04',
    'the name holds a size',
    renamed((name) => `21英寸${name}`),
  ),
  designed(
    'effect',
    'S-04',
    'the name holds a technical effect',
    renamed((name) => `节能防漏${name}`),
  ),
  designed('other name', 'S-05', 'the brief description bears another name', () => ({ productName: '电动剪刀' })),
  designed('no use', 'S-06', 'the brief description does not say the use', without('2.')),
  designed('no points', 'S-06', 'the brief description does not say the design points', without('3.')),
  designed('no figure', 'S-06', 'the brief description names no figure', without('4.')),
  designed('no such figure', 'S-07', 'the figure that is named does not exist', ({ views }) => ({
    views: views.filter(({ name }) => name !== '立体图'),
  })),
  designed('eleven designs', 'S-09', 'eleven similar designs', (design) => ({
    ...added('5.指定设计1为基本设计。')(design),
    views: similar(11),
  })),
  designed('no base', 'S-09', 'three similar designs without a base design', () => ({ views: similar(3) })),
  designed('part not named', 'S-11', 'a partial design that does not say which part', () => ({ partial: true })),
  designed(
    'advertising',
    'S-12',
    'advertising in the brief description',
    added('5.本产品造型新颖，深受消费者喜爱，畅销全国。'),
  ),
  designed(
    'performance',
    'S-12',
    'technical performance in the brief description',
    added('5.本产品采用真空隔热内胆，保温性能好。'),
  ),
];
