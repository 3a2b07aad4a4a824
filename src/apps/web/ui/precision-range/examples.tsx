import type { ExampleSet } from '../example.ts';
import { PrecisionRange } from './precision-range.tsx';

export const examples: ExampleSet = {
  id: 'precision-range',
  group: 'text',
  title: { zh: '准确率与区间', en: 'Precision and interval' },
  about: {
    zh: '点是测得的准确率，横条是95%区间：判读得越多，横条越短。空心表示试用中。',
    en: 'The dot is the measured precision, the bar its 95 % interval: the more was judged by hand, the shorter the bar. Hollow means on trial.',
  },
  examples: [
    {
      name: 'measured',
      title: { zh: '已测得', en: 'Measured' },
      render: () => <PrecisionRange tone="must" range={{ value: 0.97, low: 0.89, high: 0.99 }} />,
    },
    {
      name: 'few',
      title: { zh: '判读得少，试用中', en: 'Few judged, on trial' },
      render: () => <PrecisionRange tone="judge" hollow range={{ value: 0.7, low: 0.4, high: 0.89 }} />,
    },
    {
      name: 'none',
      title: { zh: '尚未测得', en: 'Not measured' },
      render: () => <PrecisionRange tone="hint" range={undefined} />,
    },
    {
      name: 'large',
      title: { zh: '大', en: 'Large' },
      render: () => <PrecisionRange large tone="judge" range={{ value: 0.88, low: 0.79, high: 0.94 }} />,
    },
  ],
};
