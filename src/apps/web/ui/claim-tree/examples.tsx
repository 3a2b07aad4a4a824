import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { type ClaimNode, ClaimTree } from './claim-tree.tsx';

export const demoClaimTree: ClaimNode[] = [
  { number: 1, refs: [], label: { zh: '装置', en: 'Device' }, state: 'judge' },
  { number: 2, refs: [1] },
  { number: 3, refs: [3], state: 'must', note: { zh: '引用自身', en: 'refers to itself' } },
  { number: 4, refs: [1, 2] },
  { number: 5, refs: [4] },
  { number: 6, refs: [1], state: 'judge' },
  { number: 7, refs: [], label: { zh: '方法', en: 'Process' } },
  { number: 8, refs: [7] },
  { number: 9, refs: [7, 8], state: 'must', note: { zh: '多引多', en: 'multiple on multiple' } },
  { number: 10, refs: [7], state: 'hint' },
];

function Selectable() {
  const [current, setCurrent] = useState(1);
  return <ClaimTree claims={demoClaimTree} current={current} onSelect={setCurrent} />;
}

export const examples: ExampleSet = {
  id: 'claim-tree',
  group: 'text',
  title: { zh: '权利要求树', en: 'Claim tree' },
  about: {
    zh: '谁引用谁；有问题的权利要求带形状与文字。上下键移动，回车选中。',
    en: 'Which claim leans on which; trouble is marked by shape and words. Arrow keys move, Enter selects.',
  },
  examples: [{ name: 'ten', title: { zh: '十项权利要求', en: 'Ten claims' }, render: () => <Selectable /> }],
};
