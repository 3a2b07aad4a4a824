import { daysBetween } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const earlyChange = defineRule({
  id: 'P-09',
  group: 'pre-examination',
  title: t('提交后不久变更发明人或转让', 'Inventor changed or right assigned soon after filing'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['O77-3'],
  needs: ['facts.changes'],
  settings: {
    days: {
      title: t('提交后多少天内的变更需要说明', 'Days after filing within which a change is questioned'),
      default: 180,
      basis: 'custom',
    },
  },
  messages: {
    inventor: {
      what: t('提交后第{days}天（{on}）变更了发明人。', 'The inventor was changed on day {days} after filing ({on}).'),
      why: t(
        '虚假变更发明人、设计人的，属于非正常申请；天数为惯例设置。',
        'A false change of inventors is abnormal; the number of days is a setting.',
      ),
      todo: t('提供能证明实际发明人的材料和变更原因。', 'Show who made the invention and why the record was changed.'),
    },
    default: {
      what: t(
        '提交后第{days}天（{on}）转让了申请权。',
        'The right to apply was assigned on day {days} after filing ({on}).',
      ),
      why: t(
        '不以实施专利技术为目的转让、受让专利申请权的，属于非正常申请；天数为惯例设置。',
        'Trading in applications without a purpose of use is abnormal; the number of days is a setting.',
      ),
      todo: t(
        '说明转让原因并提供转让合同、受让方实施计划。',
        'Explain the assignment with the contract and the plan of the assignee.',
      ),
    },
  },
  limits: [
    t(
      '集团内部转移、笔误更正也会被提示，由人判断。',
      'Transfers inside a group and corrections of a slip are shown too; a person judges.',
    ),
  ],
  *detect({ context }, setting): Iterable<Hit> {
    for (const [i, { kind, on, filedOn }] of context.facts!.changes!.entries()) {
      const days = daysBetween(filedOn, on);
      if (days < 0 || days > setting('days')) continue;
      yield {
        at: atField('filing', `change.${i + 1}`),
        message: kind === 'inventor' ? 'inventor' : 'default',
        params: { days, on },
      };
    }
  },
});
