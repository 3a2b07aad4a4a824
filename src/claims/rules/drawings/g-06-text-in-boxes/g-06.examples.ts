import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      description: '附图说明\n图1是控制流程图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['开始', '采集温度', '结束'] }] },
    },
    {
      description: '附图说明\n图1是结构示意图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['1', '2', '3'] }] },
    },
    {
      description: '附图说明\n图1是系统框图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['采集模块', '控制模块'] }] },
    },
    {
      description: '附图说明\n图1是流程图；图2是框图。',
      also: {
        figures: [
          { id: 'f1', label: '图1', words: ['破碎', '压榨', '过滤'] },
          { id: 'f2', label: '图2' },
        ],
      },
      shows: { zh: '图2的文字没有读到', en: 'The words of 图2 are not known' },
    },
    {
      description: '附图说明\n图1是挤奶杯的剖视图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['11', '12'] }] },
    },
  ],
  wrong: [
    {
      description: '附图说明\n图1是控制流程图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['S1', 'S2', 'S3'] }] },
      at: ['drawings:图1'],
    },
    {
      description: '附图说明\n图1是系统框图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['10', '20', '30'] }] },
      at: ['drawings:图1'],
    },
    {
      description: '附图说明\n图1是除冰方法的流程图；',
      also: { figures: [{ id: 'f1', label: '图1', words: ['图1', '101'] }] },
      at: ['drawings:图1'],
    },
    {
      description: '附图说明\n图1为数据采集系统的架构图。',
      also: { figures: [{ id: 'f1', label: '图1', words: [] }] },
      at: ['drawings:图1'],
    },
    {
      description: '附图说明\n图1是工艺流程图。',
      also: { figures: [{ id: 'f1', label: '图1', words: ['1', '2', '开始'] }] },
      at: ['drawings:图1'],
    },
  ],
};
