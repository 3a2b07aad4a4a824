import { text as t } from '#kernel/text.ts';
import { designOf, inBrief, inName } from '../../../study/design.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const GUI = '图形用户界面';
const ON = /手机|电脑|平板|显示屏|电视|冰箱|汽车|车载|手表|手环|机$|电子设备|终端|仪|设备|柜|屏|箱|灶|器|锅|车/;
const why = t(
  '产品名称应当写明图形用户界面的具体用途和其所应用的产品，一般要有“图形用户界面”字样。',
  'The name gives the purpose of the interface and its product, with the words 图形用户界面.',
);

export const interfaceDesign = defineRule({
  id: 'S-14',
  group: 'design',
  title: t('图形用户界面的名称、用途和要点', 'Name, use and points of graphical user interfaces'),
  severity: 'W',
  kinds: ['design'],
  basis: ['GL-1-3-4.5', 'GL-1-3-4.5.3'],
  needs: ['design'],
  messages: {
    default: {
      what: t(
        '设计涉及图形用户界面，产品名称“{text}”没有“图形用户界面”字样。',
        'The design is about an interface, but the name “{text}” does not say 图形用户界面.',
      ),
      why,
      todo: t('改为“手机的……图形用户界面”的形式。', 'Write it like 手机的……图形用户界面.'),
    },
    product: {
      what: t(
        '名称“{text}”没有写明界面所应用的产品。',
        'The name “{text}” does not give the product of the interface.',
      ),
      why,
      todo: t(
        '写明产品；可用于任何电子设备的，写“用于电子设备的……图形用户界面”。',
        'Name the product, or 用于电子设备的…图形用户界面.',
      ),
    },
    use: {
      what: t('简要说明没有写图形用户界面的用途。', 'The brief description does not state the use of the interface.'),
      why: t(
        '应当清楚说明图形用户界面的用途，并与产品名称中体现的用途相对应。',
        'The use of the interface is stated and fits the name.',
      ),
      todo: t('在用途中加写界面用来做什么。', 'Say what the interface is used for.'),
    },
    points: {
      what: t('设计要点没有提到图形用户界面。', 'The design points do not mention the interface.'),
      why: t('设计要点应当包含图形用户界面。', 'The design points include the interface.'),
      todo: t('在设计要点中写明图形用户界面。', 'Name the interface in the design points.'),
    },
    dynamic: {
      what: t(
        '有变化状态图，名称“{text}”没有“动态”字样。',
        'There are views of changing states, but the name “{text}” does not say 动态.',
      ),
      why: t('动态图形用户界面的产品名称要有“动态”字样。', 'The name of a moving interface holds the word 动态.'),
      todo: t('改为“……动态图形用户界面”。', 'Write …动态图形用户界面.'),
    },
  },
  limits: [t('按名称和简要说明中的字样判断，不看图片。', 'Judged by the words of name and brief, not by pictures.')],
  *detect(study): Iterable<Hit> {
    const { gui, name, statements, views, brief } = study.view(designOf);
    if (!gui) return;
    const at = inName(0, name.length);
    if (name.trim() !== '') {
      if (!name.includes(GUI)) yield { at };
      else if (!ON.test(name.replace(GUI, ''))) yield { at, message: 'product' };
      if (name.includes(GUI) && !name.includes('动态') && views.some(({ bare }) => bare.includes('变化状态')))
        yield { at, message: 'dynamic' };
    }
    if (brief.text.trim() === '') return;
    const { use, points } = statements;
    if (use && !/界面|GUI/.test(use.text) && !/界面[^。]{0,12}(?:用途|用于)/.test(brief.text))
      yield { at: inBrief(study, use), message: 'use' };
    else if (!use) yield { at: atField('design', 'brief.use'), message: 'use' };
    if (points && !/界面|GUI/.test(points.text)) yield { at: inBrief(study, points), message: 'points' };
  },
});
