import type { ExampleSet } from '../example.ts';
import { Footer, type FooterProps } from './footer.tsx';

export const demoFooter: FooterProps = {
  name: { zh: '知全 · 内蒙古知识产权公共服务平台', en: 'Zhiquan · Inner Mongolia IP Public Service' },
  contact: {
    zh: '工作日 8:30–17:30 · 窗口与热线信息由各站点配置',
    en: 'Working days 8:30–17:30 · desks and hotlines are set by each site',
  },
  links: [
    { label: { zh: '服务状态', en: 'Service status' }, href: '#status' },
    { label: { zh: '开放数据', en: 'Open data' }, href: '#open-data' },
    { label: { zh: '接口文档', en: 'API' }, href: '#api' },
    { label: { zh: '无障碍说明', en: 'Accessibility' }, href: '#accessibility' },
    { label: { zh: '隐私', en: 'Privacy' }, href: '#privacy' },
  ],
  digest: { day: '2024-04-25', value: '3f9ab27e51c09d4486e2a10bd7f4c21e', href: '#digest' },
};

export const examples: ExampleSet = {
  id: 'footer',
  group: 'frame',
  title: { zh: '页脚', en: 'Footer' },
  about: {
    zh: '每日公布全部办件日志的摘要，任何人都能验证没有被改动。',
    en: 'The daily digest over all logs is published, so that anyone can verify that nothing was changed.',
  },
  examples: [{ name: 'region', title: { zh: '区域门户', en: 'Region' }, render: () => <Footer {...demoFooter} /> }],
};
