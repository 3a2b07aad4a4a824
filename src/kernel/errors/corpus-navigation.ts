import { defineErrors } from './define.ts';

/** Reports of navigation projects. */
export const corpusNavigation = defineErrors({
  id: 'corpus-navigation',
  prefix: 'ZQ-COR',
  title: { zh: '专利导航报告', en: 'Navigation reports' },
  errors: {
    'ZQ-COR-070': {
      status: 422,
      what: {
        zh: '报告里的图表“{block}”不是平台算出的。',
        en: 'The chart "{block}" of the report was not computed here.',
      },
      why: {
        zh: '报告只收平台按检索式和数据指纹算出的数据，事后才能复算。',
        en: 'A report takes only figures the platform computed from a query and a known corpus, so that they can be computed again.',
      },
      next: { zh: '请重新钉入这张图，再保存。', en: 'Pin the chart again, then save.' },
    },
    'ZQ-COR-071': {
      status: 409,
      what: { zh: '“{state}”阶段不能改报告。', en: 'The report cannot be changed while "{state}".' },
      why: {
        zh: '报告由承担单位在实施、完善和修改阶段编写。',
        en: 'The undertaker writes it while working, completing or revising.',
      },
      next: { zh: '请查看已定稿的版本。', en: 'Look at the frozen versions.' },
    },
    'ZQ-COR-072': {
      status: 404,
      what: { zh: '报告没有第 {version} 版定稿。', en: 'The report has no frozen version {version}.' },
      why: { zh: '只有定稿的版本可以导出和提交。', en: 'Only frozen versions can be exported and handed in.' },
      next: { zh: '请先定稿，或选择列出的版本。', en: 'Freeze it first, or choose a version of the list.' },
    },
    'ZQ-COR-095': {
      status: 409,
      what: {
        zh: '图表按“{names}”号名称合并清单计算，这份清单没有留存。',
        en: 'The list of merged names {names} is not kept here.',
      },
      why: {
        zh: '申请人名称合并会改变排名，没有原清单就算不出原来的数。',
        en: 'Merged applicant names change rankings; without that list the same figures cannot be had.',
      },
      next: { zh: '请按现在的名称重新计算。', en: 'Compute the chart with the names as they stand.' },
    },
    'ZQ-COR-096': {
      status: 409,
      what: {
        zh: '专利集合的成员已经变动，算不出原来的图表。',
        en: 'The members of the collection have changed since.',
      },
      why: {
        zh: '集合是活的，图表记下了当时成员的指纹。',
        en: 'A collection lives; the chart holds the hash of its members then.',
      },
      next: { zh: '请按现在的集合重新计算。', en: 'Compute the chart over the collection as it stands.' },
    },
    'ZQ-COR-097': {
      status: 404,
      what: { zh: '报告里没有图表“{block}”。', en: 'The report has no figure "{block}".' },
      why: { zh: '只有保存过的图表可以重新计算。', en: 'Only figures that are stored can be computed again.' },
      next: { zh: '请重新载入报告，再试一次。', en: 'Load the report again, then try once more.' },
    },
  },
});
