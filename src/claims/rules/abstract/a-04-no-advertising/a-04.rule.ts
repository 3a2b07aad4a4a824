import { text as t } from '#kernel/text.ts';
import { advertisingIn } from '../../../study/advertising.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const abstractNoAdvertising = defineRule({
  id: 'A-04',
  group: 'abstract',
  title: t('摘要不得有商业性宣传用语', 'No advertising in the abstract'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-26¶2', 'GL-1-1-4.5.1'],
  needs: ['abstract'],
  messages: {
    default: {
      what: t('摘要中的“{text}”是商业性宣传用语。', '“{text}” in the abstract is trade promotion.'),
      why: t('摘要中不得使用商业性宣传用语。', 'The abstract must not contain trade promotion.'),
      todo: t('删去，或者改写为具体的技术效果。', 'Delete it or state a concrete technical effect.'),
    },
    doubtful: {
      what: t('摘要中的“{text}”可能属于商业性宣传用语。', '“{text}” in the abstract may be trade promotion.'),
      why: t(
        '摘要中不得使用商业性宣传用语；该词是否属于，要看上下文。',
        'The abstract must not contain trade promotion; whether this is some depends on the context.',
      ),
      todo: t('请核对；改写为具体的技术效果更稳妥。', 'Please check; a concrete technical effect is safer.'),
    },
  },
  limits: [
    t(
      '用语表由本项目编制，与D-05相同；“应用前景”“经济效益”一类常见写法不报。',
      'The list of words is ours, the same as for D-05; common phrases such as 应用前景 are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const { start, end, certain } of advertisingIn(study.text.abstract!))
      yield { at: inAbstract(start, end), message: certain ? 'default' : 'doubtful', severity: certain ? 'E' : 'W' };
  },
});
