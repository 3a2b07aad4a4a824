import { text as t } from '#kernel/text.ts';
import { wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const pageNumbers = defineRule({
  id: 'D-23',
  group: 'description',
  title: t('说明书用阿拉伯数字连续编写页码', 'Description pages numbered in sequence'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.2'],
  needs: ['description', 'page-numbers'],
  messages: {
    default: {
      what: t(
        '说明书的页码从第{last}页到了第{page}页。',
        'The page numbers of the description go from {last} to {page}.',
      ),
      why: t('说明书应当用阿拉伯数字顺序编写页码。', 'The pages of the description are numbered in sequence.'),
      todo: t('核对是否缺页或者重页，重新编写页码。', 'Check for missing or repeated pages and number them anew.'),
    },
    short: {
      what: t('说明书共{of}页，只见到{page}页。', 'The description has {of} pages, only {page} were found.'),
      why: t('说明书应当用阿拉伯数字顺序编写页码，各页齐全。', 'The pages are numbered in sequence and complete.'),
      todo: t('补上缺少的页。', 'Add the missing pages.'),
    },
    first: {
      what: t('说明书的第一页写作第{page}页。', 'The first page of the description bears number {page}.'),
      why: t('说明书应当用阿拉伯数字顺序编写页码，各文件分别从1开始。', 'Each document is numbered from 1.'),
      todo: t('从1开始编写页码。', 'Begin with 1.'),
    },
  },
  limits: [
    t(
      '只有文字中保留了页眉、页脚页码时才能判断；电子申请由系统编页，不作判断。',
      'Judged only where page heads or feet with numbers were left in the text; e-filing numbers pages itself.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const pages = (study.text.pages ?? []).filter(({ part }) => part === 'description');
    let last = 0;
    for (const { page } of pages) {
      // Head and foot of one page may both bear its number.
      if (page === last) continue;
      if (page !== last + 1)
        yield { at: wholePart('description'), message: last === 0 ? 'first' : 'default', params: { page, last } };
      last = page;
    }
    const of = pages.at(-1)?.of;
    if (of !== undefined && last < of)
      yield { at: wholePart('description'), message: 'short', params: { page: last, of } };
  },
});
