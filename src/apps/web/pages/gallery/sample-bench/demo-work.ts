import type { WorkbenchShellProps } from '../../../shells/workbench-shell/workbench-shell.tsx';

/** Invented queues of a pre-examiner. */
export const demoGroups: WorkbenchShellProps['groups'] = [
  {
    title: { zh: '我的队列', en: 'My queues' },
    queues: [
      {
        id: 'to-examine',
        label: { zh: '待预审', en: 'To examine' },
        href: '/gallery/work?view=queue',
        count: 12,
        soon: 2,
      },
      { id: 'replied', label: { zh: '补正已回', en: 'Replies' }, href: '#replied', count: 5 },
      { id: 'to-review', label: { zh: '待复核', en: 'To review' }, href: '#to-review', count: 3, over: 1 },
      { id: 'to-file', label: { zh: '待正式提交', en: 'To be filed' }, href: '#to-file', count: 8 },
      { id: 'tracking', label: { zh: '快速通道跟踪', en: 'Fast track' }, href: '#tracking', count: 41 },
    ],
  },
  {
    title: { zh: '本中心', en: 'This centre' },
    queues: [
      { id: 'load', label: { zh: '分案与负荷', en: 'Assignment' }, href: '#load' },
      { id: 'quality', label: { zh: '质量抽检', en: 'Quality checks' }, href: '#quality', count: 6 },
      { id: 'rules', label: { zh: '规则评分', en: 'Rule scores' }, href: '#rules' },
    ],
  },
  {
    title: { zh: '训练', en: 'Training' },
    queues: [{ id: 'training', label: { zh: '合成演练区', en: 'Synthetic cases' }, href: '#training' }],
  },
];
