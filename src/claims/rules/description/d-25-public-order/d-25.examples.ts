import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '背景技术\n不法分子利用偷拍装置侵犯隐私，需要检测偷拍装置。' },
    { description: '具体实施方式\n经用户授权后采集人脸图像，加密保存。' },
    { description: '发明内容\n本发明提供一种防止考试作弊装置通信的屏蔽器。' },
    { description: '具体实施方式\n系统可识别刷单、虚构交易等行为并预警。' },
    { description: '具体实施方式\n毛刷单元经输出千兆网口与控制器相连，可抑制毒性气体，克隆人源抗体基因。' },
    { description: '背景技术\n现有系统未经用户同意收集位置信息，存在隐私风险。' },
  ],
  wrong: [
    { description: '发明内容\n本发明提供一种新型⟪赌博机⟫，画面逼真。' },
    { description: '具体实施方式\n摄像头⟪在顾客不知情的情况下采集⟫人脸图像，用于营销。' },
    { description: '具体实施方式\n⟪未经用户同意即可读取⟫通讯录，上传服务器。' },
    { description: '发明内容\n一种微型⟪偷拍设备⟫，可藏于纽扣内。' },
    { description: '具体实施方式\n程序自动⟪伪造点击⟫，提高商品排名，并⟪暗中上传用户的位置⟫。' },
  ],
};
