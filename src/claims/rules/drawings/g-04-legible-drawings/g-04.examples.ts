import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      also: {
        figures: [{ id: 'f1', label: '图1', pixels: { width: 1396, height: 2661 }, widthMm: 118, heightMm: 225 }],
      },
    },
    { also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 1186, height: 1016 }, dpi: 300 }] } },
    {
      also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 1976, height: 2820 }, dpi: 96 }] },
      shows: { zh: '96dpi是屏幕的默认值', en: '96 is the default of screens' },
    },
    {
      also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 1169, height: 900 }, widthMm: 99, heightMm: 76 }] },
    },
    { also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 700, height: 600 } }] } },
  ],
  wrong: [
    {
      also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 600, height: 400 }, widthMm: 120, heightMm: 80 }] },
      at: ['drawings:图1'],
    },
    {
      also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 1200, height: 900 }, dpi: 150 }] },
      at: ['drawings:图1'],
    },
    { also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 320, height: 240 } }] }, at: ['drawings:图1'] },
    {
      also: { figures: [{ id: 'f1', label: '图1', pixels: { width: 480, height: 360 }, dpi: 300 }] },
      at: ['drawings:图1'],
    },
    {
      also: {
        figures: [
          { id: 'f1', label: '图1', pixels: { width: 1396, height: 2661 }, widthMm: 118 },
          { id: 'f2', label: '图2', pixels: { width: 800, height: 600 }, widthMm: 100, heightMm: 75 },
        ],
      },
      at: ['drawings:图2'],
    },
  ],
};
