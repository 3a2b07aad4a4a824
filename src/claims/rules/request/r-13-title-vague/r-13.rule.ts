import { text as t } from '#kernel/text.ts';
import { inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/**
 * 和其他, 与其他 often mean "with others" and are left alone. 等 as the end of a list: at the end of the title, before 的/用/及, or before a class noun. 等离子, 等温, 相等 and the like
 * are other words.
 */
const VAGUE =
  /[及或、]其[他它](?=[一-龥]|$)|(?:及其?|或其?|和其?|与其?|等)(?:类似物|相似物|同类物)|(?:或|及)(?:其)?(?:等效物|等同物|替代物)|等等|之类|(?<![相均平中高初同对不优劣])等$|(?<![相均平中高初同对不何优劣上下次甲乙丙特一二三四五超降])等(?=的|用|中|及|、|(?:多种|多个|相关|类)|(?:产品|物品|物质|设备|装置|材料|功能|用途|领域|场合|杂质|元素|成分|污染物|气体|作物|食品)(?:的|及|和|、|中|用|$))/g;

export const titleVague = defineRule({
  id: 'R-13',
  group: 'request',
  title: t('名称中没有含糊词语', 'No vague words in the title'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.1.1'],
  needs: ['title'],
  messages: {
    default: {
      what: t('名称中的“{text}”含义含糊。', '“{text}” in the title is vague.'),
      why: t(
        '发明名称不得含有“及其他”“及其类似物”等含糊的词语。',
        'A title must not hold vague words such as “and others” or “and the like”.',
      ),
      todo: t('逐一写明，或者用一个上位概念概括。', 'Name each, or use one generic term.'),
    },
  },
  limits: [t('“等”只在列举之后才提示；等离子、等温一类的词不提示。', '等 is judged at the end of a list only.')],
  *detect({ text }): Iterable<Hit> {
    for (const match of text.title!.matchAll(VAGUE)) yield { at: inTitle(match.index, match.index + match[0].length) };
  },
});
