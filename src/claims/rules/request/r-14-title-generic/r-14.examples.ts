import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { title: '水处理方法' },
    { title: '安全系统及方法' },
    { title: '控制方法、控制装置' },
    { title: '上浆机' },
    { kind: 'utility', title: '奶罐' },
    { title: '一种沙棘组合物及其应用' },
  ],
  wrong: [
    { title: '⟪一种装置⟫' },
    { title: '⟪方法⟫' },
    { title: '⟪组合物及其制备方法和应用⟫' },
    { title: '⟪一种新型系统及方法⟫' },
    { kind: 'utility', title: '⟪一种多功能设备⟫' },
    { title: '⟪化合物⟫' },
  ],
};
