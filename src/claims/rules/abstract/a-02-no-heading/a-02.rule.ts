import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** `技术领域：…`, `【摘要】…` at the start of a line. */
const HEADING =
  /^\s{0,8}(?:[[【](?:说明书|发明)?摘\s?要[\]】]|(?:说明书|发明)?摘\s?要\s{0,3}:|(?:发明|实用新型)?名称\s{0,2}:|(?:所属)?技术领域\s{0,2}:|(?:要解决的)?技术问题\s{0,2}:|(?:解决|采用的)?技术方案\s{0,2}:|(?:有益|技术)效果\s{0,2}:|(?:主要)?用途\s{0,2}:|(?:发明)?目的\s{0,2}:)/;
const ALONE = /^\s{0,8}(?:说明书|发明)?摘\s{0,2}要\s{0,8}$/;

const plain = (text: string): string => fold(text).replace(/[\s。,、;:]/g, '');
/** A first line that is the title and nothing else. */
const isTitle = (line: string, title: string | undefined): boolean =>
  title !== undefined && plain(line) !== '' && plain(line) === plain(title) && !/[。.]\s*$/.test(line);

export const abstractNoHeading = defineRule({
  id: 'A-02',
  group: 'abstract',
  title: t('摘要不得使用标题', 'No heading in the abstract'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.5.1'],
  needs: ['abstract'],
  messages: {
    default: {
      what: t('摘要中有标题“{text}”。', 'The abstract has the heading “{text}”.'),
      why: t('摘要文字部分不得使用标题。', 'The abstract must not use headings.'),
      todo: t('删去标题，直接写内容。', 'Delete it and begin with the content.'),
    },
  },
  limits: [
    t(
      '第一行只有名称而没有句号的，视为标题；名称写在句中的不是标题。',
      'A first line that is only the title counts as a heading; a title within a sentence does not.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const abstract = study.text.abstract!;
    const folded = fold(abstract);
    let from = 0;
    for (const line of folded.split('\n')) {
      const match = HEADING.exec(line) ?? ALONE.exec(line);
      if (match) {
        const start = from + match[0].length - match[0].trimStart().length;
        yield { at: inAbstract(start, from + match[0].trimEnd().length) };
      } else if (from === 0 && line.length < folded.length && isTitle(line, study.text.title))
        yield { at: inAbstract(0, line.trimEnd().length) };
      from += line.length + 1;
    }
  },
});
