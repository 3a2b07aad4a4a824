import type { ExampleSet } from '../example.ts';
import { Timeline, type TimelineEvent } from './timeline.tsx';

export const demoEvents: TimelineEvent[] = [
  {
    id: '5',
    at: '2024-04-23T02:12:00Z',
    action: { zh: '答复第二次补正', en: 'Second correction answered' },
    actor: { zh: '代理师 白某', en: 'Agent Bai' },
    clock: 'resumed',
    documents: [{ title: { zh: '权利要求书（第3稿）', en: 'Claims, third version' }, href: '#claims-3' }],
    hash: '9c41f27ab01e5d7733f0',
  },
  {
    id: '4',
    at: '2024-04-17T07:40:00Z',
    action: { zh: '发出第二次补正通知', en: 'Second correction notice sent' },
    actor: { zh: '预审员 甲', en: 'Pre-examiner A' },
    note: {
      zh: '权利要求3引用自身；权利要求6“较低”含义不确定。',
      en: 'Claim 3 refers to itself; “rather low” in claim 6 is indefinite.',
    },
    clock: 'paused',
    documents: [{ title: { zh: '预审意见通知书（第2次）', en: 'Pre-examination opinion no. 2' }, href: '#notice-2' }],
    hash: '71b2ce9033aa10f4d2e8',
  },
  {
    id: '3',
    at: '2024-04-02T01:05:00Z',
    action: { zh: '受理', en: 'Accepted' },
    actor: { zh: '受理岗', en: 'Acceptance desk' },
    clock: 'started',
    weight: 'milestone',
    documents: [{ title: { zh: '受理通知书', en: 'Notice of acceptance' }, href: '#notice-1' }],
    hash: '03d8aa51b7c2e94f6610',
  },
  {
    id: '2',
    at: '2024-04-01T08:22:00Z',
    action: { zh: '提交', en: 'Submitted' },
    actor: { zh: '示例生物科技有限公司', en: 'Example Biotech Ltd' },
    hash: 'a11c0e9926d45b78f03d',
  },
];

export const examples: ExampleSet = {
  id: 'timeline',
  group: 'matter',
  title: { zh: '办件经过', en: 'Timeline' },
  about: {
    zh: '谁在何时做了什么、对时限有何影响、发了什么文书；每条都有存证摘要。',
    en: 'Who did what and when, what it did to the clock, which documents went out; each entry carries its hash.',
  },
  examples: [
    { name: 'log', title: { zh: '预审办件', en: 'A pre-examination' }, render: () => <Timeline events={demoEvents} /> },
  ],
};
