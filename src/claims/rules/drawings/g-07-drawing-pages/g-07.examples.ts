import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      figures: ['图1'],
      also: {
        pages: [
          { part: 'drawings', page: 1 },
          { part: 'drawings', page: 2 },
        ],
      },
    },
    {
      figures: ['图1'],
      also: {
        pages: [
          { part: 'description', page: 1 },
          { part: 'description', page: 2 },
          { part: 'drawings', page: 1 },
        ],
      },
    },
    { figures: ['图1'], also: { pages: [{ part: 'drawings', page: 1, of: 1 }] } },
    {
      figures: ['图1'],
      also: {
        pages: [
          { part: 'claims', page: 1 },
          { part: 'claims', page: 2 },
        ],
      },
    },
    {
      figures: ['图1', '图2'],
      also: {
        pages: [
          { part: 'drawings', page: 1 },
          { part: 'drawings', page: 1 },
          { part: 'drawings', page: 2 },
          { part: 'drawings', page: 2 },
          { part: 'drawings', page: 3 },
        ],
      },
    },
  ],
  wrong: [
    {
      figures: ['图1'],
      also: {
        pages: [
          { part: 'drawings', page: 1 },
          { part: 'drawings', page: 3 },
        ],
      },
      at: ['drawings'],
    },
    { figures: ['图1'], also: { pages: [{ part: 'drawings', page: 2 }] }, at: ['drawings'] },
    { figures: ['图1'], also: { pages: [{ part: 'drawings', page: 1, of: 3 }] }, at: ['drawings'] },
    {
      figures: ['图1'],
      also: {
        pages: [
          { part: 'description', page: 1 },
          { part: 'description', page: 2 },
          { part: 'description', page: 3 },
        ],
      },
      at: ['drawings'],
    },
    {
      figures: ['图1', '图2'],
      also: {
        pages: [
          { part: 'drawings', page: 1 },
          { part: 'drawings', page: 2 },
          { part: 'drawings', page: 2 },
          { part: 'drawings', page: 4 },
        ],
      },
      at: ['drawings'],
    },
  ],
};
