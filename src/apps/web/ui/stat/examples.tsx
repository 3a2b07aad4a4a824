import type { ExampleSet } from '../example.ts';
import type { StatProps } from './stat.tsx';
import { StatGrid } from './stat-grid.tsx';

/** Invented figures. */
export const demoStats: StatProps[] = [
  {
    label: { zh: '有效发明专利', en: 'Invention patents in force' },
    value: 4217,
    unit: { zh: '件', en: 'patents' },
    asOf: '2024-04-26',
    href: '#stat-in-force',
    change: { percent: 14.2, against: { zh: '同比', en: 'year on year' }, good: 'up' },
    trend: [2510, 2740, 2960, 3210, 3480, 3720, 3990, 4217],
  },
  {
    label: { zh: '每万人口高价值发明专利', en: 'High-value patents per 10,000 people' },
    value: 1.88,
    decimals: 2,
    unit: { zh: '件', en: 'patents' },
    asOf: '2024-04-26',
    href: '#stat-high-value',
    note: { zh: '规划目标1.80件', en: 'planned 1.80' },
    trend: [0.9, 1.02, 1.2, 1.31, 1.4, 1.62, 1.77, 1.88],
  },
  {
    label: { zh: '预审发明平均授权周期', en: 'Mean time to grant after pre-examination' },
    value: 52,
    unit: { zh: '日', en: 'days' },
    asOf: '2024-04-26',
    href: '#stat-grant-days',
    change: { percent: -8.8, against: { zh: '同比', en: 'year on year' }, good: 'down' },
    trend: [98, 90, 84, 71, 66, 60, 57, 52],
  },
  {
    label: { zh: '专利质押登记金额', en: 'Patents pledged' },
    value: 10.5,
    decimals: 1,
    unit: { zh: '亿元', en: '× 100 m yuan' },
    asOf: '2024-04-26',
    href: '#stat-pledge',
    note: { zh: '本年225项', en: '225 pledges this year' },
    trend: [3.1, 3.9, 5.2, 5.0, 6.8, 8.1, 9.7, 10.5],
  },
];

export const examples: ExampleSet = {
  id: 'stat',
  group: 'portal',
  title: { zh: '数字', en: 'Figure' },
  about: {
    zh: '每个数字带单位与截止日，点开就是口径和明细。',
    en: 'Every figure has its unit and day, and opens its definition and records.',
  },
  examples: [
    { name: 'four', title: { zh: '四个数字', en: 'Four figures' }, render: () => <StatGrid stats={demoStats} /> },
  ],
};
