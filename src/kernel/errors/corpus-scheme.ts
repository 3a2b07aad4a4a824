import { defineErrors } from './define.ts';

/** Classification schemes that are taken in as data. */
export const corpusScheme = defineErrors({
  id: 'corpus-scheme',
  prefix: 'ZQ-COR',
  title: { zh: '分类表', en: 'Classification schemes' },
  errors: {
    'ZQ-COR-090': {
      status: 422,
      what: { zh: '分类表“{file}”没有导入。', en: 'The scheme "{file}" was not imported.' },
      why: { zh: '{reason}。', en: '{reason}.' },
      next: {
        zh: '原有的分类表不变。请更正文件后重新导入；每行是一个 JSON 对象，有 code（分类号）和 title（名称）两项。',
        en: 'The scheme in use stays as it was. Mend the file and import it again: one JSON object a line, with its code and title.',
      },
    },
  },
});
