import { defineErrors } from './define.ts';

/** The index of patent documents: where it cannot be read, written or reached. */
export const corpusSearch = defineErrors({
  id: 'corpus-search',
  prefix: 'ZQ-COR',
  title: { zh: '专利文献索引', en: 'The index of patent documents' },
  errors: {
    'ZQ-COR-030': {
      status: 503,
      what: {
        zh: '专利文献索引已损坏，暂时不能读取。',
        en: 'The index of patent documents is damaged and cannot be read.',
      },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请管理员运行 zhiquan corpus verify 查看问题，再运行 zhiquan corpus repair 修复；缺失的文献可重新导入。',
        en: 'Let the administrator run "zhiquan corpus verify", then "zhiquan corpus repair"; documents that are lost can be ingested again.',
      },
    },
    'ZQ-COR-031': {
      status: 507,
      what: { zh: '磁盘已满，这一批文献没有存入。', en: 'The disk is full; this batch of documents was not stored.' },
      why: {
        zh: '写入索引时没有剩余空间；之前存入的文献不受影响。',
        en: 'There was no room left to write; what was stored before is untouched.',
      },
      next: {
        zh: '请腾出空间后重新运行导入，已存入的不会重复。',
        en: 'Make room and run the ingest again: what is there already is not stored twice.',
      },
    },
    'ZQ-COR-032': {
      status: 503,
      what: {
        zh: '连接不到存放专利文献索引的存储。',
        en: 'The storage of the index of patent documents cannot be reached.',
      },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请检查网络和 ZQ_CORPUS_URI、ZQ_CORPUS_STORAGE 的设置，稍后再试。',
        en: 'Check the network and the settings ZQ_CORPUS_URI and ZQ_CORPUS_STORAGE, then try again.',
      },
    },
    'ZQ-COR-033': {
      status: 503,
      what: { zh: '语义排序服务不可用。', en: 'The service for ranking by meaning cannot be used.' },
      why: { zh: '{reason}。', en: 'The endpoint: {reason}.' },
      next: {
        zh: '检索照常按词语进行。请管理员检查 ZQ_EMBEDDINGS_URL、ZQ_EMBEDDINGS_MODEL 和 ZQ_EMBEDDINGS_KEY。',
        en: 'Searches go on by words. Let the administrator check ZQ_EMBEDDINGS_URL, ZQ_EMBEDDINGS_MODEL and ZQ_EMBEDDINGS_KEY.',
      },
    },
  },
});
