import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, outOfOrder } from '../lib.ts';

/** 专利导航成果登记簿: accepted navigation projects, what of them is public, and what became of them a year later. */
export const navigationResult = defineRegister({
  id: 'navigation-result',
  table: 'reg_navigation_result',
  title: t('专利导航成果登记簿', 'Register of navigation results'),
  entry: t('导航成果', 'Navigation result'),
  basis: ['GBT39551'],
  key: t('项目编号', 'Number of the project'),
  fields: {
    project_no: { title: t('项目编号', 'Number of the project'), type: 'text', required: true, public: true },
    title: { title: t('项目名称', 'Title'), type: 'text', required: true, public: true },
    client: { title: t('需求单位', 'Client'), type: 'text', required: true, public: true },
    client_code: { title: t('需求单位信用代码', 'Credit code of the client'), type: 'text', required: true },
    undertaker: { title: t('承担单位', 'Undertaker'), type: 'text', required: true, public: true },
    kind: { title: t('导航类型', 'Kind'), type: 'text', required: true, public: true },
    industry: { title: t('产业', 'Industry'), type: 'text', public: true },
    division: { title: t('所在地区', 'Division'), type: 'text', public: true },
    data_cutoff: { title: t('数据截止日', 'Data up to'), type: 'date', required: true, public: true },
    accepted_on: { title: t('验收日', 'Accepted on'), type: 'date', required: true, public: true },
    score: { title: t('验收得分', 'Score'), type: 'integer', required: true },
    public_summary: { title: t('公开摘要', 'Public summary'), type: 'text', public: true },
    evaluated_on: { title: t('绩效评价日', 'Evaluated on'), type: 'date', public: true },
    evaluation: { title: t('绩效评价', 'Evaluation'), type: 'text', public: true },
    adopted: { title: t('采纳建议数', 'Recommendations adopted'), type: 'integer', public: true },
  },
  states: {
    accepted: { title: t('已验收', 'Accepted') },
    evaluated: { title: t('已评价', 'Evaluated') },
    revoked: { title: t('已撤销', 'Revoked'), final: true },
  },
  initialState: 'accepted',
  list: ['project_no', 'title', 'client', 'kind', 'accepted_on'],
  search: ['project_no', 'title', 'client', 'undertaker', 'industry'],
  division: 'division',
  seenBy: ['navigation-officer'],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是项目编号', 'The number of the project is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'project_no'),
    },
    {
      id: 'data-before-acceptance',
      title: t('数据截止日不晚于验收日', 'The data end no later than the acceptance'),
      broken: (entries) => outOfOrder(lasting(entries), 'data_cutoff', 'accepted_on'),
    },
    {
      id: 'evaluated-has-a-grade',
      title: t('已评价的成果有评价和评价日', 'An evaluated result has its grade and day'),
      broken: (entries) =>
        lasting(entries)
          .filter(
            (row) =>
              (row.state === 'evaluated') !==
              (typeof row.fields.evaluation === 'string' && typeof row.fields.evaluated_on === 'string'),
          )
          .map((row) => row.key),
    },
  ],
});
