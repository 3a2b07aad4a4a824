import type { Site } from '../../shells/portal-shell/site.ts';
import { demoFooter } from '../../ui/footer/examples.tsx';
import { demoScopes } from '../../ui/search-hero/examples.tsx';

const others: Site['others'] = [
  {
    id: 'region',
    label: { zh: '自治区', en: 'Region' },
    note: { zh: '全链条服务', en: 'services along the chain' },
    href: '/?site=region',
  },
  {
    id: 'centre',
    label: { zh: '保护中心', en: 'Protection centre' },
    note: { zh: '预审、快维、协作', en: 'pre-examination and enforcement' },
    href: '/?site=centre',
  },
];

const region: Site = {
  id: 'region',
  name: { zh: '知全', en: 'Zhiquan' },
  subtitle: { zh: '内蒙古知识产权公共服务平台', en: 'Inner Mongolia IP service' },
  accent: 'sky',
  nav: [
    { id: 'home', label: { zh: '首页', en: 'Home' }, href: '/?site=region' },
    { id: 'services', label: { zh: '办事', en: 'Services' }, href: '#services' },
    { id: 'search', label: { zh: '检索', en: 'Search' }, href: '#search' },
    { id: 'market', label: { zh: '交易', en: 'Market' }, href: '#market' },
    { id: 'gi', label: { zh: '地理标志', en: 'GIs' }, href: '#gi' },
    { id: 'protect', label: { zh: '保护', en: 'Protection' }, href: '#protect' },
    { id: 'data', label: { zh: '数据', en: 'Data' }, href: '#data' },
  ],
  hero: {
    title: { zh: '一个入口，办完知识产权的每一件事', en: 'One entrance to everything about intellectual property' },
    lead: {
      zh: '从一项发明的第一次检索，到授权、融资、转化与维权。每一步由谁办、几日办结，事先写明。',
      en: 'From the first search to grant, finance, transfer and defence. Who does each step, and by when, is said beforehand.',
    },
  },
  scopes: demoScopes,
  chain: ['create', 'use', 'protect', 'brand', 'serve'],
  home: { main: ['figures', 'notices'], side: ['map', 'verify'] },
  footer: demoFooter,
  others,
  demo: true,
};

const centre: Site = {
  ...region,
  id: 'centre',
  name: { zh: '知全 · 保护中心', en: 'Zhiquan Centre' },
  subtitle: { zh: '知识产权保护中心业务门户', en: 'IP protection centre' },
  accent: 'lake',
  nav: [
    { id: 'home', label: { zh: '首页', en: 'Home' }, href: '/?site=centre' },
    { id: 'pre', label: { zh: '专利预审', en: 'Pre-examination' }, href: '#pre' },
    { id: 'filing', label: { zh: '主体备案', en: 'Entity filing' }, href: '#filing' },
    { id: 'protect', label: { zh: '快速维权', en: 'Enforcement' }, href: '#protect' },
    { id: 'guide', label: { zh: '办事指南', en: 'Guides' }, href: '#guide' },
  ],
  hero: {
    title: { zh: '让好发明，早一点拿到证书', en: 'Good inventions, granted sooner' },
    lead: {
      zh: '提交前先自查，提交后看得见每一步：谁在办、办了几天、还剩几天。',
      en: 'Check before you file; afterwards see each step: who has it, for how long, and what is left.',
    },
  },
  scopes: [demoScopes[4]!, demoScopes[3]!, demoScopes[0]!],
  chain: ['create', 'protect', 'serve'],
  home: { main: ['services', 'notices'], side: ['figures', 'verify'] },
  words: { verify: { zh: '这份文书是真的吗？', en: 'Is this document genuine?' } },
  footer: {
    ...demoFooter,
    name: { zh: '知全 · 知识产权保护中心（演示）', en: 'Zhiquan · IP Protection Centre (demo)' },
  },
};

export const demoSites: Record<string, Site> = { region, centre };
export const findDemoSite = (id: string | null): Site => demoSites[id ?? 'region'] ?? region;
