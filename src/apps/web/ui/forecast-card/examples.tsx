import type { ExampleSet } from '../example.ts';
import { ForecastCard, type ForecastItem } from './forecast-card.tsx';
import { HitLine } from './hit-line.tsx';

/** Invented cases. */
const answer: ForecastItem = {
  target: 'answer',
  interval: { from: '2024-06-03', to: '2024-06-09' },
  past: 212,
  least: 20,
  record: { n: 212, hits: 172 },
};
const grant: ForecastItem = {
  target: 'grant',
  interval: { from: '2024-08-20', to: '2025-01-08' },
  past: 64,
  least: 20,
  record: { n: 58, hits: 45 },
};
const few: ForecastItem = {
  target: 'answer',
  past: 7,
  least: 20,
  record: { n: 0, hits: 0 },
  promise: { title: { zh: '首次预审意见', en: 'First opinion' }, due: '2024-06-07' },
};
const late: ForecastItem = { ...few, past: 0, record: { n: 212, hits: 172 } };
const card = { asOf: '2024-05-27', coverage: 0.8, href: '#record' };

export const examples: ExampleSet = {
  id: 'forecast-card',
  group: 'matter',
  title: { zh: '预计时间', en: 'What to expect' },
  about: {
    zh: '下一次答复和授权大致在何时，以及这样的预测过去有多准。样本不够时不预测，改说承诺期限。',
    en: 'When the next answer and the grant may come, and how often such forecasts were right. With too few cases it names the promise instead.',
  },
  examples: [
    {
      name: 'both',
      title: { zh: '答复和授权', en: 'Answer and grant' },
      render: () => <ForecastCard {...card} items={[answer, grant]} />,
    },
    {
      name: 'few',
      title: { zh: '样本不足', en: 'Too few cases' },
      render: () => <ForecastCard {...card} items={[few]} />,
    },
    {
      name: 'late',
      title: { zh: '等待已久', en: 'Later than nearly all' },
      render: () => <ForecastCard {...card} items={[late]} />,
    },
    {
      name: 'hit-line',
      title: { zh: '各季度命中率', en: 'Hit rate by quarter' },
      render: () => (
        <HitLine
          aim={0.8}
          series={[
            { quarter: '2023-Q1', n: 24, hits: 14 },
            { quarter: '2023-Q2', n: 41, hits: 31 },
            { quarter: '2023-Q3', n: 60, hits: 51 },
            { quarter: '2023-Q4', n: 55, hits: 43 },
            { quarter: '2024-Q1', n: 32, hits: 27 },
          ]}
        />
      ),
    },
  ],
};
