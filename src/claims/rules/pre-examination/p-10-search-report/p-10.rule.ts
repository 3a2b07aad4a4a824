import { daysBetween } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const searchReport = defineRule({
  id: 'P-10',
  group: 'pre-examination',
  title: t('附有有效的检索报告', 'A current search report is attached'),
  severity: 'W',
  kinds: ['invention'],
  basis: ['custom'],
  needs: ['facts.search'],
  settings: {
    days: { title: t('检索报告有效天数', 'Days a search report stays current'), default: 180, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('没有附检索报告。', 'No search report is attached.'),
      why: t('发明专利预审惯例要求附现有技术检索报告。', 'For inventions a prior-art search report is customary.'),
      todo: t(
        '附上检索报告，列明检索式、数据库和最接近的现有技术。',
        'Attach one that names queries, databases and the nearest prior art.',
      ),
    },
    older: {
      what: t(
        '检索报告（{report}）早于文本最后修改日（{draft}）。',
        'The search report ({report}) is older than the last change of the text ({draft}).',
      ),
      why: t(
        '检索应针对提交的文本；此后修改的技术方案未经检索。',
        'The search should be of the text as handed in; later changes were not searched.',
      ),
      todo: t('按修改后的权利要求补充检索。', 'Search again for the claims as changed.'),
    },
    stale: {
      what: t('检索报告（{report}）已超过{days}天。', 'The search report ({report}) is more than {days} days old.'),
      why: t(
        '其后公开的文献未经检索；天数为惯例设置。',
        'Documents published since were not searched; the number of days is a setting.',
      ),
      todo: t('补充检索至提交日。', 'Bring the search up to date.'),
    },
    nearest: {
      what: t('检索报告没有列出最接近的现有技术。', 'The search report names no nearest document.'),
      why: t('预审要据此判断明显的新颖性、创造性问题。', 'Obvious lack of novelty or inventive step is judged by it.'),
      todo: t(
        '补充最接近的对比文件的公开号和与本申请的区别。',
        'Add the publication number of the nearest document and the difference.',
      ),
    },
  },
  limits: [
    t(
      '只看报告的日期和所列文献号，不评价检索质量。',
      'Looks at dates and listed numbers only, not at the quality of the search.',
    ),
  ],
  *detect({ context }, setting): Iterable<Hit> {
    const { reportOn, draftOn, nearest } = context.facts!.search!;
    const at = atField('filing', 'search');
    if (reportOn === undefined) {
      yield { at };
      return;
    }
    const days = setting('days');
    if (reportOn < draftOn) yield { at, message: 'older', params: { report: reportOn, draft: draftOn } };
    else if (daysBetween(reportOn, context.on) > days)
      yield { at, message: 'stale', params: { report: reportOn, days } };
    if (nearest.length === 0) yield { at, message: 'nearest' };
  },
});
