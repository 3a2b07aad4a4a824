import type { ExampleSet } from '../example.ts';
import { SearchHero, type SearchScope } from './search-hero.tsx';

export const demoScopes: SearchScope[] = [
  {
    id: 'patent',
    label: { zh: '专利', en: 'Patents' },
    placeholder: {
      zh: '输入技术词、申请号、申请人，或整段权利要求',
      en: 'Words, a number, an applicant, or a whole claim',
    },
    suggestions: [
      { label: '稀土永磁 AND 电机', query: '稀土永磁 AND 电机' },
      { label: '沙棘 提取', query: '沙棘 提取' },
      { label: 'IPC=C11B', query: 'IPC=C11B' },
    ],
  },
  {
    id: 'trademark',
    label: { zh: '商标', en: 'Trade marks' },
    placeholder: { zh: '商标名称、注册号或申请人', en: 'Name, number or applicant' },
  },
  { id: 'gi', label: { zh: '地理标志', en: 'GIs' }, placeholder: { zh: '产品名称或产地', en: 'Product or place' } },
  {
    id: 'guide',
    label: { zh: '办事指南', en: 'Guides' },
    placeholder: { zh: '想办什么事', en: 'What do you want to do' },
  },
  {
    id: 'status',
    label: { zh: '办件进度', en: 'Progress' },
    placeholder: { zh: '办件编号和证件后四位', en: 'Matter number and last four characters' },
  },
];

export const examples: ExampleSet = {
  id: 'search-hero',
  group: 'portal',
  title: { zh: '首页检索', en: 'Search hero' },
  about: {
    zh: '一个入口找到一切；背景是天与草原，画出来，不用照片。',
    en: 'One entrance to everything, over a drawn sky and steppe.',
  },
  examples: [
    {
      name: 'region',
      title: { zh: '区域门户', en: 'Portal of a region' },
      render: () => (
        <SearchHero
          title={{
            zh: '一个入口，办完知识产权的每一件事',
            en: 'One entrance to everything about intellectual property',
          }}
          lead={{
            zh: '每一步由谁办、几日办结，事先写明。',
            en: 'Who does each step, and by when, is said beforehand.',
          }}
          scopes={demoScopes}
        />
      ),
    },
  ],
};
