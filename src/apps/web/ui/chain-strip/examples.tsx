import type { ExampleSet } from '../example.ts';
import { type ChainLink, ChainStrip } from './chain-strip.tsx';

export const demoChain: ChainLink[] = [
  {
    id: 'create',
    title: { zh: '创造', en: 'Create' },
    subtitle: { zh: '加快授权', en: 'faster grant' },
    services: [
      { title: { zh: '备案主体申请', en: 'Entity filing' }, href: '#s-filing', promise: { zh: '5日', en: '5 days' } },
      { title: { zh: '专利预审', en: 'Pre-examination' }, href: '#s-pre', promise: { zh: '7日', en: '7 days' } },
      {
        title: { zh: '优先审查推荐', en: 'Priority examination' },
        href: '#s-priority',
        promise: { zh: '5日', en: '5 days' },
      },
      {
        title: { zh: '申请文本自查', en: 'Check your text' },
        href: '#s-check',
        promise: { zh: '即时', en: 'at once' },
      },
    ],
  },
  {
    id: 'use',
    title: { zh: '运用', en: 'Use' },
    subtitle: { zh: '变成价值', en: 'into value' },
    services: [
      {
        title: { zh: '技术与需求撮合', en: 'Technology and needs' },
        href: '#s-match',
        promise: { zh: '持续', en: 'ongoing' },
      },
      { title: { zh: '开放许可声明', en: 'Open licence' }, href: '#s-open', promise: { zh: '3日', en: '3 days' } },
      {
        title: { zh: '存量专利盘点', en: 'Stock inventory' },
        href: '#s-stock',
        promise: { zh: '批量', en: 'in bulk' },
      },
      {
        title: { zh: '专利质押登记', en: 'Pledge registration' },
        href: '#s-pledge',
        promise: { zh: '2日', en: '2 days' },
      },
    ],
  },
  {
    id: 'protect',
    title: { zh: '保护', en: 'Protect' },
    subtitle: { zh: '遇到侵权', en: 'when infringed' },
    services: [
      {
        title: { zh: '侵权行政裁决', en: 'Adjudication' },
        href: '#s-adjudicate',
        promise: { zh: '3个月', en: '3 months' },
      },
      { title: { zh: '调解与司法确认', en: 'Mediation' }, href: '#s-mediate', promise: { zh: '30日', en: '30 days' } },
      { title: { zh: '维权援助', en: 'Rights aid' }, href: '#s-aid', promise: { zh: '3日', en: '3 days' } },
      {
        title: { zh: '海外纠纷应对', en: 'Disputes abroad' },
        href: '#s-abroad',
        promise: { zh: '预约', en: 'book' },
      },
    ],
  },
  {
    id: 'brand',
    title: { zh: '品牌', en: 'Brand' },
    subtitle: { zh: '地方名片', en: 'regional names' },
    services: [
      {
        title: { zh: '专用标志使用', en: 'Use of the GI mark' },
        href: '#s-gi',
        promise: { zh: '20日', en: '20 days' },
      },
      {
        title: { zh: '产品真伪核验', en: 'Is it genuine?' },
        href: '#s-verify',
        promise: { zh: '即时', en: 'at once' },
      },
      {
        title: { zh: '商标受理窗口', en: 'Trade mark window' },
        href: '#s-tm',
        promise: { zh: '预约', en: 'book' },
      },
      {
        title: { zh: '品牌指导站', en: 'Guidance stations' },
        href: '#s-station',
        promise: { zh: '10处', en: '10 places' },
      },
    ],
  },
  {
    id: 'serve',
    title: { zh: '服务', en: 'Serve' },
    subtitle: { zh: '有人可问', en: 'someone to ask' },
    services: [
      {
        title: { zh: '我能享受什么', en: 'What am I entitled to' },
        href: '#s-entitled',
        promise: { zh: '3分钟', en: '3 minutes' },
      },
      {
        title: { zh: '代理与托管', en: 'Agents and hosting' },
        href: '#s-agents',
        promise: { zh: '61家', en: '61 firms' },
      },
      { title: { zh: '信息检索咨询', en: 'Search advice' }, href: '#s-advice', promise: { zh: '2日', en: '2 days' } },
      {
        title: { zh: '培训与活动', en: 'Courses and events' },
        href: '#s-events',
        promise: { zh: '报名', en: 'sign up' },
      },
    ],
  },
];

const label = { zh: '全链条服务', en: 'Services along the chain' };

export const examples: ExampleSet = {
  id: 'chain-strip',
  group: 'portal',
  title: { zh: '全链条', en: 'The chain' },
  about: {
    zh: '五个环节依次相接；每项服务旁写明承诺时间。',
    en: 'Five links, one handing over to the next; the promised time stands beside each service.',
  },
  examples: [
    {
      name: 'five',
      title: { zh: '五环', en: 'Five links' },
      render: () => <ChainStrip links={demoChain} label={label} />,
    },
    {
      name: 'two',
      title: { zh: '保护中心两环', en: 'Two links of a centre' },
      render: () => <ChainStrip links={demoChain.slice(0, 2)} label={label} />,
    },
  ],
};
