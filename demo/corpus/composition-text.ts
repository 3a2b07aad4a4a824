import { stated } from './device-text.ts';
import { type Draft, mixed, opening, type Range, range, result, type Topic, within } from './draft.ts';

const EFFECTS = [
  '稳定型',
  '复合',
  '速溶型',
  '缓释型',
  '高活性',
  '低成本',
  '耐低温',
  '功能性',
  '环保型',
  '高强度',
  '长效',
];
const ROLES = [
  '提高分散性',
  '改善稳定性',
  '促进吸收',
  '增强结合力',
  '延长保存期',
  '调节酸碱度',
  '降低黏度',
  '抑制氧化',
];

/** A mixture: parts by mass, what the parts are, how it is made and what for. */
export function compositionText(topic: Topic): Draft {
  const { chance, technology, term, object } = topic;
  const { lexicon } = technology;
  const effect = chance.pick(EFFECTS);
  const about = term.includes(object) || object.includes(term) ? term : `${object}${term}`;
  const main = mixed(chance, lexicon.materials, chance.whole(2, 3));
  const little = mixed(chance, lexicon.agents, chance.whole(2, 4));
  const subject = chance.pick([
    `${effect}${about}用组合物`,
    `含${little[0]}的${about}用组合物`,
    `${about}用${effect}材料`,
    `以${main[0]}为主料的${about}用制剂`,
  ]);
  const parts: { name: string; span: Range }[] = [
    ...main.map((name) => ({ name, span: range(chance, 10, 90, 5, '份') })),
    ...little.map((name) => ({ name, span: range(chance, 0.2, 12, 0.2, '份') })),
  ];
  const temperature = range(chance, 25, 95, 5, '℃');
  const time = range(chance, 10, 180, 5, 'min');
  const mesh = range(chance, 40, 300, 20, '目');
  const narrowed = mixed(chance, parts, 2);
  const claims = [
    `一种${subject}，其特征在于，按质量份计，由包括以下组分的原料制成：${parts.map(({ name, span }) => `${name}${span.text}`).join('、')}。`,
    `根据权利要求1所述的${subject}，其特征在于，按质量份计，${narrowed.map(({ name, span }) => `所述${name}为${within(chance, span)}份`).join('，')}。`,
    `根据权利要求1所述的${subject}，其特征在于，所述${main[0]}的粒度为${mesh.text}。`,
    `根据权利要求1所述的${subject}，其特征在于，所述${little[0]}与所述${little[1]}的质量比为${chance.whole(1, 9)}:${chance.whole(1, 9)}。`,
    `一种权利要求1至4中任一项所述的${subject}的制备方法，其特征在于，包括以下步骤：S1，将所述${main.join('、')}混合，粉碎，过${mesh.text}筛，得到基料；S2，向所述基料中加入所述${little.join('、')}，在${temperature.text}下搅拌${time.text}，得到所述${subject}。`,
    `一种权利要求1至4中任一项所述的${subject}在${object}${chance.pick(['生产', '加工', '处理'])}中的应用。`,
  ];
  const measures = mixed(chance, lexicon.measures, 3);
  const [first, second] = measures as [(typeof measures)[0], (typeof measures)[0]];
  const trial = (n: number) =>
    `实施例${n}：按质量份计，取${parts.map(({ name, span }) => `${name}${within(chance, span)}份`).join('、')}；将${main.join('、')}混合，粉碎，过${within(chance, mesh)}目筛，加入${little.join('、')}，在${within(chance, temperature)}℃下搅拌${within(chance, time)}min，即得。`;
  return {
    title: `一种${subject}及其制备方法`,
    abstract: `本发明公开了一种${subject}及其制备方法，涉及${technology.zh}技术领域。该${subject.endsWith('材料') ? '材料' : '组合物'}按质量份计由${parts.map(({ name, span }) => `${name}${span.text}`).join('、')}制成。本发明通过${little[0]}与${little[1]}配合，${chance.pick(ROLES)}，${result(chance, first)}。`,
    claims,
    sections: [
      ...opening(topic, 'composition', `${subject}及其制备方法`),
      {
        heading: '发明内容',
        paragraphs: [
          `本发明的目的是提供一种${subject}及其制备方法，以克服${chance.pick(lexicon.problems)}的问题。`,
          ...claims.map((claim) => stated(claim, subject)),
          `其中，${little.map((name) => `${name}用于${chance.pick(ROLES)}`).join('；')}。`,
          `与现有技术相比，本发明的${first[0]}和${second[0]}得到改善，原料易得，制备过程简单。`,
        ],
      },
      {
        heading: '具体实施方式',
        paragraphs: [
          '下面结合实施例对本发明作进一步说明，实施例中的原料均为市售。',
          trial(1),
          trial(2),
          trial(3),
          `对比例1：不加${little[0]}，其余与实施例1相同。`,
          `对比例2：将${little[1]}替换为等质量的${main[0]}，其余与实施例1相同。`,
          `测定结果：实施例1的${result(chance, first)}、${result(chance, second)}，实施例2的${result(chance, first)}、${result(chance, second)}，实施例3的${result(chance, first)}；对比例1的${result(chance, first)}，对比例2的${result(chance, second)}。`,
          `将实施例2的产品用于${term}，连续观察${chance.whole(7, 120)}天，${result(chance, measures[2] ?? first)}。`,
        ],
      },
    ],
    figures: [],
  };
}
