import { type Draft, mixed, opening, range, result, type Topic, within } from './draft.ts';
import { MODULES, type Module } from './modules.ts';

const QUALITIES = [
  '自清洁',
  '防堵塞',
  '高效',
  '可调节',
  '节能型',
  '移动式',
  '多级',
  '双通道',
  '智能',
  '防冻',
  '低损伤',
  '模块化',
  '自适应',
  '快拆式',
];
const KINDS = ['装置', '设备', '机构', '系统'];
const ENDS_AS_DEVICE = /[机器炉罐车泵阀柜床板塔筒栏杯窖库棚器架舱箱针刀槽]$/;

/** Part of a machine with its sign. */
interface Signed {
  module: Module;
  sign: number;
  parts: { name: string; placed: string; sign: number }[];
}

/** A machine: a frame and a few modules on it, each with its parts and signs. */
export function deviceText(topic: Topic): Draft {
  const { chance, technology, term, object, utility } = topic;
  const own = utility ? '本实用新型' : '本发明';
  const kind = chance.pick(KINDS);
  const quality = chance.pick(QUALITIES);
  const thing = ENDS_AS_DEVICE.test(term) ? term : `${term}${kind}`;
  const subject = (chance.happens(0.5) ? `${object}用${quality}${thing}` : `用于${object}的${quality}${thing}`).replace(
    object + object,
    object,
  );
  const signed = mixed(chance, MODULES, chance.whole(3, 5)).map((module, index): Signed => {
    const sign = index + 2;
    return {
      module,
      sign,
      parts: module.parts.map(([name, placed], at) => ({ name, placed, sign: sign * 10 + at + 1 })),
    };
  });
  const [main, ...rest] = signed as [Signed, ...Signed[]];
  const list = signed.map(({ module, sign }) => `${module.name}（${sign}）`).join('、');
  const structure = (one: Signed) =>
    `所述${one.module.name}（${one.sign}）包括${one.parts.map((part) => `${part.name}（${part.sign}）`).join('、')}，${one.parts
      .map((part) => `所述${part.name}（${part.sign}）${placedWithSigns(part.placed, one)}`)
      .join('，')}`;
  const claims = [
    `一种${subject}，其特征在于，包括机架（1）以及设于所述机架（1）上的${list}；${structure(main)}。`,
    ...rest.map(
      (one, index) =>
        `根据权利要求${index === 0 || chance.happens(0.6) ? '1' : `1至${index + 1}中任一项`}所述的${subject}，其特征在于，${structure(one)}。`,
    ),
  ];
  const limits = signed.map((one) => {
    const [what, from, to, step, unit] = one.module.limit;
    return { one, what, span: range(chance, from, to, step, unit) };
  });
  const earlier = claims.length;
  for (const { one, what, span } of limits.slice(0, chance.whole(1, 3))) {
    const on = one === main ? 1 : rest.indexOf(one) + 2;
    claims.push(`根据权利要求${on}所述的${subject}，其特征在于，${signOf(what, one)}为${span.text}。`);
  }
  // A claim on any of several may not rest on another one of that sort.
  if (claims.slice(0, earlier).some((claim) => claim.includes('任一项')))
    for (const [index, claim] of claims.entries())
      if (index > 0) claims[index] = claim.replace(/权利要求1至\d+中任一项/, '权利要求1');
  const effects = signed.map(({ module }) => module.effect);
  const figures = [
    { label: '图1', caption: `${own}的整体结构示意图` },
    ...signed.map(({ module }, index) => ({ label: `图${index + 2}`, caption: `${module.name}的结构示意图` })),
  ];
  const measures = mixed(chance, technology.lexicon.measures, 3);
  const place = (index: number) => (index === 0 ? '如图1和图2所示' : `如图${index + 2}所示`);
  return {
    title: `一种${subject}`,
    abstract: `${own}公开了一种${subject}，涉及${technology.zh}技术领域。该${kind}包括机架和设于机架上的${signed
      .map(({ module }) => module.name)
      .join(
        '、',
      )}，所述${main.module.name}包括${main.parts.map(({ name }) => name).join('、')}。${own}用于${object}的${term}，${effects
      .slice(0, 3)
      .join('；')}。`,
    claims,
    sections: [
      ...opening(topic, 'device', subject),
      {
        heading: utility ? '实用新型内容' : '发明内容',
        paragraphs: [
          `${own}的目的在于提供一种${subject}，以解决背景技术中的问题。`,
          `为实现上述目的，${own}提供如下技术方案：`,
          ...claims.map((claim) => stated(claim, subject)),
          `与现有技术相比，${own}的有益效果在于：${effects.map((effect, index) => `（${index + 1}）${effect}`).join('；')}。`,
        ],
      },
      {
        heading: '附图说明',
        paragraphs: [
          ...figures.map(({ label, caption }) => `${label}为${caption}。`),
          `图中：1、机架；${signed
            .flatMap(({ module, sign, parts }) => [
              `${sign}、${module.name}`,
              ...parts.map((part) => `${part.sign}、${part.name}`),
            ])
            .join('；')}。`,
        ],
      },
      {
        heading: '具体实施方式',
        paragraphs: [
          `下面结合附图和实施例对${own}作进一步说明。`,
          ...signed.map(
            (one, index) => `${place(index)}，机架（1）上设有${one.module.name}（${one.sign}）。${structure(one)}。`,
          ),
          ...limits.map(
            ({ what, one, span }) =>
              `本实施例中，${signOf(what, one)}取${within(chance, span)}${span.text.replace(/^.*?～[\d.]+/, '')}。`,
          ),
          `工作时，将${object}送入，${signed.map(({ module }) => `由${module.name}动作`).join('，随后')}，完成${term}。`,
          `试运行${chance.whole(15, 180)}天，${measures.map((one) => result(chance, one)).join('，')}；对照样机的${result(chance, measures[0]!)}。`,
          `以上所述仅为${own}的较佳实施例，凡在${own}的构思之内所作的等同替换，均应包含在保护范围之内。`,
        ],
      },
    ],
    figures,
  };
}

/** The places where a part is put name other parts; they carry their signs as well. */
function placedWithSigns(placed: string, one: Signed): string {
  let said = placed.replaceAll('机架', '机架（1）');
  for (const part of one.parts)
    if (said.includes(part.name)) said = said.replaceAll(part.name, `${part.name}（${part.sign}）`);
  return said;
}

const signOf = (what: string, one: Signed): string => {
  for (const part of one.parts)
    if (what.includes(part.name)) return what.replace(part.name, `${part.name}（${part.sign}）`);
  return what.replace(one.module.name, `${one.module.name}（${one.sign}）`);
};

/** A claim as the summary of the invention repeats it, without reference to the claims. */
export function stated(claim: string, subject: string): string {
  return claim
    .replace(/^根据权利要求[^，]*所述的[^，]*，其特征在于，/, '进一步的，')
    .replace(/^一种[^，]*，其特征在于，/, `一种${subject}，`)
    .replaceAll(/权利要求[\d至]+(?:中任一项)?所述的/g, '上述');
}
