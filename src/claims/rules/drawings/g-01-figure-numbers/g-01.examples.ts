import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { figures: ['图1', '图2', '图3'] },
    { figures: ['图1', '图2A', '图2B', '图3'] },
    { figures: ['图 1', '图 2'] },
    { figures: ['图1(a)', '图1(b)', '图2'] },
    { figures: ['附图'], shows: { zh: '只有一幅', en: 'A single figure' } },
  ],
  wrong: [
    { figures: ['图1', '图3'], at: ['drawings:图3'] },
    { figures: ['图1', '图2', '图2'], at: ['drawings:图2'] },
    { figures: ['图1', '附图二'], at: ['drawings:附图二'] },
    { figures: ['图1', '图3', '图2'], at: ['drawings:图2'] },
    { figures: ['Fig.1', 'Fig.2'], at: ['drawings:Fig.1', 'drawings:Fig.2'] },
    {
      also: {
        figures: [
          { id: 'f1', label: '图1' },
          { id: 'f2', label: '图2' },
          { id: 'f3', label: '图3', labelDerived: true },
        ],
      },
      at: ['drawings:图3'],
    },
  ],
};
