import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { figures: ['图1', '图2'], request: { abstractFigure: '图1' } },
    {
      figures: ['图1', '图2A', '图2B'],
      request: { abstractFigure: '图2' },
      shows: { zh: '分图以总号指定', en: 'Parts of a figure' },
    },
    { figures: ['图10'], request: { abstractFigure: '图１０' } },
    { kind: 'utility', figures: ['图1'], request: { abstractFigure: '1' } },
    {
      figures: ['图1', '图2'],
      request: {},
      also: { abstractFigure: { id: 'f1', label: '图1' } },
      shows: { zh: '旧表格单独提交摘要附图', en: 'Older filings send the figure as a part' },
    },
  ],
  wrong: [
    { figures: ['图1', '图2'], request: {}, at: ['request:abstractFigure'] },
    { figures: ['图1', '图2'], request: { abstractFigure: '图3' }, at: ['request:abstractFigure'] },
    { figures: ['图10', '图11'], request: { abstractFigure: '图1' }, at: ['request:abstractFigure'] },
    { kind: 'utility', figures: ['图1'], request: { abstractFigure: ' ' }, at: ['request:abstractFigure'] },
    { figures: ['图1A'], request: { abstractFigure: '图1B' }, at: ['request:abstractFigure'] },
  ],
};
