import type { ExampleSet } from '../example.ts';
import { SectionHead } from './section-head.tsx';

export const examples: ExampleSet = {
  id: 'section-head',
  group: 'frame',
  title: { zh: '栏目标题', en: 'Section heading' },
  about: { zh: '结构靠一条墨线，不靠方框。', en: 'A line of ink carries the structure, not a box.' },
  examples: [
    {
      name: 'more',
      title: { zh: '带“更多”', en: 'With a way to more' },
      render: () => (
        <SectionHead
          title={{ zh: '今日之数', en: 'Figures of the day' }}
          note={{ zh: '截至4月26日', en: 'as of 26 Apr' }}
          more={{ label: { zh: '全部指标与口径', en: 'All indicators and definitions' }, href: '#all' }}
        />
      ),
    },
  ],
};
