import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      description: '具体实施方式\nP = ρAv³/2 (3)\n⟦image:i7⟧\nη = Pe/P (5)',
      shows: { zh: '公式段落之间的公式图像', en: 'The image of a formula between formulas' },
    },
    { description: '具体实施方式\n把上述约束代入，可得：\n⟦image:i8⟧\nCp为风能利用系数。' },
    { description: '具体实施方式\n采用加热功率密度的表述，整理后有\n⟦image:i9⟧\n由此确定除冰时间。' },
    { description: '具体实施方式\n除冰功率按下式计算：\n⟦image:i1⟧\n其中，P为功率。' },
    { description: '具体实施方式\n表1 不同原绒的分梳率\n⟦image:i2⟧' },
    { description: '具体实施方式\n所述黄酮的结构式为⟦chemistry:c1⟧。' },
    { description: '具体实施方式\n系数⟦image:i3⟧取0.8，⟦image:i4⟧取1.2。' },
    { description: '具体实施方式\n如图1所示，塔筒1上设有机舱2。' },
    { description: '具体实施方式\n结果如下表所示：\n⟦table:t1⟧' },
  ],
  wrong: [
    { description: '具体实施方式\n将羊绒喂入分梳机，锡林带走长绒。\n⟪⟦image:i3⟧⟫\n分梳绒的手感明显改善。' },
    { description: '具体实施方式\n除冰装置的安装位置如下图所示：\n⟪⟦image:i1⟧⟫' },
    { description: '具体实施方式\n⟪⟦image:i1⟧⟫\n图2 奶豆腐压制机的立体图' },
    { description: '具体实施方式\n⟪⟦image:i5⟧⟫图1 分梳机' },
    { description: '具体实施方式\n见右图，⟪⟦image:i1⟧⟫塔筒为锥形。' },
    {
      description: '背景技术\n现有的压榨机效率低。\n⟪⟦image:i9⟧⟫\n果渣残油率高。',
      shows: { zh: '看不出是什么的图像，提示核对', en: 'An image of unknown content, to be checked' },
    },
  ],
};
