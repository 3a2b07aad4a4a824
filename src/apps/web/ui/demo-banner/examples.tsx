import type { ExampleSet } from '../example.ts';
import { DemoBanner } from './demo-banner.tsx';

export const examples: ExampleSet = {
  id: 'demo-banner',
  group: 'frame',
  title: { zh: '演示数据', en: 'Demo banner' },
  about: { zh: '凡有虚构数据的页面都有它，不能关闭。', en: 'On every page with invented data; it cannot be closed.' },
  examples: [{ name: 'plain', title: { zh: '横条', en: 'Strip' }, render: () => <DemoBanner /> }],
};
