import type { ExampleSet } from '../example.ts';
import { ClockBar } from './clock-bar.tsx';

export const examples: ExampleSet = {
  id: 'clock-bar',
  group: 'matter',
  title: { zh: '时钟条', en: 'Clock bar' },
  about: {
    zh: '一件事在谁手里多久，一眼看清；余下的时间画成斜线。',
    en: 'Who held the case how long, at a glance; the time left is hatched.',
  },
  examples: [
    {
      name: 'running',
      title: { zh: '两次补正后', en: 'After two corrections' },
      render: () => (
        <ClockBar
          unit="working-day"
          segments={[
            { holder: 'centre', days: 3, from: '2024-04-02', to: '2024-04-08' },
            { holder: 'applicant', days: 5, from: '2024-04-09', to: '2024-04-15' },
            { holder: 'centre', days: 2, from: '2024-04-16', to: '2024-04-17' },
            { holder: 'applicant', days: 3, from: '2024-04-18', to: '2024-04-22' },
            { holder: 'centre', days: 1, from: '2024-04-23', to: '2024-04-23' },
          ]}
          remaining={{
            days: 2,
            note: { zh: '承诺：中心用时8日内出具结论', en: 'Promise: a conclusion within 8 days of centre time' },
          }}
        />
      ),
    },
    {
      name: 'over',
      title: { zh: '已超期', en: 'Over time' },
      render: () => (
        <ClockBar
          unit="working-day"
          segments={[
            { holder: 'centre', days: 5 },
            { holder: 'applicant', days: 2 },
            { holder: 'centre', days: 3 },
          ]}
          remaining={{ days: -1 }}
        />
      ),
    },
    {
      name: 'whole',
      title: { zh: '从预审到授权', en: 'From pre-examination to grant' },
      render: () => (
        <ClockBar
          unit="day"
          segments={[
            { holder: 'centre', days: 9 },
            { holder: 'applicant', days: 6 },
            { holder: 'national', days: 37 },
          ]}
        />
      ),
    },
  ],
};
