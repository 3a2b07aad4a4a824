import { text as t } from '#kernel/text.ts';
import { designOf, inBrief } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const omittedReason = defineRule({
  id: 'S-08',
  group: 'design',
  title: t('省略视图写明具体原因', 'A concrete reason for each omitted view'),
  severity: 'W',
  kinds: ['design'],
  basis: ['GL-1-3-4.3', 'RR-31¶1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('省略{views}，没有写明原因。', 'No reason is given for leaving out {views}.'),
      why: t(
        '省略视图的，应当写明具体原因，例如“左视图与右视图对称，省略左视图”。',
        'The brief description gives the concrete reason for each omitted view.',
      ),
      todo: t('写明是相同、对称，还是使用时不容易看到。', 'Say whether it is identical, symmetric or not seen in use.'),
    },
    there: {
      what: t('说明省略{views}，实际提交了该视图。', 'The text leaves out {views}, which was handed in.'),
      why: t('简要说明应当与提交的图片一致。', 'Brief description and pictures must agree.'),
      todo: t('删去这句话，或者撤下该视图。', 'Strike the sentence or take the view away.'),
    },
  },
  limits: [t('原因是否成立不判断。', 'Whether the reason holds is not judged.')],
  *detect(study): Iterable<Hit> {
    const { statements, views } = study.view(designOf);
    const names = new Set(views.map(({ name }) => name.replace(/\s/g, '')));
    const told = new Set<string>();
    for (const { view, reason, at } of statements.omitted) {
      const key = `${at.paragraph} ${at.start}`;
      if (told.has(key)) continue;
      told.add(key);
      const together = statements.omitted.filter(
        (one) => one.at.paragraph === at.paragraph && one.at.start === at.start,
      );
      const shown = together.map((one) => one.view).filter((one) => names.has(one));
      if (shown.length > 0) yield { at: inBrief(study, at), message: 'there', params: { views: shown.join('、') } };
      else if (reason === undefined)
        yield { at: inBrief(study, at), params: { views: together.map((one) => one.view).join('、') || view } };
    }
  },
});
