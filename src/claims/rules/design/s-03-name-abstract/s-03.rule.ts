import { text as t } from '#kernel/text.ts';
import { designOf, inName } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

const ABSTRACT =
  /^(?:一[种款个]|新型|多功能)?(?:灯|灯具|文具|炊具|厨具|乐器|玩具|家具|工具|用具|器具|餐具|饰品|饰物|装饰品|工艺品|日用品|用品|物品|产品|商品|设备|装置|机器|机械|仪器|器械|电器|家电|配件|零件|部件|零部件|组件|容器|器皿|包装|包装物|建筑用物品|建筑材料|建材|材料|布料|服装|衣服|车辆|交通工具|食品|礼品|图形用户界面|软件图形用户界面|操作图形用户界面|界面)$/;

export const designNameAbstract = defineRule({
  id: 'S-03',
  group: 'design',
  title: t('产品名称不过于抽象', 'A product name that is not too abstract'),
  severity: 'E',
  kinds: ['design'],
  basis: ['GL-1-3-4.1.1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('产品名称“{text}”概括不当、过于抽象。', 'The product name “{text}” is too abstract.'),
      why: t(
        '产品名称应当避免“灯”“文具”“炊具”“乐器”“建筑用物品”等概括不当、过于抽象的名称。',
        'Names such as lamp, stationery, cookware or musical instrument are to be avoided.',
      ),
      todo: t('写明具体产品，例如“台灯”“马头琴”。', 'Name the very product, such as 台灯 or 马头琴.'),
    },
  },
  limits: [t('只认一张表中的词，并且须单独作名称。', 'Only words of a list that stand alone as the name are judged.')],
  *detect(study): Iterable<Hit> {
    const { name } = study.view(designOf);
    if (ABSTRACT.test(name.replace(/\s/g, ''))) yield { at: inName(0, name.length) };
  },
});
