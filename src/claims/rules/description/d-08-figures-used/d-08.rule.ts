import { text as t } from '#kernel/text.ts';
import { describedFigures, figureLabels, figureMentions } from '../../../study/figures.ts';
import { atFigure, pieceAt, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const figuresUsed = defineRule({
  id: 'D-08',
  group: 'description',
  title: t('具体实施方式对照各幅附图', 'Every figure is used in the embodiments'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1(5)'],
  needs: ['description'],
  messages: {
    default: {
      what: t('具体实施方式没有提到{figures}。', 'The embodiments never mention {figures}.'),
      why: t(
        '具体实施方式有附图的，应当对照附图写明。',
        'Where there are drawings, the embodiments are described with reference to them.',
      ),
      todo: t(
        '在具体实施方式中写明{figures}所示的内容，例如“如{first}所示，……”。',
        'Say in the embodiments what {figures} shows, e.g. “如{first}所示，……”.',
      ),
    },
  },
  limits: [
    t(
      '附图未编号而附图说明也没有的，不作判断。',
      'Figures that neither the drawings nor 附图说明 number are not judged.',
    ),
    t(
      '“各图”“附图”一类的概括提法不算提到某一幅图；只有一幅图且写有“附图”的不报。',
      '“The figures” does not mention a certain figure; a single figure mentioned as 附图 is not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const inside = new Set(study.section('embodiments').pieces.map(({ place }) => place.paragraph));
    if (inside.size === 0) return;
    const described = describedFigures(study);
    const labels = figureLabels(study).filter(({ figure }) => !figure.labelDerived);
    const numbers = new Set([...described, ...labels].map(({ number }) => number));
    if (numbers.size === 0) return;
    const mentioned = new Set<number>();
    for (const { number, start } of figureMentions(study))
      if (!mentioned.has(number) && inside.has(pieceAt(study.description, start)?.place.paragraph))
        mentioned.add(number);
    // 结合附图 … is enough where there is only one figure to look at.
    if (numbers.size === 1 && mentioned.size === 0 && /附图|图中|图示|如图/.test(study.section('embodiments').text))
      return;
    // No figure at all is mentioned: one finding says it.
    const only = mentioned.size === 0;
    const unmentioned = [...numbers].filter((number) => !mentioned.has(number)).sort((a, b) => a - b);
    for (const number of unmentioned) {
      const told = described.find((d) => d.number === number);
      const label = labels.find((l) => l.number === number)?.figure.label ?? `图${number}`;
      yield {
        at: told ? placeIn(study.description, told.start, told.end) : atFigure('drawings', label),
        params: { first: `图${number}`, figures: only ? named(unmentioned) : `图${number}` },
      };
      if (only) return;
    }
  },
});

/** 图1至图4、图6: every one of them, runs drawn together. */
function named(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `图${from}` : to === from + 1 ? `图${from}、图${to}` : `图${from}至图${to}`))
    .join('、');
}
