import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const WORD =
  '(?:方法|工艺|流程|装置|系统|设备|机构|组件|部件|构件|结构|器具|仪器|工具|机器|机械|产品|制品|物品|组合物|化合物|混合物|材料|制剂|药物|技术|设计|制备方法|生产方法|制造方法|加工方法|使用方法|制备工艺|生产工艺|应用|用途)';
const ONLY = new RegExp(
  `^(?:(?:一[种类个套]|新型|新的|新|改进的?|改良的?|多功能|高效)\\s?){0,3}${WORD}(?:(?:及其?|和|与|以及|或|、)(?:其)?${WORD}){0,4}$`,
);

export const titleGeneric = defineRule({
  id: 'R-14',
  group: 'request',
  title: t('名称不能只用笼统的词', 'A title that is more than a generic word'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.1.1'],
  needs: ['title'],
  messages: {
    default: {
      what: t('名称“{text}”没有给出任何发明信息。', 'The title “{text}” says nothing of the invention.'),
      why: t(
        '不得仅用“方法”“装置”“组合物”“化合物”等笼统的词作为发明名称。',
        'Words such as method, device, composition or compound alone are no title.',
      ),
      todo: t('写明它用在哪里、处理什么，例如“沙棘籽油提取装置”。', 'Say what it is for, such as 沙棘籽油提取装置.'),
    },
  },
  limits: [
    t('“控制方法”“显示装置”这类稍有信息的名称不提示。', 'Titles that say a little, such as 控制方法, are passed over.'),
  ],
  *detect({ text }): Iterable<Hit> {
    const title = text.title!;
    if (title.length <= 40 && ONLY.test(fold(title).replace(/\s/g, ''))) yield { at: inTitle(0, title.length) };
  },
});
