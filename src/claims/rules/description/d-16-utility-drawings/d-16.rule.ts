import type { Text } from '#kernel/text.ts';
import { text as t } from '#kernel/text.ts';
import { describedFigures } from '../../../study/figures.ts';
import { placeIn, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const KINDS: readonly [RegExp, Text][] = [
  [/现有技术|传统的?|已有的?/, t('现有技术的图', 'prior art')],
  [/流程图|方法图|步骤/, t('流程图', 'flow charts')],
  [
    /曲线|柱状图|波形|光谱|色谱|对比图|效果图|性能|测试结果|数据图|统计图|变化图/,
    t('效果或性能图', 'charts of effects or performance'),
  ],
];
const STRUCTURE =
  /结构|示意|剖|视图|装配|爆炸|分解|电路|框图|连接图|原理图|立体|布置|部件|放大|安装|外形|主视|俯视|侧视|总图|实施例的图/;

export const utilityDrawings = defineRule({
  id: 'D-16',
  group: 'description',
  title: t('实用新型的附图', 'Drawings of a utility model'),
  severity: 'E',
  kinds: ['utility'],
  basis: ['RR-20¶5', 'GL-1-2-7.3'],
  needs: ['description', 'figures-known'],
  messages: {
    default: {
      what: t('实用新型专利申请没有附图。', 'This utility model has no drawings.'),
      why: t(
        '实用新型专利申请的说明书应当有表示要求保护的产品的形状、构造或者其结合的附图；没有附图的，不予受理。',
        'A utility model must have drawings that show the shape or structure of the product; without them it is not accepted.',
      ),
      todo: t('补上表示产品形状、构造的附图。', 'Add drawings that show the shape or structure.'),
    },
    only: {
      what: t(
        '附图只有{kinds}，没有表示产品形状、构造的图。',
        'The drawings are only {kinds}; none shows shape or structure.',
      ),
      why: t(
        '实用新型的附图应当表示要求保护的产品的形状、构造或者其结合，不得仅有现有技术或者效果、性能的图。',
        'The drawings must show the shape or structure of the product, not only prior art, processes or performance.',
      ),
      todo: t(
        '补上结构图（主视图、剖视图、装配图、电路图等）。',
        'Add drawings of the structure (views, sections, assembly, circuit).',
      ),
    },
  },
  limits: [
    t(
      '凭附图说明的文字判断，不看图的内容；附图说明没有写明图的种类的不报。',
      'Judged by 附图说明, not by the pictures; where it does not say what a figure is, nothing is reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const described = describedFigures(study);
    if (study.text.figures.length === 0) {
      yield { at: wholePart('drawings') };
      return;
    }
    const first = described[0];
    if (!first || new Set(described.map(({ number }) => number)).size < study.text.figures.length) return;
    const kinds = new Map<string, Text>();
    for (const { said } of described) {
      const kind = STRUCTURE.test(said) ? undefined : KINDS.find(([pattern]) => pattern.test(said));
      if (!kind) return;
      kinds.set(kind[1].zh, kind[1]);
    }
    const all = [...kinds.values()];
    const joined = t(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));
    yield { at: placeIn(study.description, first.start, first.end), message: 'only', params: { kinds: joined } };
  },
});
