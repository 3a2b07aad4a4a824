import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { also: { figures: [{ id: 'f1', label: '图1', words: ['开始', '采集图像', '结束'] }] } },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['LED', 'CPU', '12', 'a'] }] } },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['卷积层（convolution）', '输出'] }] } },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['t/min', 'P/kW', '温度/℃'] }] } },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['是', '否', '图1'] }] } },
  ],
  wrong: [
    { also: { figures: [{ id: 'f1', label: '图1', words: ['start', '采集图像'] }] }, at: ['drawings:图1'] },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['Heating film', '控制器'] }] }, at: ['drawings:图1'] },
    {
      also: {
        figures: [
          { id: 'f1', label: '图1', words: ['本图仅为示意，实际尺寸以产品为准，加热膜沿叶片前缘敷设，厚度可以调整。'] },
        ],
      },
      at: ['drawings:图1'],
    },
    {
      also: { figures: [{ id: 'f1', label: '图1', words: ['encoder', 'decoder'] }] },
      at: ['drawings:图1', 'drawings:图1'],
    },
    { also: { figures: [{ id: 'f1', label: '图1', words: ['1', 'Temperature (K)'] }] }, at: ['drawings:图1'] },
  ],
};
