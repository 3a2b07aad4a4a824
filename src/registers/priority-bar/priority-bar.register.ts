import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, outOfOrder } from '../lib.ts';

/** 优先审查失信名单: for one year from the finding no request of theirs is accepted (O85-22). */
export const priorityBar = defineRegister({
  id: 'priority-bar',
  table: 'reg_priority_bar',
  title: t('优先审查失信名单', 'Register of bars from priority examination'),
  entry: t('不予受理优先审查请求', 'Bar from priority examination'),
  basis: ['O85-22'],
  key: t('主体', 'Party or agency'),
  fields: {
    code: { title: t('主体', 'Party or agency'), type: 'text', required: true },
    name: { title: t('名称', 'Name'), type: 'text', required: true },
    side: { title: t('身份', 'Side'), type: 'text', required: true },
    found_on: { title: t('认定日', 'Found on'), type: 'date', required: true },
    bar_months: { title: t('不予受理月数', 'Months of the bar'), type: 'integer', required: true },
    barred_until: {
      title: t('不予受理至', 'Barred until'),
      type: 'date',
      reckoned: { from: 'found_on', months: 'bar_months' },
    },
    finding: { title: t('认定所在办件', 'Matter of the finding'), type: 'text', required: true },
  },
  // A bar passes by its own day; the entry stays, so that an earlier finding can be read.
  states: {
    entered: { title: t('已认定', 'Found') },
    revoked: { title: t('认定已撤销', 'Finding revoked'), final: true },
  },
  initialState: 'entered',
  list: ['code', 'name', 'found_on', 'barred_until'],
  search: ['code', 'name'],
  seenBy: ['priority-clerk', 'priority-reviewer', 'priority-signatory'],
  invariants: [
    {
      id: 'bar-ends-after-the-finding',
      title: t('不予受理的末日不早于认定日', 'A bar does not end before the finding'),
      broken: (entries) => outOfOrder(lasting(entries), 'found_on', 'barred_until'),
    },
  ],
});
