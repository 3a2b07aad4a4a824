import { text as t } from '#kernel/text.ts';
import { wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const proportions = defineRule({
  id: 'P-11',
  group: 'pre-examination',
  title: t('说明书与权利要求书的比例', 'Proportion of description to claims'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['custom'],
  needs: ['claims', 'description'],
  settings: {
    least: {
      title: t('说明书字数至少为权利要求书的倍数', 'Least ratio of description to claims'),
      default: 2,
      basis: 'custom',
    },
  },
  messages: {
    default: {
      what: t(
        '说明书{description}字，权利要求书{claims}字，说明书不到权利要求书的{least}倍。',
        'The description has {description} characters, the claims {claims}: less than {least} times as many.',
      ),
      why: t(
        '说明书过短，往往只是重复权利要求，难以支持其范围；倍数为惯例设置。',
        'So short a description mostly repeats the claims and hardly supports their breadth; the ratio is a setting.',
      ),
      todo: t(
        '补充实施方式、参数的取值及效果，每项权利要求都应有展开的说明。',
        'Add embodiments, values and effects; expand on every claim.',
      ),
    },
    single: {
      what: t('组合物权利要求只有一个实施例支持。', 'One example only supports the composition claims.'),
      why: t(
        '组合物的含量范围通常要有两端和中间的实施例支持。',
        'Ranges of a composition usually need examples at both ends and in the middle.',
      ),
      todo: t('补充范围端值附近的实施例和对比例。', 'Add examples near the ends of the ranges, and comparative ones.'),
    },
  },
  limits: [
    t(
      '只是字数和实施例编号的统计，不评价内容。',
      'Counts characters and numbered examples only; says nothing about content.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const claims = written(study.foldedClaims);
    const description = written(study.foldedDescription);
    const least = setting('least');
    if (description < least * claims) yield { at: wholePart('description'), params: { description, claims, least } };
    if (study.claims.some(({ category, text }) => category === 'composition' && /\d\s*[%％份]/.test(text))) {
      const examples = new Set(
        study.foldedDescription.match(/(?<!对比)实施例\s{0,2}\d{1,3}/g)?.map((one) => one.replace(/\s/g, '')),
      );
      if (examples.size === 1) yield { at: wholePart('description'), message: 'single' };
    }
  },
});

/** Characters that are no blanks, of a folded text. */
function written(folded: string): number {
  let count = 0;
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) > 0x20) count++;
  return count;
}
