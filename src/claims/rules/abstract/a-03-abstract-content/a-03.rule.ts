import { text as t } from '#kernel/text.ts';
import { fold, withoutPlaceholders } from '../../../model/index.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Words of a title that say nothing of its subject. */
const EMPTY_WORDS =
  /^(?:用于|一种|基于|关于|具有|包括|适用于)|一种|以及|及其|方法|装置|系统|设备|应用|用途|制备|工艺|组件|介质|存储|电子|计算机|可读|生产|制作|制造|终端|产品|使用|结构|机构|组合物|及|和|与|的|、|,/g;

/** The subject words of a title, its coordinated subjects together. */
function subjects(title: string): string[] {
  const words = fold(title)
    .replace(/\s/g, '')
    .replace(/^(?:权利要求书|说明书|附图)\d?页?/g, '')
    .replace(EMPTY_WORDS, ' ')
    .split(' ')
    .filter((word) => word.length >= 2);
  return words;
}

/** Most of a subject word stands in the abstract, piece by piece. */
function named(word: string, abstract: string): boolean {
  if (abstract.includes(word)) return true;
  for (let i = 0; i + 2 <= word.length; i++) if (abstract.includes(word.slice(i, i + 2))) return true;
  return false;
}

export const abstractContent = defineRule({
  id: 'A-03',
  group: 'abstract',
  title: t('摘要写明名称、领域、问题、要点和用途', 'Abstract names title, field, problem, main points and use'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-26¶1', 'GL-1-1-4.5.1'],
  needs: ['abstract', 'title'],
  settings: {
    least: { title: t('摘要最少字数', 'Least characters of the abstract'), default: 40, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('摘要没有写明发明的名称（{title}）。', 'The abstract does not name the title ({title}).'),
      why: t(
        '摘要应当写明名称和所属技术领域；未写明名称的，会被要求补正。',
        'The abstract names title and field; one that does not name the title has to be corrected.',
      ),
      todo: t(
        '在开头写明，例如“本发明公开了{title}，属于……领域”。',
        'Begin with e.g. “本发明公开了{title}，属于……领域”.',
      ),
    },
    points: {
      what: t(
        '摘要只有{count}个字，没有反映技术方案的要点。',
        'The abstract has only {count} characters and does not show the main points of the solution.',
      ),
      why: t(
        '摘要应当清楚反映所要解决的技术问题、技术方案的要点以及主要用途；不能反映要点的，会被要求补正。',
        'The abstract shows the problem, the main points of the solution and the use; one that does not has to be corrected.',
      ),
      todo: t('补写技术方案的要点、所解决的问题和用途。', 'Add main points, problem and use.'),
    },
  },
  limits: [
    t(
      '名称按主题用字比较，改写、省略修饰语的不报；领域、问题、用途是否写明，用语多样，不报。',
      'The title is compared by its subject words; rewording is not reported. Whether field, problem and use are named varies too much to judge.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const abstract = fold(study.text.abstract!);
    const plain = withoutPlaceholders(abstract).replace(/\s/g, '');
    if (plain.length === 0) return;
    const count = plain.length;
    const names = subjects(study.text.title!);
    if (count < setting('least')) yield { at: inAbstract(0, abstract.length), message: 'points', params: { count } };
    else if (names.length > 0 && !names.some((name) => named(name, plain)))
      yield { at: inAbstract(0, Math.min(abstract.length, 30)), params: { title: study.text.title! } };
  },
});
