import { text as t } from '#kernel/text.ts';
import { withoutPlaceholders } from '../../../model/index.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** A word, number or formula in Latin script, such as H2SO4, 10-12.5% or BERT-CRF. */
const LATIN = /[A-Za-z\d]+(?:[.,/-][A-Za-z\d]+)*%?/g;

function charactersOf(text: string): number {
  let count = 0;
  for (const c of text) if (c.trim() !== '') count++;
  return count;
}

export const abstractLength = defineRule({
  id: 'A-01',
  group: 'abstract',
  title: t('摘要不超过300字', 'Abstract of at most 300 characters'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.5.1'],
  needs: ['abstract'],
  settings: {
    most: { title: t('摘要字数上限', 'Most characters of an abstract'), default: 300, basis: 'GL-1-1-4.5.1' },
  },
  messages: {
    default: {
      what: t(
        '摘要共{count}字（含标点），超过{most}字。',
        'The abstract has {count} characters with punctuation, more than {most}.',
      ),
      why: t(
        '摘要文字部分不得超过{most}个字；超过的，审查员可以依职权删减。',
        'Its text must not exceed {most} characters; an examiner may shorten a longer one.',
      ),
      todo: t(
        '删减到{most}字以内，保留名称、所属领域、技术问题、方案要点和主要用途。',
        'Shorten it, keeping title, field, problem, main points and main use.',
      ),
    },
    letters: {
      what: t(
        '摘要逐个字符计{count}字（含标点），西文单词和数字各按一个字计为{words}字。',
        'The abstract has {count} characters with punctuation, or {words} with each Latin word or number as one.',
      ),
      why: t(
        '摘要文字部分不得超过{most}个字；西文如何计数没有规定，受理系统可能逐个字符计。',
        'Its text must not exceed {most} characters; how Latin counts is not laid down, and an office system may count letters.',
      ),
      todo: t(
        '有条件的，删减到逐个字符计也不超过{most}字。',
        'If you can, shorten it to {most} characters counted one by one.',
      ),
    },
  },
  limits: [
    t(
      '空白不计。西文单词和数字各按一个字计仍超过的为警告，只有逐个字母计才超过的为提示：指南没有规定西文如何计数。',
      'Blanks are not counted. More than the limit with each Latin word or number as one is a warning; more only when letters count one by one is a hint: the Guidelines do not say how Latin counts.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const abstract = study.text.abstract!;
    const most = setting('most');
    const text = withoutPlaceholders(abstract).normalize('NFC');
    const count = charactersOf(text);
    if (count <= most) return;
    const words = charactersOf(text.replace(LATIN, 'a'));
    const at = inAbstract(0, abstract.length);
    if (words > most) yield { at, params: { count, most } };
    else yield { at, message: 'letters', severity: 'I', params: { count, words, most } };
  },
});
