import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n奶罐上贴有二维码标签，扫描二维码即可读取批次信息。' },
    { description: '背景技术\n现有挤奶机的内衬质量不稳定，易老化。' },
    { description: '具体实施方式\n原料成本约为每吨2000元，售价由市场决定。' },
    { description: '具体实施方式\n用户通过手机号登录，服务器向手机发送验证码。' },
    { description: '具体实施方式\n对回收的垃圾产品分类称重。' },
  ],
  wrong: [
    { description: '具体实施方式\n更多信息见⟪www.shaji-demo.com/product⟫。' },
    { description: '具体实施方式\n欢迎试用，⟪联系电话：0471-1234567⟫。' },
    { description: '背景技术\n⟪市场上的分梳机粗制滥造⟫，断纤严重。' },
    { description: '发明内容\n该除冰装置⟪售价仅9800元⟫。' },
    { description: '具体实施方式\n⟪扫描下方二维码关注⟫公众号，或发邮件至⟪demo@example.com⟫。' },
  ],
};
