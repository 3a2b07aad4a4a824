import { stated } from './device-text.ts';
import { type Draft, mixed, opening, type Range, range, result, some, type Topic, within } from './draft.ts';
import { STEPS, type Step } from './steps.ts';

const GOALS = ['制备', '处理', '加工', '联产', '连续化生产', '清洁生产', '低温'];
const WAYS = ['高效', '低能耗', '分段', '梯度', '耦合', '快速', '温和', '协同', '两段式', '高保留率'];

interface Taken {
  step: Step;
  words: string;
  ranges: Range[];
  units: string[];
}

/** A method: steps whose product goes into the next one, each with its conditions. */
export function processText(topic: Topic): Draft {
  const { chance, technology, term, object } = topic;
  const { lexicon } = technology;
  const wet = /废水|浓盐水|中水|汁水|分盐/.test(term + technology.zh);
  const library = STEPS[wet ? 'water' : lexicon.steps];
  const way = chance.pick(WAYS);
  const material = chance.pick(lexicon.materials);
  const about = term.includes(object) || object.includes(term) ? term : `${object}${term}`;
  const subject = chance.pick([
    `${about}的${way}${chance.pick(GOALS)}方法`,
    `${about}的${way}工艺`,
    `${material}用于${about}的${way}方法`,
    `${way}的${about}${chance.pick(GOALS)}方法`,
  ]);
  const agents = mixed(chance, lexicon.agents, 4);
  let thing = material;
  let agent = 0;
  const taken = some(chance, library, chance.whole(4, Math.min(7, library.length))).map((step, index): Taken => {
    const ranges: Range[] = [];
    const units: string[] = [];
    const incoming = index === 0 ? thing : `所述${thing}`;
    const words = step.words
      .replace('#', incoming)
      .replace('@', () => agents[agent++ % agents.length]!)
      .replace(/\{([^{}]*)\}/g, (_, bounds: string) => {
        const [from, to, by, unit = ''] = bounds.split('|');
        const one = range(chance, Number(from), Number(to), Number(by), unit);
        ranges.push(one);
        units.push(unit);
        return one.text;
      });
    thing = step.out;
    return { step, words, ranges, units };
  });
  const product = thing;
  const claims = [
    `一种${subject}，其特征在于，包括以下步骤：${taken
      .map(({ words, step }, index) => `S${index + 1}，${words}，得到${step.out}`)
      .join('；')}。`,
  ];
  for (const [index, { step, ranges, units }] of taken.entries()) {
    if (claims.length > 5 || !chance.happens(0.6)) continue;
    const at = chance.whole(0, ranges.length - 1);
    const one = ranges[at];
    if (!one) continue;
    const value = within(chance, one);
    claims.push(
      `根据权利要求1所述的${subject}，其特征在于，步骤S${index + 1}的${step.name}中，${named(step, at)}为${value}${units[at]}。`,
    );
  }
  claims.push(
    `根据权利要求1所述的${subject}，其特征在于，步骤S1中所述${material}的质量不低于${chance.whole(1, 60)}kg。`,
    `一种由权利要求1至${claims.length + 1}中任一项所述的${subject}得到的${product}。`,
  );
  const measures = mixed(chance, lexicon.measures, 3);
  const [first, second] = measures as [(typeof measures)[0], (typeof measures)[0]];
  return {
    title: `一种${subject}`,
    abstract: `本发明公开了一种${subject}，属于${technology.zh}技术领域。该方法包括${taken
      .map(({ step }) => step.name)
      .join(
        '、',
      )}的步骤，以${material}为原料，并采用${agents.slice(0, Math.max(1, agent)).join('、')}。本发明条件易于控制，${result(chance, first)}，${chance.pick(['适合规模化生产', '过程中无有害物排放', '适用于寒冷干旱地区', '设备投资少', '便于在现有产线上实施'])}。`,
    claims,
    sections: [
      ...opening(topic, 'process', subject),
      {
        heading: '发明内容',
        paragraphs: [
          `针对现有技术的不足，本发明提供一种${subject}。`,
          ...claims.map((claim) => stated(claim, subject)),
          `本发明的有益效果：将${taken.map(({ step }) => step.name).join('与')}结合，改善了${first[0]}和${second[0]}，克服了${chance.pick(lexicon.problems)}的不足。`,
        ],
      },
      {
        heading: '具体实施方式',
        paragraphs: [
          ...[1, 2, 3].map(
            (n) =>
              `实施例${n}：${taken
                .map(
                  ({ words, ranges, units, step }, index) =>
                    `S${index + 1}，${ranges.reduce(
                      (said, one, at) => said.replace(one.text, `${within(chance, one)}${units[at]}`),
                      words.replaceAll('所述', ''),
                    )}，得到${step.out}`,
                )
                .join('；')}。`,
          ),
          `对比例1：省去${chance.pick(taken).step.name}，其余与实施例1相同。`,
          `对比例2：不加入${agents[0]}，其余与实施例2相同。`,
          `经测定，实施例1的${result(chance, first)}，实施例2的${result(chance, first)}，实施例3的${result(chance, first)}；对比例1的${result(chance, second)}，对比例2的${result(chance, second)}。`,
          `取实施例1所得${product}，在${chance.whole(-20, 45)}℃下放置${chance.whole(20, 360)}天，${result(chance, measures[2] ?? first)}。`,
        ],
      },
    ],
    figures: [],
  };
}

/** What a condition of a step is called: the words before it. */
function named(step: Step, at: number): string {
  const before = step.words.split(/\{[^{}]*\}/)[at] ?? '';
  const unit = [...step.words.matchAll(/\{[^{}|]*\|[^{}|]*\|[^{}|]*\|([^{}]*)\}/g)][at]?.[1] ?? '';
  const said = /([\u4e00-\u9fff]{2,6}|pH)(?:为|的)?$/.exec(before.replace(/为$/, ''))?.[1];
  if (unit === '℃') return '温度';
  if (['h', 'min', 's', 'd'].includes(unit)) return '时间';
  if (unit === 'r/min') return '转速';
  if (unit === 'MPa') return '压力';
  if (unit === '%') return '质量分数';
  if (unit === '目') return '筛网目数';
  if (unit.startsWith(':') || unit === 'mL/g') return '配比';
  return said && /量|度|径|比|距|深|pH|流速|定量|含量/.test(said) ? said.replace(/^.*[，、与将的]/, '') : '取值';
}
