import { text as t } from '#kernel/text.ts';
import { designOf, inBrief } from '../../../study/design.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const similarDesigns = defineRule({
  id: 'S-09',
  group: 'design',
  title: t('相似外观设计不超过10项，指定基本设计', 'At most ten similar designs, and a base design'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-40¶1', 'RR-31¶2'],
  needs: ['design'],
  settings: {
    most: { title: t('相似外观设计项数上限', 'Most similar designs'), default: 10, basis: 'RR-40¶1' },
  },
  messages: {
    default: {
      what: t(
        '有{count}项相似外观设计，简要说明没有指定基本设计。',
        'There are {count} similar designs, but no base design is named.',
      ),
      why: t('应当在简要说明中指定其中一项作为基本设计。', 'One of them is named as the base design.'),
      todo: t('加写“指定设计1为基本设计”。', 'Add “指定设计1为基本设计”.'),
    },
    many: {
      what: t('有{count}项相似外观设计，超过{most}项。', 'There are {count} similar designs, more than {most}.'),
      why: t(
        '一件外观设计专利申请中的相似外观设计不得超过{most}项。',
        'An application holds {most} similar designs at most.',
      ),
      todo: t('删减，或者另行提出申请。', 'Take some out or file them separately.'),
    },
    absent: {
      what: t(
        '指定设计{design}为基本设计，提交的视图中没有这一项。',
        'Design {design} is named as base, but there is no such design.',
      ),
      why: t('其他设计应当与简要说明中指定的基本设计相似。', 'The other designs must resemble the named base design.'),
      todo: t('改为已提交的一项设计。', 'Name a design that was handed in.'),
    },
  },
  limits: [
    t(
      '按视图名称前的“设计”编号计数；是否相似不判断。',
      'Designs are counted by the numbers before view names; likeness is not judged.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const { views, statements, brief } = study.view(designOf);
    const designs = new Set(views.flatMap(({ design }) => (design === undefined ? [] : [design])));
    const count = Math.max(designs.size, study.text.design?.similarDesigns ?? 0);
    const most = setting('most');
    if (count > most) yield { at: atField('design', 'views'), message: 'many', params: { count, most } };
    const { base } = statements;
    if (count > 1 && !base && brief.text.trim() !== '')
      yield { at: atField('design', 'brief.base'), params: { count } };
    if (base && designs.size > 1 && !designs.has(base.design))
      yield { at: inBrief(study, base.at), message: 'absent', params: { design: base.design } };
  },
});
