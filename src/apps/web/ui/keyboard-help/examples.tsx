import type { ExampleSet } from '../example.ts';
import { type KeyGroup, KeyList } from './keyboard-help.tsx';

export const demoKeys: KeyGroup[] = [
  {
    title: { zh: '检查结果', en: 'Findings' },
    keys: [
      { keys: ['J', 'K'], does: { zh: '下一条、上一条', en: 'next, previous' } },
      { keys: ['Space'], does: { zh: '要求补正', en: 'ask for correction' } },
      { keys: ['X'], does: { zh: '标为误报', en: 'mark as false alarm' } },
    ],
  },
  {
    title: { zh: '办件', en: 'Matter' },
    keys: [
      { keys: ['['], does: { zh: '上一件', en: 'previous matter' } },
      { keys: [']'], does: { zh: '下一件', en: 'next matter' } },
      { keys: ['?'], does: { zh: '打开这个列表', en: 'open this list' } },
    ],
  },
];

export const examples: ExampleSet = {
  id: 'keyboard-help',
  group: 'answer',
  title: { zh: '键盘帮助', en: 'Keyboard help' },
  about: { zh: '任何页面按“?”打开。', en: 'Opens with “?” on any page.' },
  examples: [{ name: 'list', title: { zh: '列表', en: 'List' }, render: () => <KeyList groups={demoKeys} /> }],
};
