import { text as t } from '#kernel/text.ts';
import type { Place } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const paragraphNumbers = defineRule({
  id: 'D-22',
  group: 'description',
  title: t('段落编号连续', 'Paragraph numbers in sequence'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['custom'],
  needs: ['description', 'paragraph-numbers'],
  messages: {
    default: {
      what: t('段落编号[{num}]之前是[{last}]，不连续。', 'Paragraph number [{num}] follows [{last}].'),
      why: t(
        '电子申请的说明书段落以[0001]、[0002]……连续编号，修改和答复时据以指明位置。',
        'In electronic filing paragraphs are numbered [0001], [0002] …, so that places can be named later.',
      ),
      todo: t(
        '重新编号；由客户端自动编号的，核对文件是否缺页。',
        'Number them anew; if the client numbers them, check that no page is missing.',
      ),
    },
    partly: {
      what: t('有{count}段没有编号，其余段落有。', '{count} paragraphs bear no number while the others do.'),
      why: t(
        '电子申请的说明书段落连续编号，标题不编号。',
        'In electronic filing all paragraphs but headings are numbered.',
      ),
      todo: t('给没有编号的段落补上编号。', 'Number the remaining paragraphs.'),
    },
  },
  limits: [
    t(
      '这是通行做法，不是法律规定；来源没有显示段落编号的不作判断。',
      'This is customary, not law; sources without paragraph numbers are not judged.',
    ),
    t(
      '公布文本、列表和图表中的行有时不编号，少于五段或者不到一成的不报。',
      'Rows of lists often bear no number; fewer than five or a tenth are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    let last: number | undefined;
    let lastNum = '';
    const bare: Place[] = [];
    let order = 0;
    let numbered = 0;
    for (const { heading: head, paragraphs } of study.text.description.sections)
      for (const [i, { id, num, heading }] of paragraphs.entries()) {
        // Published texts number the headings, too, which are no paragraphs here.
        const opens = i === 0 && head !== undefined;
        const at: Place = { part: 'description', paragraph: id, order: order++, start: 0, end: 0 };
        if (num === undefined) {
          if (!heading) bare.push(at);
          continue;
        }
        numbered++;
        const value = Number(num);
        if (
          last !== undefined &&
          Number.isInteger(value) &&
          value !== last + 1 &&
          value !== last &&
          !(opens && value === last + 2)
        ) {
          yield { at, params: { num, last: lastNum } };
        }
        last = value;
        lastNum = num;
      }
    if (bare.length >= 5 && bare.length * 10 > numbered)
      yield { at: bare[0]!, message: 'partly', params: { count: bare.length } };
  },
});
