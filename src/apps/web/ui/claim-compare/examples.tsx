import type { ExampleSet } from '../example.ts';
import { ClaimCompare, type ComparedClaim } from './claim-compare.tsx';

export const demoVersions: ComparedClaim[] = [
  {
    before: {
      number: 1,
      text: '一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）以及与所述冷凝管连通的储油罐（5）。',
    },
    after: {
      number: 1,
      text: '一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）以及与一冷凝管（4）连通的储油罐（5）。',
    },
  },
  {
    before: { number: 2, text: '根据权利要求1所述的装置，其特征在于，所述螺旋压榨机构包括变螺距螺杆（21）。' },
    after: { number: 2, text: '根据权利要求1所述的装置，其特征在于，所述螺旋压榨机构包括变螺距螺杆（21）。' },
  },
  {
    before: { number: 3, text: '根据权利要求3所述的装置，其特征在于，所述驱动电机为永磁同步电机。' },
    after: { number: 3, text: '根据权利要求2所述的装置，其特征在于，所述驱动电机为永磁同步电机。' },
  },
  { before: { number: 4, text: '根据权利要求1所述的装置，其特征在于，外观呈流线形。' } },
  {
    before: { number: 5, text: '根据权利要求1所述的装置，其特征在于，所述储油罐顶部设有氮封口（51）。' },
    after: { number: 4, text: '根据权利要求1所述的装置，其特征在于，所述储油罐顶部设有氮封口（51）。' },
  },
  { after: { number: 5, text: '根据权利要求4所述的装置，其特征在于，所述氮封口处设有压力表（52）。' } },
];

export const examples: ExampleSet = {
  id: 'claim-compare',
  group: 'text',
  title: { zh: '两稿对比', en: 'Claim comparison' },
  about: {
    zh: '逐项对比：增加的加下划线，删去的加删除线，项号变动单独写明。',
    en: 'Claim by claim: added text underlined, removed text struck through, renumbering named.',
  },
  examples: [
    { name: 'all', title: { zh: '全部', en: 'All' }, render: () => <ClaimCompare claims={demoVersions} /> },
    {
      name: 'changed',
      title: { zh: '只看变动', en: 'Only changes' },
      render: () => <ClaimCompare claims={demoVersions} hideSame />,
    },
    {
      name: 'equal',
      title: { zh: '没有改动', en: 'No change' },
      render: () => <ClaimCompare claims={demoVersions.slice(1, 2)} />,
    },
  ],
};
