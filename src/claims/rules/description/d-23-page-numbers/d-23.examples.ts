import type { Examples } from '../../examples.ts';

const pages = (...numbers: number[]) => ({ pages: numbers.map((page) => ({ part: 'description' as const, page })) });

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(1, 2, 3) },
    {
      description: '具体实施方式\n机架1上设有压板2。',
      also: pages(1, 1, 2, 2),
      shows: { zh: '页眉和页脚都有页码', en: 'Head and foot both bear it' },
    },
    { description: '具体实施方式\n机架1上设有压板2。', also: { pages: [{ part: 'description', page: 1, of: 1 }] } },
    {
      description: '具体实施方式\n机架1上设有压板2。',
      also: {
        pages: [
          { part: 'claims', page: 1, of: 2 },
          { part: 'claims', page: 2, of: 2 },
          { part: 'description', page: 1, of: 1 },
        ],
      },
    },
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(1, 2, 3, 4, 5, 6) },
  ],
  wrong: [
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(1, 2, 4), at: ['description'] },
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(2, 3), at: ['description'] },
    {
      description: '具体实施方式\n机架1上设有压板2。',
      also: {
        pages: [
          { part: 'description', page: 1, of: 3 },
          { part: 'description', page: 2, of: 3 },
        ],
      },
      at: ['description'],
    },
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(1, 3, 2), at: ['description', 'description'] },
    { description: '具体实施方式\n机架1上设有压板2。', also: pages(1, 2, 1), at: ['description'] },
  ],
};
