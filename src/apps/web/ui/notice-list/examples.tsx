import type { ExampleSet } from '../example.ts';
import { type Notice, NoticeList } from './notice-list.tsx';

export const demoNotices: Notice[] = [
  {
    day: '2024-04-26',
    title: { zh: '首届专利奖评审结果公示（演示）', en: 'Results of the first patent award, open for objection (demo)' },
    href: '#n1',
    kind: { zh: '公示', en: 'Publication' },
    daysLeft: 11,
  },
  {
    day: '2024-04-24',
    title: { zh: '2024年第二批预审备案主体名单', en: 'Second list of filed entities, 2024' },
    href: '#n2',
    kind: { zh: '备案', en: 'Filing' },
  },
  {
    day: '2024-04-22',
    title: { zh: '地理标志专用标志使用申请公告', en: 'Applications to use the GI mark' },
    href: '#n3',
    kind: { zh: '品牌', en: 'Brand' },
    daysLeft: 2,
  },
  {
    day: '2024-04-19',
    title: { zh: '开放许可专利推介（乳制品加工，28件）', en: 'Patents under open licence (dairy, 28 patents)' },
    href: '#n4',
    kind: { zh: '运用', en: 'Use' },
  },
  {
    day: '2024-04-15',
    title: { zh: '专利导航项目征集', en: 'Call for patent navigation projects' },
    href: '#n5',
    kind: { zh: '征集', en: 'Call' },
    daysLeft: -1,
  },
];

export const examples: ExampleSet = {
  id: 'notice-list',
  group: 'portal',
  title: { zh: '公告与公示', en: 'Notices' },
  about: {
    zh: '还能提异议或报名的，写明余几个工作日。',
    en: 'Where one can still object or apply, the working days left are shown.',
  },
  examples: [
    { name: 'five', title: { zh: '五条', en: 'Five' }, render: () => <NoticeList notices={demoNotices} /> },
    { name: 'none', title: { zh: '没有公告', en: 'None' }, render: () => <NoticeList notices={[]} /> },
  ],
};
