import { defineErrors } from './define.ts';

/** Tables, runs and sources of the patent data platform. */
export const corpusIngest = defineErrors({
  id: 'corpus-ingest',
  prefix: 'ZQ-COR',
  title: { zh: '数据入库', en: 'Ingest of patent data' },
  errors: {
    'ZQ-COR-010': {
      status: 422,
      what: {
        zh: '号码“{input}”已被电子表格改成近似数，后面的位数丢失了。',
        en: 'A spreadsheet has turned the number "{input}" into an approximation; its last digits are lost.',
      },
      why: {
        zh: '科学计数法只保留前几位数字，丢失的位数无法还原，也不能猜。',
        en: 'Scientific notation keeps the first digits only; the others cannot be restored and must not be guessed.',
      },
      next: {
        zh: '请从原系统重新导出，并在打开前把该列设为“文本”格式。',
        en: 'Export the data again from its system, and set the column to "text" before opening it.',
      },
    },
    'ZQ-COR-011': {
      status: 422,
      what: { zh: '“{input}”看不出是哪一天。', en: 'It cannot be told which day "{input}" is.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请写成 2020-01-02、2020.01.02、20200102 或电子表格的日期。',
        en: 'Write 2020-01-02, 2020.01.02, 20200102 or a date of the spreadsheet.',
      },
    },
    'ZQ-COR-012': {
      status: 422,
      what: { zh: '这一行没有{field}。', en: 'The row has no {field}.' },
      why: {
        zh: '公开（公告）号和名称是一篇文献必须有的两项，缺一不能入库。',
        en: 'A document needs its publication number and its title; without either it is not stored.',
      },
      next: { zh: '请补上后再导入这一行。', en: 'Add it and ingest the row again.' },
    },
    'ZQ-COR-013': {
      status: 422,
      what: { zh: '没有一列对应{fields}。', en: 'No column is mapped to {fields}.' },
      why: {
        zh: '公开（公告）号和名称两列必须指定，否则每一行都不能入库。',
        en: 'The columns of publication number and title have to be given, else no row can be stored.',
      },
      next: {
        zh: '请在字段对应中指定这一列，或用带这一列的表重新导出。',
        en: 'Map the column, or export it again with it.',
      },
    },
    'ZQ-COR-014': {
      status: 422,
      what: {
        zh: '地址“{input}”可以对应：{candidates}。',
        en: 'The address "{input}" may lie in: {candidates}.',
      },
      why: {
        zh: '地址里没有写盟市，只能按旗县名称判断。',
        en: 'It names no league or city, so only the name of the county tells.',
      },
      next: {
        zh: '已知唯一的旗县时按旗县入库；不唯一时不填地区。请核对地址。',
        en: 'Where only one county fits, it is stored; otherwise no division is. Check the address.',
      },
    },
    'ZQ-COR-015': {
      status: 422,
      what: { zh: '这一行不是可用的 JSON 记录。', en: 'The line is no JSON record that can be used.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '每行一个 JSON 对象，至少有 publication 和 title。',
        en: 'Each line is one JSON object with publication and title at least.',
      },
    },
    'ZQ-COR-016': {
      status: 422,
      what: { zh: '这一行不成一张表的行。', en: 'The line is no row of the table.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请检查引号和分隔符，或从原系统重新导出。',
        en: 'Check quotation marks and delimiters, or export it again.',
      },
    },
    'ZQ-COR-017': {
      status: 422,
      what: { zh: '一条记录超过 {max}，没有读取。', en: 'A record is larger than {max} and was not read.' },
      why: {
        zh: '多半是引号没有闭合，或换行丢失，使许多行连成了一条。',
        en: 'A quotation mark that is never closed, or lost line breaks, probably run many rows together.',
      },
      next: { zh: '请在所示位置附近检查原文件。', en: 'Look at the file near the place that is given.' },
    },
    'ZQ-COR-018': {
      status: 422,
      what: {
        zh: '{key} 的这一部分没有可以补充的文献。',
        en: 'There is no document {key} that this part could be laid over.',
      },
      why: {
        zh: '更正、全文或法律状态只能补充到已入库的同一文献上；到本次结束时仍没有找到它。',
        en: 'Corrections, texts and legal events complete a document that is stored; at the end of the run it was not.',
      },
      next: {
        zh: '请先导入该文献的著录项目，再导入这一部分。',
        en: 'Ingest the bibliographic record first, then this part again.',
      },
    },
    'ZQ-COR-019': {
      status: 507,
      what: { zh: '存储空间已满，入库已停下。', en: 'The disk is full; the ingest has stopped.' },
      why: {
        zh: '停下之前已写入的 {stored} 条记录全部保留，没有写到一半的记录。',
        en: 'The {stored} records written before stay as they are, and none is half written.',
      },
      next: {
        zh: '请腾出空间后再运行同一命令，会从停下的地方继续。',
        en: 'Make room and run the same again; it goes on where it stopped.',
      },
    },
    'ZQ-COR-080': {
      status: 422,
      what: { zh: '“{file}”不是能入库的格式。', en: '"{file}" is in no format that can be ingested.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '可以导入 XML、ZIP、CSV、XLSX、JSON Lines（.jsonl），也可以是 .gz 压缩的。',
        en: 'XML, ZIP, CSV, XLSX and JSON Lines (.jsonl) can be ingested, also packed as .gz.',
      },
    },
    'ZQ-COR-081': {
      status: 422,
      what: { zh: '第 {row} 行的文字编码不一致。', en: 'Row {row} is in another text encoding than the file.' },
      why: {
        zh: '文件按 {encoding} 读取，这一行里有不属于它的字节。',
        en: 'The file is read as {encoding}; the row holds bytes that do not belong to it.',
      },
      next: { zh: '请把文件另存为 UTF-8 后再导入。', en: 'Save the file as UTF-8 and ingest it again.' },
    },
    'ZQ-COR-082': {
      status: 409,
      what: { zh: '这次入库现在是“{state}”，不能这样办。', en: 'The run is "{state}"; this cannot be done now.' },
      why: {
        zh: '字段对应只能在开始以前改，只有进行中的才能取消。',
        en: 'A mapping can be changed before the run begins, and only a run under way can be cancelled.',
      },
      next: { zh: '请刷新页面看现在的状态。', en: 'Load the page again to see its state.' },
    },
    'ZQ-COR-083': {
      status: 404,
      what: { zh: '没有这次入库。', en: 'There is no such run.' },
      why: { zh: '编号不存在，或已经删除。', en: 'Its id is unknown, or it was deleted.' },
      next: { zh: '请到“数据入库”选择一次。', en: 'Choose one on the page "Data".' },
    },
    'ZQ-COR-084': {
      status: 403,
      what: { zh: '只有数据管理员可以办理数据入库。', en: 'Only a data steward may ingest data.' },
      why: {
        zh: '入库改变全区检索到的内容，由指定的岗位负责。',
        en: 'It changes what the whole region finds, so one post answers for it.',
      },
      next: {
        zh: '请切换到数据管理员身份，或请系统管理员授予该岗位。',
        en: 'Act as data steward, or ask the administrator for the post.',
      },
    },
    'ZQ-COR-085': {
      status: 404,
      what: { zh: '没有编号为 {number} 的文献。', en: 'There is no document {number}.' },
      why: {
        zh: '本区索引里没有这个号码；不代表它不存在。',
        en: "The region's own index does not hold the number; it may exist elsewhere.",
      },
      next: {
        zh: '请核对号码，或到国家知识产权局的检索系统查询。',
        en: 'Check the number, or look it up in the search system of the CNIPA.',
      },
    },
    'ZQ-COR-086': {
      status: 422,
      what: { zh: '没有这个数据来源：{id}。', en: 'There is no such source: {id}.' },
      why: {
        zh: '每条记录都要带来源、日期和许可，来源须先登记。',
        en: 'Each record carries source, day and licence, so the source is entered first.',
      },
      next: { zh: '请先在“数据来源”登记。', en: 'Enter it under "Sources" first.' },
    },
    'ZQ-COR-087': {
      status: 404,
      what: { zh: '没有这幅图：{name}。', en: 'There is no such picture: {name}.' },
      why: {
        zh: '来源没有随附它，或许可不允许展示，或它不是能显示的图片。',
        en: 'The source did not send it, its licence does not let it be shown, or it is no picture that can be shown.',
      },
      next: {
        zh: '请看文献页上列出的附图，或查来源的原件。',
        en: 'See the drawings listed on the page of the document, or the original at its source.',
      },
    },
    'ZQ-COR-100': {
      status: 409,
      what: {
        zh: '{by} 已撤回文献 {key}，但索引里的这一篇来自 {source}，予以保留。',
        en: '{by} has withdrawn {key}, but the one in the index comes from {source} and is kept.',
      },
      why: {
        zh: '一个来源只能撤回它自己提供的文献。',
        en: 'A source can take back only what it delivered itself.',
      },
      next: {
        zh: '不需要处理；如果 {source} 也撤回了，导入它的新数据。',
        en: 'Nothing needs doing. If {source} has withdrawn it as well, ingest its newer delivery.',
      },
    },
    'ZQ-COR-101': {
      status: 409,
      what: {
        zh: '{withdrawn} 的撤回早于索引里文献 {key} 的数据日期 {day}，予以保留。',
        en: 'The withdrawal of {withdrawn} is older than document {key} in the index, as of {day}; it is kept.',
      },
      why: {
        zh: '同一来源后来又提供了这篇文献，较早的撤回不再有效。',
        en: 'The same source delivered the document again later, so the earlier withdrawal no longer holds.',
      },
      next: {
        zh: '请按先后顺序导入；如果这次的数据确实较新，请核对填写的数据日期。',
        en: 'Ingest deliveries in their order; if this one is newer after all, check the day given for it.',
      },
    },
    'ZQ-COR-103': {
      status: 422,
      what: {
        zh: '这一件里有不是 {encoding} 编码的文字，读出来会是乱码。',
        en: 'This document holds bytes that are not {encoding}; read as such they would be garbage.',
      },
      why: {
        zh: '同一个文件里混有不同编码的文献，或传输时损坏；存进去的乱码检索不到，也无法还原。',
        en: 'The file mixes encodings or was damaged on its way; garbage is found by no search and cannot be restored.',
      },
      next: {
        zh: '其余各件照常读入；请把这一件按正确的编码另存为单独的文件再导入。',
        en: 'The others are read all the same. Save this one in a file of its own in its true encoding and ingest that.',
      },
    },
    'ZQ-COR-102': {
      status: 422,
      what: {
        zh: '法律状态“{input}”不认识，已略去。',
        en: 'The legal status "{input}" is not known and was left out.',
      },
      why: {
        zh: '不认识的状态不能猜成有效或失效；文献照常入库。',
        en: 'A status that is not known must not be guessed to be in force or ended; the document is stored all the same.',
      },
      next: {
        zh: '请改用“有效、失效、审中、授权、驳回、撤回、权利终止”一类的说法，或略去这一列。',
        en: 'Use words such as in force, ended, pending, granted, refused, withdrawn or ceased, or leave the column out.',
      },
    },
  },
});
