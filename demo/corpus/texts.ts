import { compositionText } from './composition-text.ts';
import { controlText } from './control-text.ts';
import { deviceText } from './device-text.ts';
import type { Draft, Topic } from './draft.ts';
import type { Form } from './nodes.ts';
import { processText } from './process-text.ts';

const WRITERS: Readonly<Record<Form, (topic: Topic) => Draft>> = {
  device: deviceText,
  process: processText,
  composition: compositionText,
  control: controlText,
};

/** The text of an invention or utility model. The same topic and chance give the same words. */
export const draftText = (form: Form, topic: Topic): Draft => WRITERS[form](topic);

const SHAPES: readonly (readonly [name: string, use: string, locarno: string])[] = [
  ['包装盒', '用于包装和运输产品', '09-03'],
  ['包装瓶', '用于盛装液体产品', '09-01'],
  ['包装袋', '用于包装产品', '09-05'],
  ['标贴', '用于粘贴在产品的包装上', '19-08'],
  ['收获机', '用于农业收获作业', '15-03'],
  ['打捆机', '用于牧草打捆', '15-03'],
  ['检测仪', '用于现场检测', '10-05'],
  ['围巾', '用于佩戴保暖', '02-05'],
  ['针织衫', '用于穿着', '02-02'],
  ['饮水槽', '用于牲畜饮水', '30-03'],
  ['控制柜', '用于安装电气元件', '13-03'],
  ['机舱罩', '用于罩护风力发电设备', '13-01'],
];

/** A design: title, brief description, views; no claims. */
export function designText({ chance, technology, object }: Topic): Draft & { locarno: string } {
  const [name, use, locarno] = chance.pick(SHAPES);
  const title = `${name}（${object}${chance.pick(['经典款', '便携款', '礼盒款', '草原款', '家庭装', '一体式', '系列一', '系列二'])}）`;
  const views = ['主视图', '后视图', '左视图', '右视图', '俯视图', '立体图'];
  return {
    title,
    locarno,
    abstract: `1.本外观设计产品的名称：${title}。2.本外观设计产品的用途：${use}，适用于${technology.zh}领域。3.本外观设计产品的设计要点：在于${chance.pick(['形状', '图案', '形状与图案的结合', '形状与色彩的结合'])}。4.最能表明设计要点的图片或照片：${chance.pick(['立体图', '主视图'])}。`,
    claims: [],
    sections: [],
    figures: views.map((label) => ({ label, caption: label })),
  };
}
