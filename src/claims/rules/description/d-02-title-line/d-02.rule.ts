import { text as t } from '#kernel/text.ts';
import { inTitle, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** `发明名称：` before a title; a title may itself begin with 名称…, as 名称解析方法, so the colon or a blank must follow. */
const PREFIX = /^\s{0,4}((?:[（(]54[)）]\s{0,2})?(?:发明创造|发明|实用新型|专利)?名称\s{0,2}(?:[:：]|[ \u3000](?=\S)))/;

export const descriptionTitle = defineRule({
  id: 'D-02',
  group: 'description',
  title: t('说明书第一行写明名称', 'The title as the first line of the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1', 'GL-1-1-4.2'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书名称前写有“{text}”字样。', 'The words “{text}” stand before the title of the description.'),
      why: t(
        '说明书第一行写明名称，名称前不得冠以“发明名称”或者“名称”等字样。',
        'The first line of the description is the title alone, without words such as 发明名称 or 名称 before it.',
      ),
      todo: t('删去“{text}”，只留名称。', 'Delete “{text}” and leave the title alone.'),
    },
    missing: {
      what: t('说明书没有写明发明或者实用新型的名称。', 'The description does not state the title.'),
      why: t(
        '说明书应当写明名称，该名称应当与请求书中的名称一致，写在第一行并居中。',
        'The description begins with the title, the same as in the request, centred on the first line.',
      ),
      todo: t('在说明书第一行写上名称。', 'Write the title on the first line of the description.'),
    },
  },
  limits: [
    t(
      '名称是否居中、是否空行，文字中看不出来；名称与请求书是否一致由R组规则判断。',
      'Whether the title is centred cannot be seen in text; whether it equals the request is judged by the rules of group R.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { title } = study.text;
    const named = PREFIX.exec(title ?? '');
    if (named) yield { at: inTitle(named[0].length - named[1]!.length, named[0].length) };
    // Readers take the first line out as the title; what still stands before the first heading was not taken.
    const first = study.text.description.sections[0];
    const line = first?.id === 'other' ? first.paragraphs[0] : undefined;
    const written = line && line.text.length <= 90 ? PREFIX.exec(line.text) : null;
    if (written)
      yield {
        at: {
          part: 'description',
          paragraph: line!.id,
          order: 0,
          start: written[0].length - written[1]!.length,
          end: written[0].length,
        },
      };
    else if ((title ?? '').trim() === '') yield { at: wholePart('description'), message: 'missing' };
  },
});
