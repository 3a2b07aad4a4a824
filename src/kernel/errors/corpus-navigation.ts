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
  },
});
