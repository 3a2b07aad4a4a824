import { defineErrors } from './define.ts';

/** Searching, reading and taking away patent documents. */
export const corpusRead = defineErrors({
  id: 'corpus-read',
  prefix: 'ZQ-COR',
  title: { zh: '检索与阅读专利文献', en: 'Searching and reading patent documents' },
  errors: {
    'ZQ-COR-020': {
      status: 404,
      what: { zh: '库中没有这件文献：{number}。', en: 'The corpus holds no document {number}.' },
      why: {
        zh: '本库只收已公开的文献，且只收已导入的来源；号码也可能抄错。',
        en: 'The corpus holds published documents of the sources that were ingested; the number may be mistyped, too.',
      },
      next: {
        zh: '请核对号码，或按名称、申请人检索；国家知识产权局的检索系统收录全部公开文献。',
        en: 'Check the number, or search by title or applicant; the office itself holds every published document.',
      },
    },
    'ZQ-COR-021': {
      status: 422,
      what: { zh: '共 {found} 篇，一次最多导出 {max} 篇。', en: '{found} documents; {max} at most go into one file.' },
      why: { zh: '上限是本站设置（惯例），避免大批搬走数据。', en: 'The limit is a setting of the house (customary).' },
      next: {
        zh: '请用日期、分类或类型缩小范围，分几次导出。',
        en: 'Narrow the result by date, class or kind and take it in several files.',
      },
    },
    'ZQ-COR-022': {
      status: 422,
      what: { zh: '检索式第 {at} 个字符处读不懂。', en: 'The query cannot be read at character {at}.' },
      why: { zh: '{reason}。', en: '{reason}.' },
      next: { zh: '{advice}', en: '{advice}' },
    },
  },
});
