import { compareFilings, emptyApplicationText } from '#claims/model/index.ts';
import type { ExampleSet } from '../example.ts';
import { FilingCompare } from './filing-compare.tsx';

const claim = (number: number, text: string) => ({ number, text, paragraphs: [] });
const passed = {
  ...emptyApplicationText(),
  title: '一种沙棘籽油低温提取装置',
  abstract: '本发明公开了一种沙棘籽油低温提取装置，包括壳体和螺旋压榨机构。',
  claims: [
    claim(1, '一种沙棘籽油低温提取装置，其特征在于，包括壳体和设于壳体内的螺旋压榨机构。'),
    claim(2, '根据权利要求1所述的提取装置，其特征在于，所述壳体外设有夹套。'),
  ],
};
const filed = {
  ...passed,
  claims: [
    claim(1, '一种沙棘籽油低温提取装置，其特征在于，包括外壳和设于外壳内的螺旋压榨机构。'),
    ...passed.claims.slice(1),
    claim(3, '根据权利要求2所述的提取装置，其特征在于，所述夹套内循环冷却液。'),
  ],
};
const digest = (text: string) => String(text.length).padStart(8, '0').repeat(8);

export const examples: ExampleSet = {
  id: 'filing-compare',
  group: 'text',
  title: { zh: '正式提交文本比对', en: 'Filing beside the passed text' },
  about: {
    zh: '正式提交的文本与预审合格文本逐部分比对；不一致的逐处列出。',
    en: 'The filed text beside the passed one, part by part; where they differ every place is listed.',
  },
  examples: [
    {
      name: 'unequal',
      title: { zh: '不一致', en: 'Unequal' },
      render: () => <FilingCompare parts={compareFilings(passed, filed, digest)} />,
    },
    {
      name: 'equal',
      title: { zh: '一致', en: 'Equal' },
      render: () => <FilingCompare parts={compareFilings(passed, passed, digest)} />,
    },
  ],
};
