import { text as t } from '#kernel/text.ts';
import { designOf, inName } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Printed sheets whose purpose is to tell whose goods they are on. */
const SIGN =
  /(?:瓶贴|标贴|罐贴|盒贴|酒标|商标|商标贴|标签|不干胶(?:贴|标)|吊牌|吊卡|封口贴|防伪标|徽标|标识贴|名片|店招|招牌贴|LOGO|Logo|logo)$/;

export const flatSign = defineRule({
  id: 'S-15',
  group: 'design',
  title: t('主要起标识作用的平面印刷品', 'Flat prints that serve mainly as a sign'),
  severity: 'W',
  kinds: ['design'],
  basis: ['PL-25¶1(6)', 'GL-1-3-6.2'],
  needs: ['design'],
  messages: {
    default: {
      what: t(
        '“{text}”是平面印刷品，可能主要起标识作用。',
        '“{text}” is a flat print that may serve mainly as a sign.',
      ),
      why: t(
        '对平面印刷品的图案、色彩或者二者的结合作出的主要起标识作用的设计，不授予专利权。',
        'Patterns or colours of flat prints that serve mainly as a sign are not patentable.',
      ),
      todo: t(
        '考虑改为申请商标注册，或者以带有该图案的立体包装申请。',
        'Consider a trademark, or file the package that bears it.',
      ),
    },
  },
  limits: [
    t(
      '按产品名称和设计要点判断；壁纸、纺织品不属于这种情形。',
      'Judged by name and design points; wallpaper and textiles are not meant.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { name, statements } = study.view(designOf);
    const trimmed = name.trimEnd();
    const match = SIGN.exec(trimmed);
    if (!match) return;
    // A shape among the design points makes it more than a print.
    if (
      statements.points &&
      /形状|立体|结构/.test(statements.points.text) &&
      !/不在于形状/.test(statements.points.text)
    )
      return;
    yield { at: inName(0, trimmed.length) };
  },
});
