import { defineErrors } from './define.ts';

/**
 * The corpus of patent documents: 001–019 formats and ingest, 020–039 search and query, 040–059 collections, alerts and
 * names, 060–079 industries and navigation.
 */
export const corpus = defineErrors({
  id: 'corpus',
  prefix: 'ZQ-COR',
  title: { zh: '专利文献库', en: 'Patent documents' },
  errors: {
    'ZQ-COR-001': {
      status: 422,
      what: { zh: '这一件不是完整的 XML：{problem}', en: 'This document is no well-formed XML: {problem}' },
      why: {
        zh: '只有结构完整的 XML 才能确定每一项内容属于哪个字段。',
        en: 'Only well-formed XML says for certain which field a text belongs to.',
      },
      next: {
        zh: '其余各件照常读入；请从来源重新取得这一件，或在所示位置改正后再读。',
        en: 'All other documents were read. Fetch this one from its source again, or correct it at the place shown.',
      },
    },
    'ZQ-COR-002': {
      status: 422,
      what: { zh: '文件声明了实体“{name}”。', en: 'The file declares an entity "{name}".' },
      why: {
        zh: '实体可以引入外部文件或无限展开，因此从不展开，也从不获取外部定义。',
        en: 'Entities can pull in other files or expand without end; they are never expanded and never fetched.',
      },
      next: {
        zh: '请让来源提供不含实体声明的文件，或用实际字符替换后再读。',
        en: 'Ask the source for a file without entity declarations, or put the characters themselves.',
      },
    },
    'ZQ-COR-003': {
      status: 422,
      what: { zh: '这一件没有{field}。', en: 'This document has no {field}.' },
      why: {
        zh: '文献以国别、号码和文献种类代码识别，以名称列示，缺一不可。',
        en: 'A document is identified by office, number and kind code and listed by its title; none can be missing.',
      },
      next: { zh: '请核对来源文件并补齐。', en: 'Check the file of the source and supply it.' },
    },
    'ZQ-COR-004': {
      status: 422,
      what: { zh: '号码“{number}”不能成立：{problem}', en: 'The number "{number}" cannot be right: {problem}' },
      why: {
        zh: '号码错误的文献会与别的文献混淆，因此不入库。',
        en: 'A document under a wrong number would be taken for another one, so it is not stored.',
      },
      next: { zh: '请对照原件核对号码和文献种类代码。', en: 'Compare number and kind code with the original.' },
    },
    'ZQ-COR-005': {
      status: 422,
      what: { zh: '这一件没有写完，内容在中途断开。', en: 'This document breaks off before its end.' },
      why: {
        zh: '多半是传输中断；不完整的文献不入库。',
        en: 'Most likely a transfer was interrupted; half a document is not stored.',
      },
      next: { zh: '请重新取得文件后再读。', en: 'Fetch the file again and read it once more.' },
    },
    'ZQ-COR-006': {
      status: 422,
      what: { zh: '文件里没有{format}的文献。', en: 'The file holds no document of the format {format}.' },
      why: {
        zh: '读取以文献的起始元素为准，整个文件里没有找到。',
        en: 'Documents are told by their opening element, and none was found in the whole file.',
      },
      next: {
        zh: '请核对文件是否完整、格式是否选对。',
        en: 'Check that the file is complete and its format is right.',
      },
    },
    'ZQ-COR-007': {
      status: 422,
      what: {
        zh: '这一件超过{limit}万字符，没有读入。',
        en: 'This document is longer than {limit} times ten thousand characters and was not read.',
      },
      why: {
        zh: '读取占用的内存与一件文献的长度相当，所以单件长度有上限。',
        en: 'Reading takes as much memory as one document is long, so there is a limit.',
      },
      next: {
        zh: '请确认文献没有缺少结束元素；序列表等大附件请单独存放。',
        en: 'Check that no closing element is missing; keep large annexes such as sequence listings apart.',
      },
    },
    'ZQ-COR-008': {
      status: 422,
      what: {
        zh: '这一件的内容超出字段的限度：{problem}',
        en: 'A field of this document exceeds its limits: {problem}',
      },
      why: {
        zh: '每件文献入库前都按同一结构核对，保证检索和展示可靠。',
        en: 'Every document is checked against one structure before it is stored, so that search and pages can rely on it.',
      },
      next: { zh: '请核对来源文件的这一项。', en: 'Check this field in the file of the source.' },
    },
  },
});
