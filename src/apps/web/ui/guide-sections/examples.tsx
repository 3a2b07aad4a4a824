import type { ExampleSet } from '../example.ts';
import { type GuideSection, GuideSections } from './guide-sections.tsx';

const sections: GuideSection[] = [
  {
    id: 'guide-basics',
    title: { zh: '基本信息', en: 'Basics' },
    part: {
      kind: 'facts',
      facts: [
        {
          term: { zh: '服务对象', en: 'For whom' },
          value: { zh: '已备案的企业、高校和科研机构', en: 'Filed companies, universities and institutes' },
        },
        {
          term: { zh: '承诺时限', en: 'Promised' },
          value: { zh: '7个工作日（中心用时）', en: '7 working days of centre time' },
        },
        { term: { zh: '收费', en: 'Fee' }, value: { zh: '不收费', en: 'None' } },
      ],
    },
  },
  {
    id: 'guide-basis',
    title: { zh: '办理依据', en: 'Basis' },
    part: {
      kind: 'bases',
      bases: [
        {
          title: { zh: '知识产权保护中心和快速维权中心管理办法', en: 'Measures for IP protection centres' },
          article: { zh: '国知办发保字〔2023〕49号', en: '〔2023〕No. 49' },
        },
        { title: { zh: '本中心办事承诺（演示）', en: 'Promise of this centre (demo)' }, customary: true },
      ],
    },
  },
  {
    id: 'guide-materials',
    title: { zh: '申请材料', en: 'Documents' },
    part: {
      kind: 'materials',
      materials: [
        {
          title: { zh: '专利申请文件', en: 'Application documents' },
          copies: { zh: '1份，电子', en: '1, electronic' },
          source: { zh: '申请人', en: 'applicant' },
          required: true,
          sample: '#sample',
        },
        {
          title: { zh: '现有技术检索报告', en: 'Prior-art search report' },
          copies: { zh: '1份，电子', en: '1, electronic' },
          source: { zh: '申请人', en: 'applicant' },
          required: false,
          note: { zh: '发明专利提供。', en: 'For inventions.' },
        },
      ],
    },
  },
  {
    id: 'guide-steps',
    title: { zh: '办理流程', en: 'Steps' },
    part: {
      kind: 'steps',
      steps: [
        {
          title: { zh: '受理', en: 'Acceptance' },
          who: { zh: '受理岗', en: 'acceptance desk' },
          limit: { zh: '1个工作日', en: '1 working day' },
        },
        {
          title: { zh: '预审', en: 'Pre-examination' },
          who: { zh: '预审员', en: 'pre-examiner' },
          limit: { zh: '5个工作日', en: '5 working days' },
          note: { zh: '可补正两次，补正期间停钟。', en: 'Two corrections are possible; the clock stops meanwhile.' },
        },
        {
          title: { zh: '复核签批', en: 'Review and signature' },
          who: { zh: '复核人', en: 'reviewer' },
          limit: { zh: '1个工作日', en: '1 working day' },
        },
      ],
    },
  },
];

export const examples: ExampleSet = {
  id: 'guide-sections',
  group: 'text',
  title: { zh: '办事指南', en: 'Service guide' },
  about: {
    zh: '由事项定义生成，不会与系统实际做法不一致。',
    en: 'Generated from the procedure, so it cannot drift from what the system does.',
  },
  examples: [
    {
      name: 'guide',
      title: { zh: '专利预审（演示）', en: 'Pre-examination (demo)' },
      render: () => <GuideSections sections={sections} />,
    },
  ],
};
