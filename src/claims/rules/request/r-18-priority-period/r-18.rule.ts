import { addSpan, chinaCalendar, span } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { dayOfForm } from '../dates.ts';

const why = t(
  '发明、实用新型应当自首次申请之日起十二个月内、外观设计六个月内提出，才可以享有优先权。',
  'Priority lasts twelve months from the first filing for inventions and utility models, six for designs.',
);

export const priorityPeriod = defineRule({
  id: 'R-18',
  group: 'request',
  title: t('优先权期限', 'The priority period'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['PL-29', 'RR-36', 'RR-5'],
  needs: ['request'],
  settings: {
    months: {
      title: t('发明、实用新型的优先权期限（月）', 'Priority period of inventions and utility models (months)'),
      default: 12,
      basis: 'PL-29',
    },
    designMonths: {
      title: t('外观设计的优先权期限（月）', 'Priority period of designs (months)'),
      default: 6,
      basis: 'PL-29',
    },
    restoreMonths: {
      title: t('请求恢复优先权的期限（月）', 'Period to ask for restoration (months)'),
      default: 2,
      basis: 'RR-36',
    },
  },
  messages: {
    default: {
      what: t('第{n}项优先权的期限已于{due}届满。', 'The period of priority {n} ended on {due}.'),
      why,
      todo: t('删除该项优先权，或者核对在先申请日。', 'Drop this priority, or check the earlier filing date.'),
    },
    restore: {
      what: t(
        '第{n}项优先权的期限已于{due}届满，仍可在{last}前请求恢复。',
        'The period of priority {n} ended on {due}; restoration can be asked for until {last}.',
      ),
      why: t(
        '超出期限有正当理由的，可以在期限届满之日起两个月内请求恢复优先权。',
        'With good reason, restoration can be asked for within two months of the end of the period.',
      ),
      todo: t('提交恢复优先权请求书，说明理由并缴费。', 'File a request for restoration with reasons and fee.'),
    },
    future: {
      what: t('第{n}项优先权的在先申请日晚于申请日。', 'The filing date of priority {n} lies after the filing.'),
      why,
      todo: t('核对在先申请日。', 'Check the earlier filing date.'),
    },
  },
  limits: [
    t(
      '草稿按检查当日计算；分案申请和进入国家阶段的国际申请不判断；没有放假通知的年份按周末推算。',
      'A draft is judged as of the day of the check; divisionals and international applications are not judged.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const request = study.text.request!;
    const on = study.context.on;
    if (request.divisional || study.context.facts?.circumstances?.includes('pct')) return;
    const design = study.kind === 'design';
    const months = setting(design ? 'designMonths' : 'months');
    for (const [i, { date }] of request.priorities.entries()) {
      const first = dayOfForm(date);
      if (!first) continue;
      const n = i + 1;
      const at = atField('request', `priority.${n}.date`);
      if (first > on) {
        yield { at, message: 'future', params: { n } };
        continue;
      }
      const due = after(first, months);
      if (on <= due) continue;
      // The period ends on the working day it moved to (RR-5), and the two months run from there.
      const last = after(due, setting('restoreMonths'));
      if (!design && on <= last) yield { at, message: 'restore', params: { n, due, last } };
      else yield { at, params: { n, due } };
    }
  },
});

const after = (start: PlainDate, months: number): PlainDate =>
  addSpan(chinaCalendar, start, span(months, 'month'), { roll: true }).date;
