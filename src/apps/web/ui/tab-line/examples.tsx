import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { TabLine } from './tab-line.tsx';

function Tabs() {
  const [current, setCurrent] = useState('claims');
  return (
    <TabLine
      label={{ zh: '申请文件', en: 'Application' }}
      current={current}
      onChange={setCurrent}
      tabs={[
        { id: 'claims', label: { zh: '权利要求', en: 'Claims' }, count: 10, panel: <p lang="zh-CN">权利要求书</p> },
        { id: 'description', label: { zh: '说明书', en: 'Description' }, panel: <p lang="zh-CN">说明书</p> },
        { id: 'compare', label: { zh: '与上稿对比', en: 'Changes' }, count: 5, panel: <p lang="zh-CN">对比</p> },
      ]}
    />
  );
}

export const examples: ExampleSet = {
  id: 'tab-line',
  group: 'frame',
  title: { zh: '页签', en: 'Tabs' },
  about: { zh: '同一件东西的几个面；左右键切换。', en: 'Faces of one thing; arrow keys switch.' },
  examples: [{ name: 'three', title: { zh: '三个', en: 'Three' }, render: () => <Tabs /> }],
};
