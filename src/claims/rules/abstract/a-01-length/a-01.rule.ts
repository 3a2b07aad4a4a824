import { text as t } from '#kernel/text.ts';
import { withoutPlaceholders } from '../../../model/index.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

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
  },
  limits: [t('空白不计，西文按字母逐个计数。', 'Blanks are not counted; Latin letters count one by one.')],
  *detect(study, setting): Iterable<Hit> {
    const abstract = study.text.abstract!;
    const most = setting('most');
    let count = 0;
    for (const c of withoutPlaceholders(abstract).normalize('NFC')) if (c.trim() !== '') count++;
    if (count > most) yield { at: inAbstract(0, abstract.length), params: { count, most } };
  },
});
