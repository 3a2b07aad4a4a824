import { text as t } from '#kernel/text.ts';
import { wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const drawingPages = defineRule({
  id: 'G-07',
  group: 'drawings',
  title: t('附图编写页码', 'Drawing pages numbered'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.3'],
  needs: ['drawings', 'page-numbers'],
  messages: {
    default: {
      what: t(
        '说明书附图的页码从第{last}页到了第{page}页。',
        'The page numbers of the drawings go from {last} to {page}.',
      ),
      why: t('说明书附图应当用阿拉伯数字顺序编写页码。', 'The pages of the drawings are numbered in sequence.'),
      todo: t('核对是否缺页或者重页，重新编写页码。', 'Check for missing or repeated pages and number them anew.'),
    },
    short: {
      what: t('说明书附图共{of}页，只见到{page}页。', 'The drawings have {of} pages, only {page} were found.'),
      why: t('说明书附图应当用阿拉伯数字顺序编写页码，各页齐全。', 'The pages are numbered in sequence and complete.'),
      todo: t('补上缺少的页。', 'Add the missing pages.'),
    },
    none: {
      what: t('说明书有页码，附图页没有。', 'The description has page numbers, the drawings none.'),
      why: t('说明书附图应当用阿拉伯数字顺序编写页码。', 'The pages of the drawings are numbered.'),
      todo: t('为附图页编写页码。', 'Number the pages of the drawings.'),
    },
  },
  limits: [
    t(
      '只有文字中保留了页眉、页脚页码时才能判断；同页各图的横竖方向看不出。',
      'Judged only where page heads or feet were left in the text; the orientation of figures on a page is not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const pages = study.text.pages ?? [];
    const own = pages.filter(({ part }) => part === 'drawings');
    const at = wholePart('drawings');
    if (own.length === 0) {
      if (pages.filter(({ part }) => part === 'description').length > 1) yield { at, message: 'none' };
      return;
    }
    let last = 0;
    for (const { page } of own) {
      if (page === last) continue;
      if (page !== last + 1) yield { at, params: { page, last } };
      last = page;
    }
    const of = own.at(-1)?.of;
    if (of !== undefined && last < of) yield { at, message: 'short', params: { page: last, of } };
  },
});
