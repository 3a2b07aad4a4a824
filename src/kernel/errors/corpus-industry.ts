import { defineErrors } from './define.ts';

/** Industry databases and charts. */
export const corpusIndustry = defineErrors({
  id: 'corpus-industry',
  prefix: 'ZQ-COR',
  title: { zh: '产业数据库与分析图', en: 'Industry databases and charts' },
  errors: {
    'ZQ-COR-060': {
      status: 404,
      what: { zh: '没有产业数据库或技术节点“{id}”。', en: 'There is no industry database or node "{id}".' },
      why: {
        zh: '产业数据库由平台配置定义，节点见技术分解表。',
        en: 'Industry databases are defined by configuration; their nodes are those of the technology tree.',
      },
      next: { zh: '请从产业数据库首页进入。', en: 'Begin at the page of industry databases.' },
    },
    'ZQ-COR-061': {
      status: 409,
      what: { zh: '新检索式与现行版本相同。', en: 'The new query is the one that stands.' },
      why: { zh: '每个版本都对应一次实际修改。', en: 'Every version stands for a change.' },
      next: { zh: '请修改检索式后再保存。', en: 'Change the query, then save.' },
    },
    'ZQ-COR-062': {
      status: 409,
      what: { zh: '检索式已有第 {version} 版。', en: 'The query has a version {version} by now.' },
      why: { zh: '您打开页面之后，他人已保存新版本。', en: 'Somebody saved a new version since the page was opened.' },
      next: { zh: '请重新打开节点，在新版本上修改。', en: 'Open the node again and change the new version.' },
    },
    'ZQ-COR-063': {
      status: 422,
      what: { zh: '无法抽样：检索式没有命中文献。', en: 'No sample can be drawn: the query finds no document.' },
      why: { zh: '精度由命中文献的抽样判断得出。', en: 'Precision is judged on a sample of the hits.' },
      next: { zh: '请先修改检索式，或等待数据入库。', en: 'Change the query first, or wait for documents.' },
    },
    'ZQ-COR-064': {
      status: 404,
      what: { zh: '没有这次抽样，或文献“{key}”不在其中。', en: 'There is no such sample, or "{key}" is not in it.' },
      why: { zh: '只能判断抽到的文献。', en: 'Only drawn documents can be judged.' },
      next: { zh: '请从节点页面打开抽样。', en: 'Open the sample from the page of its node.' },
    },
    'ZQ-COR-065': {
      status: 409,
      what: { zh: '检索式已修改，这次抽样不再计入精度。', en: 'The query has changed; this sample no longer counts.' },
      why: { zh: '精度只对抽样时的检索式成立。', en: 'Precision holds for the query the sample was drawn from.' },
      next: { zh: '请对新版本重新抽样。', en: 'Draw a new sample for the new version.' },
    },
    'ZQ-COR-066': {
      status: 409,
      what: {
        zh: '数据已从{pinned}变为{now}，无法复算同一张图。',
        en: 'The corpus changed from {pinned} to {now}; the same chart cannot be computed again.',
      },
      why: { zh: '图表绑定生成时的数据指纹。', en: 'A chart is pinned to the corpus it was computed from.' },
      next: {
        zh: '请按现有数据重新生成，或保留原图。',
        en: 'Compute it from the corpus as it stands, or keep the old one.',
      },
    },
    'ZQ-COR-067': {
      status: 422,
      what: { zh: '有效期不能早于或等于{until}。', en: 'It is valid until {until} already.' },
      why: { zh: '复核只能延长有效期。', en: 'A review can only extend it.' },
      next: { zh: '请选择更晚的日期。', en: 'Choose a later day.' },
    },
    'ZQ-COR-068': {
      status: 404,
      what: { zh: '“{node}”没有第 {version} 版检索式。', en: '"{node}" has no query of version {version}.' },
      why: { zh: '图表引用的版本不存在。', en: 'The chart speaks of a version that is not there.' },
      next: { zh: '请去掉版本，按现行检索式生成。', en: 'Leave the version out to use the one that stands.' },
    },
  },
});
