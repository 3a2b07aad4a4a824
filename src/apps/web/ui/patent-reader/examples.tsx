import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { type PatentBlock, PatentReader } from './patent-reader.tsx';
import type { Span } from './spans.ts';

const mark = (text: string, part: string, id: string, tone: Span['tone'], label: string): Span => {
  const start = text.indexOf(part);
  return { id, start, end: start + part.length, tone, label };
};

const one =
  '一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）、设于壳体内的螺旋压榨机构（2）、以及与所述冷凝管连通的储油罐（5）；所述壳体外壁设有夹套（3），夹套内循环4～8℃的冷却液。';
const three = '根据权利要求3所述的沙棘籽油低温提取装置，其特征在于，所述驱动电机为永磁同步电机。';
const six = '根据权利要求1所述的沙棘籽油低温提取装置，其特征在于，所述夹套温度保持在较低水平。';

/** Invented claims with the findings of `findings-list/examples.tsx`. */
export const demoClaims: PatentBlock[] = [
  {
    id: 'claim-1',
    kind: 'claim',
    number: '1',
    text: one,
    spans: [
      mark(one, '所述冷凝管', 'f1', 'judge', '缺少引用基础'),
      mark(one, '4～8℃', 'f5', 'found', '与对比文件的区别'),
    ],
  },
  {
    id: 'claim-2',
    kind: 'claim',
    number: '2',
    depth: 1,
    text: '根据权利要求1所述的沙棘籽油低温提取装置，其特征在于，所述螺旋压榨机构包括变螺距螺杆（21）和驱动电机（22）。',
  },
  {
    id: 'claim-3',
    kind: 'claim',
    number: '3',
    text: three,
    spans: [mark(three, '权利要求3', 'f2', 'must', '引用自身')],
  },
  {
    id: 'claim-4',
    kind: 'claim',
    number: '4',
    depth: 1,
    text: '根据权利要求1或2所述的沙棘籽油低温提取装置，其特征在于，所述储油罐顶部设有氮封口（51）。',
  },
  {
    id: 'claim-6',
    kind: 'claim',
    number: '6',
    depth: 1,
    text: six,
    spans: [mark(six, '较低', 'f4', 'judge', '含义不确定')],
  },
];

const description: PatentBlock[] = [
  { id: 'h1', kind: 'heading', text: '技术领域' },
  {
    id: 'p1',
    kind: 'paragraph',
    number: '[0001]',
    text: '本发明涉及油脂加工技术领域，具体涉及一种沙棘籽油低温提取装置及方法。',
  },
  { id: 'h2', kind: 'heading', text: '背景技术' },
  {
    id: 'p2',
    kind: 'paragraph',
    number: '[0002]',
    text: '沙棘籽油对温度敏感。现有压榨设备出油温度常高于60℃，活性成分损失明显；溶剂浸提法又需要后续脱溶，能耗较高。',
    spans: [{ id: 'p2-a', start: 14, end: 24, tone: 'hint', label: '建议写明对比文件' }],
  },
];

function Claims() {
  const [active, setActive] = useState('f1');
  return <PatentReader blocks={demoClaims} label="权利要求书" activeSpan={active} onSpan={setActive} />;
}

export const examples: ExampleSet = {
  id: 'patent-reader',
  group: 'text',
  title: { zh: '申请文本阅读', en: 'Patent reader' },
  about: {
    zh: '宋体16像素、两倍行距。下划线样式区分轻重：双线必须改，单线待判断，点线为提示。',
    en: 'Song-style 16 px, double line height. The underline tells the weight: double must change, single to judge, dotted hint.',
  },
  examples: [
    { name: 'claims', title: { zh: '权利要求书', en: 'Claims' }, render: () => <Claims /> },
    {
      name: 'description',
      title: { zh: '说明书', en: 'Description' },
      render: () => <PatentReader blocks={description} label="说明书" />,
    },
  ],
};
