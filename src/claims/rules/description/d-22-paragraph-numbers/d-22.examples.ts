import type { Examples } from '../../examples.ts';

const LINES = ['塔筒1顶部设有机舱2。', '机舱2内设有主轴3。', '主轴3与轮毂4固定连接。', '轮毂4上装有叶片5。'];
const numbered = (...nums: (string | undefined)[]) => ({
  description: {
    sections: [
      {
        id: 'embodiments' as const,
        heading: '具体实施方式',
        paragraphs: nums.map((num, i) => ({
          id: `p${i + 1}`,
          text: LINES[i % LINES.length]!,
          ...(num === undefined ? {} : { num }),
        })),
      },
    ],
  },
});

export const examples: Examples = {
  right: [
    { also: numbered('0001', '0002', '0003') },
    {
      also: numbered('0010', '0011', '0012', '0013'),
      shows: { zh: '摘录可以从中间开始', en: 'An excerpt may begin in the middle' },
    },
    { also: numbered('0001', undefined, '0002') },
    { also: numbered('0001', '0001', '0002'), shows: { zh: '同一段分成几行', en: 'One paragraph over several lines' } },
    { also: numbered('00001', '00002') },
  ],
  wrong: [
    { also: numbered('0001', '0002', '0004'), at: ['description#p3'] },
    { also: numbered('0001', '0003', '0002', '0003'), at: ['description#p2', 'description#p3'] },
    { also: numbered('0005', '0001'), at: ['description#p2'] },
    { also: numbered('0001', undefined, undefined, undefined, undefined, undefined, '0002'), at: ['description#p2'] },
    { also: numbered('0009', '0100', '0101'), at: ['description#p2'] },
  ],
};
