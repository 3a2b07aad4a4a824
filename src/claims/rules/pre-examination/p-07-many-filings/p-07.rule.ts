import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const manyFilings = defineRule({
  id: 'P-07',
  group: 'pre-examination',
  title: t('申请量与研发人员不相称', 'Filings out of proportion to developers'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['O77-3'],
  needs: ['facts.filings'],
  settings: {
    each: {
      title: t('每名研发人员每月申请量上限', 'Most filings per developer and month'),
      default: 2,
      basis: 'custom',
    },
    free: {
      title: t('不作判断的每月申请量', 'Filings per month that are never questioned'),
      default: 3,
      basis: 'custom',
    },
  },
  messages: {
    default: {
      what: t(
        '第一申请人在{month}提交{count}件，研发人员{developers}人。',
        'The first applicant filed {count} in {month} with {developers} developer(s).',
      ),
      why: t(
        '申请人无实际研发活动而提交多件申请且不能作出合理解释的，属于非正常申请；上限为惯例设置。',
        'Several filings without real development and without explanation are abnormal; the limit is a setting.',
      ),
      todo: t(
        '准备研发立项、人员和试验记录；备案的研发人员数有误的，先更正。',
        'Have project, staff and test records ready; correct the recorded number of developers if it is wrong.',
      ),
    },
  },
  limits: [
    t(
      '研发人员数来自备案登记，外部合作者看不到；集中提交一次项目成果会被提示。',
      'The number of developers comes from the entity filing; outside partners are unseen, and filing one project’s results together is shown.',
    ),
  ],
  *detect({ context }, setting): Iterable<Hit> {
    const { month, count, developers } = context.facts!.filings!;
    if (count > setting('free') && count > setting('each') * developers)
      yield { at: atField('filing', 'filings'), params: { month, count, developers } };
  },
});
