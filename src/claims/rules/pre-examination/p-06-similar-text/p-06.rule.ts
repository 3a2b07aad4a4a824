import { text as t } from '#kernel/text.ts';
import { containment, shingles } from '../../../model/shingles.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const similarText = defineRule({
  id: 'P-06',
  group: 'pre-examination',
  title: t('与在先文本高度相似', 'Close to an earlier text'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['O77-3'],
  needs: ['claims', 'facts.earlier'],
  settings: {
    percent: {
      title: t('相似度阈值（%）', 'Threshold of likeness in per cent'),
      default: 85,
      basis: 'custom',
    },
  },
  messages: {
    default: {
      what: t('全文有{percent}%的文字见于{name}。', '{percent} % of the text stands in {name} as well.'),
      why: t(
        '多件申请内容明显相同或实质由简单组合变化而成的，可能属于非正常申请；阈值为惯例设置。',
        'Filings that are obviously the same, or simple variations of each other, may be abnormal; the threshold is a setting.',
      ),
      todo: t(
        '说明与在先文本的区别和各自的研发过程；确属重复的，撤回其一。',
        'Explain the difference and how each was developed; withdraw one if they repeat each other.',
      ),
    },
  },
  limits: [
    t(
      '只比较文字，不比较技术内容；换词改写看不出，同一项目的正当系列申请会被提示。',
      'Compares words, not technical content: rewording escapes it, and an honest series from one project is shown.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const own = shingles(study.claimsText.text + study.description.text);
    const threshold = setting('percent');
    for (const { name, text } of study.context.facts!.earlier!) {
      const percent = Math.floor(100 * containment(own, shingles(text)));
      if (percent >= threshold) yield { at: atField('filing', 'earlier'), params: { percent, name } };
    }
  },
});
