import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { oddUnitsOfDescription } from '../../../study/units.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const descriptionUnits = defineRule({
  id: 'D-19',
  group: 'description',
  title: t('说明书使用法定计量单位', 'Legal units in the description'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.2.7'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '说明书使用了非法定计量单位“{text}”（{name}）。',
        'The description uses “{text}” ({name}), which is no legal unit.',
      ),
      why: t(
        '说明书应当使用国家法定计量单位，必要时可以在括号内同时标注本领域公知的其他单位。',
        'Legal units must be used; others may stand beside them in brackets.',
      ),
      todo: t('换算为{instead}。', 'Convert to {instead}.'),
    },
    symbol: {
      what: t('“{text}”不是规范的单位符号。', '“{text}” is no standard symbol.'),
      why: t('说明书应当使用国家法定计量单位及其符号。', 'Legal units and their symbols must be used.'),
      todo: t('写作“{instead}”。', 'Write {instead}.'),
    },
  },
  limits: [
    t(
      '只认得常见的单位；同一单位只报第一处；与法定单位对照写出的、背景技术中的不报。',
      'Only common units are known; each is reported once; those beside a legal unit and those in the background are left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const background = new Set(study.section('background').pieces.map(({ place }) => place.paragraph));
    const told = new Set<string>();
    for (const { start, end, unit, withLegal } of study.view(oddUnitsOfDescription)) {
      if (withLegal || told.has(unit.name.en)) continue;
      const at = placeIn(study.description, start, end);
      if (background.has(at.paragraph)) continue;
      told.add(unit.name.en);
      const params = { name: unit.name, instead: unit.instead };
      yield unit.kind === 'symbol' ? { at, params, severity: 'I', message: 'symbol' } : { at, params };
    }
  },
});
