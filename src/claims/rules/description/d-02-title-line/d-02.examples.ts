import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      title: '一种风电叶片除冰装置',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    {
      title: '名称解析方法、装置及存储介质',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    {
      title: '一种域名名称：服务器映射方法',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    { title: '羊绒分梳机', description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。' },
    { title: '一种稀土永磁体', description: '一种稀土永磁体\n技术领域\n本发明涉及稀土材料。' },
  ],
  wrong: [
    {
      title: '⟪发明名称：⟫一种风电叶片除冰装置',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    {
      title: '⟪名称:⟫羊绒分梳机',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    {
      title: '⟪实用新型名称 ⟫一种羊绒分梳机',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
    { description: '技术领域\n本发明涉及风力发电技术领域。', at: ['description'] },
    {
      title: '一种风电叶片除冰装置',
      description: '⟪发明名称：⟫一种风电叶片除冰装置\n技术领域\n本发明涉及风力发电技术领域。',
    },
    {
      title: '⟪(54)发明名称：⟫一种沙棘果脱粒机',
      description: '技术领域\n本发明涉及风力发电技术领域。\n背景技术\n现有叶片除冰靠人工。',
    },
  ],
};
