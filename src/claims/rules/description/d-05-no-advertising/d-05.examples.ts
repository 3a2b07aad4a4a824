import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n下面给出本发明的最佳实施方式，压力的最佳值为0.3MPa。' },
    { description: '发明内容\n沙棘果渣的利用率达到100%，原料价格低廉、来源广泛。' },
    { description: '背景技术\n我国稀土永磁体的矫顽力与国际领先水平相比仍有差距。' },
    { description: '发明内容\n显示画面完美贴合屏幕边缘，乳脂分布均匀。' },
    { description: '具体实施方式\n此时分离效果最佳的温度为35℃，性能最好的一组为实施例3。' },
    { description: '背景技术\n羊绒衫深受沙尘磨损，起球严重。' },
    { description: '背景技术\n奶豆腐是传统食品，深受消费者喜爱，现有制作方法费时。' },
    { description: '背景技术\n市场上有假冒知名品牌的奶酪，难以鉴别。' },
  ],
  wrong: [
    { description: '发明内容\n本发明的羊绒分梳机⟪国内首创⟫，分梳率高。' },
    { description: '发明内容\n该技术⟪达到国际先进水平⟫，分离系数为3.2。' },
    { description: '发明内容\n本产品口感醇厚，⟪深受广大消费者喜爱⟫，⟪欢迎选购⟫。' },
    { description: '具体实施方式\n所得奶粉⟪物美价廉⟫。' },
    {
      description: '发明内容\n本发明⟪填补了国内低温萃取沙棘黄酮的空白⟫。',
      shows: { zh: '存疑用语作警告', en: 'Doubtful words warn' },
    },
    { description: '发明内容\n该装置除冰⟪效果最佳⟫，属于⟪顶级设备⟫。' },
    { description: '发明内容\n这种除冰涂层是⟪独一无二⟫的，产品⟪畅销全国⟫。' },
  ],
};
