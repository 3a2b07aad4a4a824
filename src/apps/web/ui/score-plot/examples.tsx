import type { ExampleSet } from '../example.ts';
import { type ScoredRule, ScorePlot } from './score-plot.tsx';

/** Invented scores: precision falls, and intervals widen where less was judged. */
const invented: ScoredRule[] = Array.from({ length: 60 }, (_, at) => {
  const labelled = 40 - ((at * 7) % 31);
  const value = Math.max(0.4, 1 - (at * at) / 5200);
  const half = 1.1 * Math.sqrt((value * (1.04 - value)) / labelled);
  const tone = (['must', 'judge', 'must', 'judge', 'hint'] as const)[at % 5]!;
  return {
    id: `C-${String(at + 1).padStart(2, '0')}`,
    title: { zh: `虚构规则${at + 1}`, en: `Invented rule ${at + 1}` },
    tone,
    nursery: at > 52,
    href: '#',
    labelled: at % 6 === 5 ? 0 : labelled,
    ...(at % 6 === 5
      ? {}
      : { range: { value, low: Math.max(0, value - 1.4 * half), high: Math.min(1, value + half) } }),
  };
});

export const examples: ExampleSet = {
  id: 'score-plot',
  group: 'text',
  title: { zh: '规则得分图', en: 'Scores of all rules' },
  about: {
    zh: '全部规则按准确率由高到低；竖线是95%区间，空心表示试用，没有测过的另放一处。图旁总有内容相同的表。',
    en: 'All rules, the most precise first; lines are 95 % intervals, hollow means on trial, the unmeasured stand apart. A table beside it always says the same.',
  },
  examples: [
    { name: 'many', title: { zh: '许多规则', en: 'Many rules' }, render: () => <ScorePlot rules={invented} /> },
    {
      name: 'none',
      title: { zh: '还没测', en: 'None measured' },
      render: () => <ScorePlot rules={invented.map(({ range: _, ...rule }) => rule)} />,
    },
  ],
};
